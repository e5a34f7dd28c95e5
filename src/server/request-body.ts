/** The body of a request, within its limit, as bytes, as a file, or as JSON that fits its schema. */
import type { z } from 'zod';
import { INPUT_BYTES_MAX } from '../app/limits.ts';
import { Refusal } from '../value/refusal.ts';
import type { SentFile } from './route.ts';

/** Bytes of a body of JSON. */
const JSON_BYTES_MAX = 2 * 1024 * 1024;
const DEPTH_MOST = 64;

export interface ReadBody {
	readonly bytes: Uint8Array;
	readonly value: unknown;
}

/** Refuses with `REQUEST_TYPE`, `REQUEST_TOO_LARGE` and `REQUEST_SHAPE`. */
export async function readJson(request: Request, schema: z.ZodType): Promise<ReadBody> {
	const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
	if (type !== 'application/json' || request.headers.has('content-encoding')) {
		throw new Refusal(
			'REQUEST_TYPE',
			`the body is ${type ?? 'of no type'}; this route takes application/json, without an encoding`,
		);
	}
	const bytes = await readBytes(request, JSON_BYTES_MAX);
	return { bytes, value: fitted(schema, parsed(bytes), 'the body') };
}

export async function readFile(request: Request, name: string | undefined): Promise<ReadBody> {
	if (request.headers.has('content-encoding')) {
		throw new Refusal('REQUEST_TYPE', 'the file came with a content encoding; send it as it is');
	}
	const bytes = await readBytes(request, INPUT_BYTES_MAX);
	const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
	const file: SentFile = { bytes, name: plainName(name), mediaType: mediaType ?? 'application/octet-stream' };
	return { bytes, value: file };
}

/** Says what does not fit as JSON pointers; refuses with `REQUEST_SHAPE`. */
export function fitted(schema: z.ZodType, value: unknown, what: string): unknown {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const { issues } = result.error;
	const where = issues.slice(0, 20).map(({ path }) => path.map((step) => `/${String(step)}`).join(''));
	throw new Refusal(
		'REQUEST_SHAPE',
		`${what} does not fit at ${where[0] || 'its top'}: ${issues[0]?.message ?? 'wrong shape'}`,
		'`/openapi.json` has the shape',
		where,
	);
}

/** What is told of a size that the sender named, before a byte is read; then what comes is counted. */
async function readBytes(request: Request, most: number): Promise<Uint8Array> {
	const named = request.headers.get('content-length');
	if (named !== null && Number.parseInt(named, 10) > most) throw tooLarge(most);
	if (!request.body) return new Uint8Array();
	const parts: Uint8Array[] = [];
	let size = 0;
	const reader = request.body.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		size += value.length;
		if (size > most) {
			await reader.cancel();
			throw tooLarge(most);
		}
		parts.push(value);
	}
	return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts, size);
}

function tooLarge(most: number): Refusal {
	return new Refusal('REQUEST_TOO_LARGE', `the body has more than ${most / (1024 * 1024)} MB`);
}

function parsed(bytes: Uint8Array): unknown {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new Refusal('REQUEST_SHAPE', 'the body is no UTF-8');
	}
	if (depthOf(text) > DEPTH_MOST) {
		throw new Refusal('REQUEST_SHAPE', `the body nests deeper than ${DEPTH_MOST} levels`);
	}
	try {
		return JSON.parse(text);
	} catch {
		// The parser's own words quote the body.
		throw new Refusal('REQUEST_SHAPE', 'the body is no JSON');
	}
}

/** How deep arrays and objects nest, by their brackets outside of strings. */
function depthOf(text: string): number {
	let [depth, deepest] = [0, 0];
	let isInside = false;
	for (let at = 0; at < text.length; at++) {
		const each = text[at];
		if (isInside) {
			if (each === '\\') at += 1;
			else if (each === '"') isInside = false;
		} else if (each === '"') isInside = true;
		else if (each === '[' || each === '{') deepest = Math.max(deepest, ++depth);
		else if (each === ']' || each === '}') depth -= 1;
	}
	return deepest;
}

/** The last part of a path, without what no file name should have; `document` when nothing is left. */
function plainName(name: string | undefined): string {
	const last = (name ?? '').split(/[\\/]/).at(-1) ?? '';
	const plain = last
		.normalize('NFC')
		// Control and formatting characters: a name must not turn itself around.
		.replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
		.replace(/^\.+/, '')
		.trim()
		.slice(0, 200);
	return plain === '' ? 'document' : plain;
}
