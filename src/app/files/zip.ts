/**
 * The ZIP archive that a workbook is, or an evidence pack. The directory at its end is read first, and a part is inflated only when it
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

/** What is expected to be in an archive: its limits, and how what is wrong is refused. */
export interface ArchiveKind {
	/** "the workbook". */
	readonly name: string;
	readonly limits: { readonly inflated: number; readonly ratio: number; readonly parts: number };
	readonly damaged: (why: string) => Refusal;
	/** `why` is a whole sentence. */
	readonly tooLarge: (why: string) => Refusal;
	readonly encrypted: () => Refusal;
}

const WORKBOOK: ArchiveKind = {
	name: 'the workbook',
	limits: TABLE_LIMITS,
	damaged,
	tooLarge: (why) => new Refusal('TABLE_TOO_LARGE', why, 'copy the rows into a new workbook, or give CSV'),
	encrypted: () =>
		new Refusal('TABLE_ENCRYPTED', 'the workbook asks for a password', 'save a copy without one'),
};

export interface Archive {
	/** Names of all parts. */
	readonly names: readonly string[];
	/** The bytes of a part; null when there is none of that name. */
	part(name: string): Uint8Array | null;
}

/** Opens an archive; a workbook is refused with `TABLE_DAMAGED`, `TABLE_TOO_LARGE` and `TABLE_ENCRYPTED`. */
export function openArchive(bytes: Uint8Array, kind: ArchiveKind = WORKBOOK): Archive {
	const entries = directory(bytes, kind);
	let left: number = kind.limits.inflated;
	return {
		names: [...entries.keys()],
		part(name) {
			const entry = entries.get(name);
			if (!entry) return null;
			const inflated = inflate(bytes, { name, entry, left, kind });
			left -= inflated.length;
			return inflated;
		},
	};
}

function directory(bytes: Uint8Array, kind: ArchiveKind): Map<string, Entry> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOf(view, kind);
	const count = view.getUint16(end + 10, true);
	if (count === 0xffff)
		throw kind.damaged(`the archive of ${kind.name} is of a kind for many gigabytes (ZIP64)`);
	if (count > kind.limits.parts)
		throw kind.tooLarge(`${kind.name} has ${count} parts; at most ${kind.limits.parts} are read`);
	const entries = new Map<string, Entry>();
	let at = view.getUint32(end + 16, true);
	for (let index = 0; index < count; index++) {
		if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw kind.damaged('its directory is broken');
		const nameLength = view.getUint16(at + 28, true);
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
		if ((view.getUint16(at + 8, true) & 1) === 1) throw kind.encrypted();
		if (entries.has(name)) throw kind.damaged(`it holds ${name} twice`);
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
function endOf(view: DataView, kind: ArchiveKind): number {
	const last = view.byteLength - END_BYTES;
	for (let at = last; at >= 0 && at >= last - COMMENT_MAX; at--) {
		if (view.getUint32(at, true) === END) return at;
	}
	throw kind.damaged('its end is missing');
}

interface Part {
	readonly name: string;
	readonly entry: Entry;
	/** Bytes that the archive may still unpack to. */
	readonly left: number;
	readonly kind: ArchiveKind;
}

function inflate(bytes: Uint8Array, part: Part): Uint8Array {
	const { name, entry, left, kind } = part;
	const packed = packedBytes(bytes, part);
	const most = Math.min(left, Math.max(MEGABYTE, packed.length * kind.limits.ratio));
	if (entry.size > most) throw bomb(part, most);
	const inflated = entry.method === STORED ? packed : inflated8(packed, part, most);
	if (inflated.length !== entry.size || crc32(inflated) !== entry.checksum) {
		throw kind.damaged(`${name} is not what its checksum says`);
	}
	return inflated;
}

function packedBytes(bytes: Uint8Array, { name, entry, kind }: Part): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const { offset } = entry;
	if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) {
		throw kind.damaged(`${name} is not where the directory says`);
	}
	const nameEnd = offset + 30 + view.getUint16(offset + 26, true);
	// Another program goes by the name that stands here.
	if (new TextDecoder().decode(bytes.subarray(offset + 30, nameEnd)) !== name) {
		throw kind.damaged(`${name} has another name in the directory`);
	}
	const start = nameEnd + view.getUint16(offset + 28, true);
	if (start + entry.packed > bytes.length) throw kind.damaged(`${name} is cut off`);
	return bytes.subarray(start, start + entry.packed);
}

function inflated8(packed: Uint8Array, part: Part, most: number): Uint8Array {
	const { name, entry, kind } = part;
	if (entry.method !== DEFLATED) {
		throw kind.damaged(`${name} is packed in a way that ${kind.name.replace('the ', '')}s do not use`);
	}
	try {
		return inflateRawSync(packed, { maxOutputLength: most });
	} catch (error) {
		if (error instanceof RangeError) throw bomb(part, most);
		throw kind.damaged(`${name} cannot be unpacked`);
	}
}

function bomb({ name, kind }: Part, most: number): Refusal {
	return kind.tooLarge(
		`${name} of ${kind.name} would unpack to more than ${Math.ceil(most / MEGABYTE)} MB, far more than it can need`,
	);
}
