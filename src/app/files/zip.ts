/**
 * The ZIP archive that a workbook is. The directory at its end is read first, and a part is inflated only when it
 * is asked for, against one budget for the whole archive: what a part says of its own size is not believed.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { Refusal } from '../../value/refusal.ts';
import { damaged } from './refusals.ts';
import { TABLE_LIMITS } from './table-limits.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const COMMENT_MAX = 65_535;
const STORED = 0;
const DEFLATED = 8;
const MEGABYTE = 1024 * 1024;

interface Entry {
	readonly method: number;
	readonly checksum: number;
	readonly packed: number;
	readonly size: number;
	readonly offset: number;
}

export interface Archive {
	/** Names of all parts. */
	readonly names: readonly string[];
	/** The bytes of a part; null when there is none of that name. */
	part(name: string): Uint8Array | null;
}

/** Opens an archive; refuses with `TABLE_DAMAGED`, `TABLE_TOO_LARGE` and `TABLE_ENCRYPTED`. */
export function openArchive(bytes: Uint8Array): Archive {
	const entries = directory(bytes);
	let left: number = TABLE_LIMITS.inflated;
	return {
		names: [...entries.keys()],
		part(name) {
			const entry = entries.get(name);
			if (!entry) return null;
			const inflated = inflate(bytes, name, entry, left);
			left -= inflated.length;
			return inflated;
		},
	};
}

function directory(bytes: Uint8Array): Map<string, Entry> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOf(view);
	const count = view.getUint16(end + 10, true);
	if (count === 0xffff) throw damaged('the archive of the workbook is of a kind for many gigabytes (ZIP64)');
	if (count > TABLE_LIMITS.parts) {
		throw new Refusal(
			'TABLE_TOO_LARGE',
			`the workbook has ${count} parts; at most ${TABLE_LIMITS.parts} are read`,
		);
	}
	const entries = new Map<string, Entry>();
	let at = view.getUint32(end + 16, true);
	for (let index = 0; index < count; index++) {
		if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw damaged('its directory is broken');
		const nameLength = view.getUint16(at + 28, true);
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
		if ((view.getUint16(at + 8, true) & 1) === 1) {
			throw new Refusal('TABLE_ENCRYPTED', 'the workbook asks for a password', 'save a copy without one');
		}
		if (entries.has(name)) throw damaged(`it holds ${name} twice`);
		entries.set(name, {
			method: view.getUint16(at + 10, true),
			checksum: view.getUint32(at + 16, true),
			packed: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			offset: view.getUint32(at + 42, true),
		});
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

/** Where the end record begins. */
function endOf(view: DataView): number {
	const last = view.byteLength - END_BYTES;
	for (let at = last; at >= 0 && at >= last - COMMENT_MAX; at--) {
		if (view.getUint32(at, true) === END) return at;
	}
	throw damaged('its end is missing');
}

function inflate(bytes: Uint8Array, name: string, entry: Entry, left: number): Uint8Array {
	const packed = packedBytes(bytes, name, entry);
	const most = Math.min(left, Math.max(MEGABYTE, packed.length * TABLE_LIMITS.ratio));
	if (entry.size > most) throw bomb(name, most);
	const inflated = entry.method === STORED ? packed : inflated8(packed, name, entry.method, most);
	if (inflated.length !== entry.size || crc32(inflated) !== entry.checksum) {
		throw damaged(`${name} is not what its checksum says`);
	}
	return inflated;
}

function packedBytes(bytes: Uint8Array, name: string, entry: Entry): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const { offset } = entry;
	if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) {
		throw damaged(`${name} is not where the directory says`);
	}
	const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
	if (start + entry.packed > bytes.length) throw damaged(`${name} is cut off`);
	return bytes.subarray(start, start + entry.packed);
}

function inflated8(packed: Uint8Array, name: string, method: number, most: number): Uint8Array {
	if (method !== DEFLATED) throw damaged(`${name} is packed in a way that workbooks do not use`);
	try {
		return inflateRawSync(packed, { maxOutputLength: most });
	} catch (error) {
		if (error instanceof RangeError) throw bomb(name, most);
		throw damaged(`${name} cannot be unpacked`);
	}
}

function bomb(name: string, most: number): Refusal {
	return new Refusal(
		'TABLE_TOO_LARGE',
		`${name} of the workbook would unpack to more than ${Math.ceil(most / MEGABYTE)} MB, far more than its rows can need`,
		'copy the rows into a new workbook, or give CSV',
	);
}
