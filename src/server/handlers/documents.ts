/** Files that people upload: kept as they are, for the issuer that they belong to. */
import { mediaTypeOf } from '../../app/desk/media-type.ts';
import { recordedInstant } from '../../app/ledger/instant.ts';
import type { KeptDocument } from '../../store/desk.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Keeping } from '../keeping.ts';
import type { Handlers, SentFile } from '../route.ts';
import type { SignedIn } from '../session.ts';

export const DOCUMENTS: Pick<Handlers, 'upload'> = {
	upload: async ({ body, query, keeping, who, see }) => {
		const issuer = query.issuer === undefined ? null : (await see(query.issuer)).issuer;
		const { digest, name, mediaType, bytes, at } = await keepFile(keeping, who, body, issuer);
		const { id, name: called, initials } = who.person;
		return { digest, name, mediaType, bytes, uploadedAt: at, by: { id, name: called, initials } };
	},
};

/** Refuses with `INPUT_UNKNOWN` a file without a byte. */
export async function keepFile(
	{ desk, now }: Keeping,
	who: SignedIn,
	{ name, bytes }: SentFile,
	issuer: string | null,
): Promise<KeptDocument> {
	if (bytes.length === 0) throw new Refusal('INPUT_UNKNOWN', 'the file is empty', 'choose another file');
	const about = { firm: who.firm.id, issuer, name, mediaType: mediaTypeOf(bytes) };
	return desk.keepDocument({ ...about, by: who.person.id, at: recordedInstant(now()) }, bytes);
}
