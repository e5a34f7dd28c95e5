/** A stream whose first bytes are looked at before somebody reads it. */
export interface Peeked {
	/** At least two bytes, where there are as many. */
	readonly start: Uint8Array;
	/** All of it, from its first byte. */
	readonly parts: AsyncIterable<Uint8Array>;
}

export async function peeked(stream: AsyncIterable<Uint8Array>): Promise<Peeked> {
	const source = stream[Symbol.asyncIterator]();
	const first: Uint8Array[] = [];
	let start = new Uint8Array();
	while (start.length < 2) {
		const { done, value } = await source.next();
		if (done) break;
		first.push(value);
		start = new Uint8Array(Buffer.concat(first));
	}
	async function* parts(): AsyncGenerator<Uint8Array> {
		yield* first;
		yield* { [Symbol.asyncIterator]: () => source };
	}
	return { start, parts: parts() };
}
