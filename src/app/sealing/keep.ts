/** Sealing the two PDFs of a return that was signed, and keeping them beside those that were signed. */
import { readFile } from 'node:fs/promises';
import type { Language } from '../../form/words/index.ts';
import type { DeskStore } from '../../store/desk.ts';
import { Refusal } from '../../value/refusal.ts';
import { recordedInstant } from '../ledger/instant.ts';
import { sealedDocumentName } from './name.ts';
import { type Sealer, sealerOf, sealPdf } from './seal.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The certificate that `FF301_SIGNING_P12` and `FF301_SIGNING_P12_PASSWORD` name; null where none is named. Refuses
 * with `SEAL_CERTIFICATE`: a server that should seal and cannot does not start.
 */
export async function sealerFrom(env: Environment): Promise<Sealer | null> {
	const path = env['FF301_SIGNING_P12'];
	if (path === undefined || path === '') return null;
	let bytes: Uint8Array;
	try {
		bytes = await readFile(path);
	} catch {
		throw new Refusal('SEAL_CERTIFICATE', 'the file that FF301_SIGNING_P12 names cannot be read');
	}
	return sealerOf(bytes, env['FF301_SIGNING_P12_PASSWORD'] ?? '');
}

export interface SealAsked {
	readonly firm: string;
	readonly issuer: string;
	/** `YYYY-MM`. */
	readonly month: string;
	/** Digests of the PDFs that were signed. */
	readonly documents: Readonly<Record<Language, string>>;
	/** Milliseconds since 1970. */
	readonly now: number;
}

/** Digests of the sealed PDFs. Refuses with `INPUT_MISSING` a PDF that is not kept. */
export async function sealAndKeep(
	desk: Pick<DeskStore, 'document' | 'keepDocument'>,
	sealer: Sealer,
	{ firm, issuer, month, documents, now }: SealAsked,
): Promise<Readonly<Record<Language, string>>> {
	const sealed = async (language: Language): Promise<string> => {
		const digest = documents[language];
		const found = await desk.document(firm, digest);
		if (!found) throw new Refusal('INPUT_MISSING', `the document ${digest} is not kept`, null, [digest]);
		const reason = `Monthly return of ${issuer} for ${month}`;
		const kept = await desk.keepDocument(
			{
				firm,
				issuer,
				name: sealedDocumentName(issuer, month, language),
				mediaType: 'application/pdf',
				by: null,
				at: recordedInstant(now),
			},
			await sealPdf(found.data, sealer, { reason, now }),
		);
		return kept.digest;
	};
	return { en: await sealed('en'), 'zh-Hant': await sealed('zh-Hant') };
}
