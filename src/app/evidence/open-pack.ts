/** An evidence pack opened: nothing in it is believed before its names, sizes and list of files were looked at. */
import { Refusal } from '../../value/refusal.ts';
import { type ArchiveKind, openArchive } from '../files/zip.ts';
import { type Manifest, manifestShape, PACK_KIND, PACK_SCHEMA } from './manifest.ts';
import { COMPARISON, documentName, LANGUAGES, PACK_FILES, publishedName, sealedName } from './names.ts';

const MEGABYTE = 1024 * 1024;

export const PACK_LIMITS = {
	/** Bytes of the file. */
	bytes: 64 * MEGABYTE,
	/** Bytes of all files in it, unpacked. */
	inflated: 256 * MEGABYTE,
	ratio: 200,
	/** Files in it. */
	parts: 100,
} as const;

export interface OpenedPack {
	readonly manifest: Manifest;
	/** Every file, the manifest too. */
	readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Refuses with `PACK_DAMAGED`, `PACK_TOO_LARGE`, `PACK_NEWER`, `PACK_FILES`. */
export function openPack(bytes: Uint8Array): OpenedPack {
	if (bytes.length > PACK_LIMITS.bytes)
		throw tooLarge(`the pack has more than ${PACK_LIMITS.bytes / MEGABYTE} MB`);
	const archive = openArchive(bytes, PACK);
	const strange = archive.names.find((name) => !NAME.test(name));
	if (strange !== undefined) throw damaged(`it names a file ${JSON.stringify(strange)}`);
	const manifest = manifestOf(archive.part(PACK_FILES.manifest));
	refuseOtherFiles(manifest, archive.names);
	const files = new Map<string, Uint8Array>();
	for (const name of archive.names) {
		const part = archive.part(name);
		if (part) files.set(name, part);
	}
	return { manifest, files };
}

/** A folder at most, and letters that mean nothing to any system. */
const NAME = /^(?:[a-z]+\/)?[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+$/;

function manifestOf(bytes: Uint8Array | null): Manifest {
	if (!bytes) throw lacks(PACK_FILES.manifest);
	let json: unknown = null;
	try {
		json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		throw damaged('its manifest is no JSON');
	}
	const { kind, schema } = (json ?? {}) as { readonly kind?: unknown; readonly schema?: unknown };
	if (kind !== PACK_KIND) throw damaged('its manifest is not that of an evidence pack');
	if (typeof schema === 'number' && schema > PACK_SCHEMA) {
		throw new Refusal(
			'PACK_NEWER',
			`the pack has schema ${schema}, and this version of ff301 knows ${PACK_SCHEMA}`,
			'use the version of ff301 that made it, or a later one',
		);
	}
	const result = manifestShape.safeParse(json);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	throw damaged(`its manifest does not fit at /${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}`);
}

function refuseOtherFiles({ issuer, month, files }: Manifest, names: readonly string[]): void {
	const needed = [
		...Object.values(PACK_FILES),
		...LANGUAGES.map((language) => documentName(issuer, month, language)),
	];
	const listed = new Set([PACK_FILES.manifest, ...Object.keys(files)]);
	const held = new Set(names);
	const missing = [...needed, ...listed].find((name) => !held.has(name));
	if (missing !== undefined) throw lacks(missing);
	const known = new Set<string>([
		...needed,
		COMPARISON,
		...LANGUAGES.flatMap((language) => [
			sealedName(issuer, month, language),
			publishedName(issuer, month, language),
		]),
	]);
	const extra = names.find((name) => !listed.has(name) || !(known.has(name) || RECEIPT.test(name)));
	if (extra === undefined) return;
	throw new Refusal(
		'PACK_FILES',
		listed.has(extra) ? `a pack has no file ${extra}` : `the manifest does not list ${extra}`,
		'use the pack as it was downloaded',
		[extra],
	);
}

export const RECEIPT = /^receipt\/receipt\.[a-z]{2,4}$/;

const PACK: ArchiveKind = {
	name: 'the pack',
	limits: PACK_LIMITS,
	damaged,
	tooLarge,
	encrypted: () => damaged('it asks for a password'),
};

function damaged(why: string): Refusal {
	return new Refusal(
		'PACK_DAMAGED',
		`the pack cannot be read: ${why}`,
		'use another copy, as it was downloaded',
	);
}

function tooLarge(why: string): Refusal {
	return new Refusal('PACK_TOO_LARGE', why, 'use the pack as it was downloaded');
}

function lacks(name: string): Refusal {
	return new Refusal('PACK_FILES', `the pack lacks ${name}`, 'use the pack as it was downloaded', [name]);
}
