/** The chain of an issuer as an export has it, and the acts on the return of one month in it. */
import { decodeAct, isAct, type RecordedAct } from '../../filing/act.ts';
import { parseHeader, parseLine } from '../../store/export-lines.ts';
import { verifyExport } from '../../store/import.ts';
import type { Recorded, Store } from '../../store/store.ts';
import { Refusal } from '../../value/refusal.ts';

/** An act with the JSON that was recorded, which the hashes cover. */
export interface ChainAct extends RecordedAct {
	readonly json: unknown;
}

/** The lines of an export of one issuer; `madeAt` is that of its last entry, so that the same chain gives the same text. */
export async function chainText(store: Pick<Store, 'heads' | 'records'>, issuer: string): Promise<string> {
	const { exportStore } = await import('../../store/export.ts');
	const heads = (await store.heads()).filter((head) => head.issuer === issuer);
	const madeAt = heads[0]?.recordedAt ?? null;
	if (madeAt === null) throw new Refusal('ISSUER_UNKNOWN', `there is no ledger of ${issuer}`, null, [issuer]);
	const one: Pick<Store, 'heads' | 'records'> = {
		heads: async () => heads,
		records: (of, page) => store.records(of, page),
	};
	let text = '';
	for await (const line of exportStore(one, madeAt)) text += line;
	return text;
}

export interface ReadChain {
	readonly records: readonly Recorded[];
	readonly madeAt: string;
}

/**
 * Reads the lines, and holds every hash against its contents from the first entry on. Refuses with `EXPORT_DAMAGED`,
 * and `EXPORT_NEWER`.
 */
export async function readChain(text: string): Promise<ReadChain> {
	const lines = text.split('\n');
	if (lines.at(-1) === '') lines.pop();
	await verifyExport(each(lines));
	const [header = '', ...rest] = lines;
	const records = rest.flatMap((line, index) => {
		const found = parseLine(line, index + 2);
		return found.kind === 'entry' ? [found.record] : [];
	});
	return { records, madeAt: parseHeader(header).madeAt };
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
	yield* lines;
}

/** The acts on the return of a month, all rounds, in the order of the chain. */
export function actsIn(records: readonly Recorded[], month: string): ChainAct[] {
	return records.flatMap(({ sequence, key, recordedAt, content }) => {
		const json: unknown = JSON.parse(content);
		if (!isAct(json)) return [];
		const act = decodeAct(json);
		return act.month === month ? [{ sequence, key, recordedAt, act, json }] : [];
	});
}
