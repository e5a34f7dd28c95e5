/** Seals the PDFs of what was signed, where the server has a certificate. The signature stands without it. */
import { contentOf } from '../app/filing/content.ts';
import type { Filing } from '../app/filing/load.ts';
import { sealAndKeep } from '../app/sealing/keep.ts';
import type { Keeping } from './keeping.ts';

/** What goes wrong is logged, and done again when the same request is repeated. */
export async function sealSigned(
	{ desk, sealer, now, log }: Keeping,
	{ client, issuer, month }: Filing,
	digest: string,
): Promise<void> {
	if (!sealer) return;
	try {
		const content = await contentOf(desk, client.firm, digest);
		if (!content) throw new Error('the content is not kept');
		const { documents } = content;
		await sealAndKeep(desk, sealer, { firm: client.firm, issuer, month, documents, now: now() });
	} catch (error) {
		log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a signed PDF could not be sealed');
	}
}
