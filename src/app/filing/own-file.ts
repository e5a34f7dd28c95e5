/** What is recorded on a return are files of its issuer; that the firm has a file for somebody else is not told. */
import type { DeskStore } from '../../store/desk.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Filing } from './load.ts';

/** The bytes. Refuses with `INPUT_MISSING` a file that was not kept for the issuer of the return. */
export async function ownFile(
	desk: Pick<DeskStore, 'document'>,
	{ client: { firm, issuer } }: Pick<Filing, 'client'>,
	digest: string,
): Promise<Uint8Array> {
	const kept = await desk.document(firm, digest, issuer);
	if (kept) return kept.data;
	throw new Refusal(
		'INPUT_MISSING',
		`the file ${digest} is not kept for ${issuer}`,
		'upload it for this issuer first',
		[digest],
	);
}
