/** Every file is the one that the manifest lists, and the manifest says nothing that the other files do not. */
import { headOf } from '../build.ts';
import { manifestText, sha256 } from '../manifest.ts';
import { PACK_FILES } from '../names.ts';
import { viewsOf } from '../views.ts';
import { check, textOf, Unfit } from './check.ts';

export const files = check('files', [], ({ manifest, files: all }) => {
	for (const [name, listed] of Object.entries(manifest.files)) {
		const bytes = all.get(name);
		if (!bytes) throw new Unfit(`${name} is missing`);
		const found = sha256(bytes);
		if (found !== listed.sha256 || bytes.length !== listed.bytes)
			throw new Unfit(`${name} is not the file that the manifest lists: its SHA-256 is ${found}`);
	}
	return `${Object.keys(manifest.files).length} files have the digests that the manifest lists`;
});

/** Files that say what the chain says, in another shape. */
export const views = check('views', ['acts', 'subject'], (pack, { acts, subject }) => {
	const wanted = viewsOf(acts, subject);
	for (const [name, text] of wanted)
		if (textOf(pack, name) !== text) throw new Unfit(`${name} does not say what the chain says`);
	return `${[...wanted.keys()].join(', ')} say what the chain says`;
});

export const manifestFits = check('manifest', ['chain', 'subject'], (pack, { chain, subject }) => {
	const { manifest } = pack;
	if (textOf(pack, PACK_FILES.manifest) !== manifestText(manifest))
		throw new Unfit('the manifest is not written as ff301 writes it');
	const head = headOf(chain.records);
	const { sent, round } = subject;
	const told: readonly (readonly [string, unknown, unknown])[] = [
		['last entry', manifest.head.sequence, head.sequence],
		['hash of the last entry', manifest.head.hash, head.hash],
		['instant of the last entry', manifest.head.recordedAt, head.recordedAt],
		['instant of the export', head.recordedAt, chain.madeAt],
		['round', manifest.round, round],
		['version', manifest.version, sent.act.version],
	];
	for (const [what, says, is] of told)
		if (says !== is)
			throw new Unfit(`the manifest gives ${String(says)} as ${what}, and it is ${String(is)}`);
	return `it says what the chain says; rules of ff301 ${manifest.version}`;
});
