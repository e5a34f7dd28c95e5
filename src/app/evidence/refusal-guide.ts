/** The refusals of evidence packs in full; `docs/errors.md` and `ff301 explain <code>` tell them with the others. */
import type { RefusalCode } from '../../value/refusal.ts';
import type { RefusalGuide } from '../refusal-guide.ts';

type PackCode = Extract<RefusalCode, `PACK_${string}` | `SEAL_${string}`>;

function guide(meaning: string, example: string, todo: string): RefusalGuide {
	return { meaning, example, todo, exit: 3 };
}

export const PACK_GUIDE: Readonly<Record<PackCode, RefusalGuide>> = {
	SEAL_CERTIFICATE: guide(
		'FF301_SIGNING_P12 names a file that cannot be read, that is no PKCS#12 file with one key and its certificate, or that FF301_SIGNING_P12_PASSWORD does not open. A server that should sign PDFs and cannot does not start.',
		'the certificate cannot be used: invalid password',
		'Correct the path or the password, or remove FF301_SIGNING_P12 to do without a certificate.',
	),
	PACK_NOT_SIGNED: guide(
		'A pack is the evidence of one content that was signed. The return of the month was not signed yet, or was taken back after it was.',
		'the return was not signed, or was taken back after it was',
		'Make the pack once the return is signed.',
	),
	PACK_DAMAGED: guide(
		'The archive is cut off or broken, asks for a password, names a file twice or with a path that leads out of its folder, or its list of files is none.',
		'the pack cannot be read: it names a file "../../manifest.json"',
		'Use another copy, as it was downloaded. Do not trust who gave you this one.',
	),
	PACK_TOO_LARGE: guide(
		'A pack may have 64 MB and 100 files, and may unpack to 256 MB, no file to more than 200 times its packed size. What a file says of its own size is not believed; it is counted while it is unpacked.',
		'chain.jsonl of the pack would unpack to more than 256 MB',
		'Use the pack as it was downloaded.',
	),
	PACK_NEWER: guide(
		'The pack has a schema that this version does not know. Nothing of it was examined.',
		'the pack has schema 2, and this version of ff301 knows 1',
		'Use the version of ff301 that made it, or a later one.',
	),
	PACK_FILES: guide(
		'A file that the manifest lists, or that every pack has, is missing, or there is one that the manifest does not list.',
		'the pack lacks chain.jsonl',
		'Use the pack as it was downloaded, without adding or removing anything.',
	),
};
