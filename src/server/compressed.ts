/** Answers compressed as the browser takes them: what is long enough to be worth it, and is text. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const LEAST = 1_400;
const TEXT = /^(?:text\/|application\/(?:json|problem\+json|javascript|manifest\+json)|image\/svg)/;
const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/** Brotli's for what is made anew each time; what is kept for long takes 11. */
export const QUALITY_ANEW = 4;

export type Coding = 'br' | 'gzip';

/** The best that the browser takes; null for none. */
export function codingOf(accepted: string | null): Coding | null {
	const taken = (accepted ?? '').split(',').map((each) => each.trim());
	const takes = (name: string) =>
		taken.some((each) => each === name || (each.startsWith(`${name};`) && !/q=0(?:\.0*)?$/.test(each)));
	return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
}

/** `quality` 0 to 11 for Brotli. */
export async function coded(bytes: Uint8Array, coding: Coding, quality: number): Promise<Uint8Array> {
	if (coding === 'gzip') return zip(bytes, { level: 6 });
	return brotli(bytes, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
		},
	});
}

/** True for what gets smaller. */
export function isWorthIt(type: string, bytes: number): boolean {
	return bytes >= LEAST && TEXT.test(type);
}

/** An answer of text, compressed; anything else as it is. */
export async function compressed(response: Response, accepted: string | null): Promise<Response> {
	const type = response.headers.get('content-type') ?? '';
	const coding = codingOf(accepted);
	// What is not modified has no body, and may not be given one.
	if (response.body === null || coding === null) return response;
	if (!TEXT.test(type) || response.headers.has('content-encoding')) return response;
	const bytes = new Uint8Array(await response.arrayBuffer());
	const headers = new Headers(response.headers);
	headers.append('vary', 'accept-encoding');
	if (bytes.length < LEAST) return new Response(bytes, { status: response.status, headers });
	headers.set('content-encoding', coding);
	return new Response(new Uint8Array(await coded(bytes, coding, QUALITY_ANEW)), {
		status: response.status,
		headers,
	});
}
