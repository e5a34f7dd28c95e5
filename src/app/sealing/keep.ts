/** Sealing the two PDFs of a return that was signed, and keeping them beside those that were signed. */
import { readFile } from 'node:fs/promises';
import type { Language } from '../../form/words/index.ts';
import type { DeskStore } from '../../store/desk.ts';
import { Refusal } from '../../value/refusal.ts';
import { recordedInstant } from '../ledger/instant.ts';
import { sealedDocumentName } from './name.ts';
import { beginsWith, type Sealer, sealerOf, sealPdf } from './seal.ts';

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

export type Pdfs = Readonly<Record<Language, Uint8Array>>;

/** Seals both PDFs; those that are sealed already stay. Refuses with `INPUT_MISSING` a PDF that is not kept. */
export async function sealAndKeep(
	desk: Pick<DeskStore, 'document' | 'documentsOf' | 'keepDocument'>,
	sealer: Sealer,
	{ firm, issuer, month, documents, now }: SealAsked,
): Promise<void> {
	const pdfs = { en: await kept('en'), 'zh-Hant': await kept('zh-Hant') };
	const before = await sealedOf(desk, { firm, issuer, month }, pdfs);
	const about = { firm, issuer, mediaType: 'application/pdf', by: null, at: recordedInstant(now) };
	const reason = `Monthly return of ${issuer} for ${month}`;
	for (const language of ['en', 'zh-Hant'] as const) {
		if (before[language]) continue;
		const name = sealedDocumentName(issuer, month, language);
		await desk.keepDocument({ ...about, name }, await sealPdf(pdfs[language], sealer, { reason, now }));
	}

	async function kept(language: Language): Promise<Uint8Array> {
		const digest = documents[language];
		const found = await desk.document(firm, digest);
		if (found) return found.data;
		throw new Refusal('INPUT_MISSING', `the document ${digest} is not kept`, null, [digest]);
	}
}

/** A sealed PDF is kept under a name of its own, and begins with the PDF that was signed. */
export async function sealedOf(
	desk: Pick<DeskStore, 'document' | 'documentsOf'>,
	{ firm, issuer, month }: Pick<SealAsked, 'firm' | 'issuer' | 'month'>,
	pdfs: Pdfs,
): Promise<{ readonly [Each in Language]?: Uint8Array }> {
	const all = await desk.documentsOf(firm, issuer);
	const found: { [Each in Language]?: Uint8Array } = {};
	for (const language of ['en', 'zh-Hant'] as const) {
		const name = sealedDocumentName(issuer, month, language);
		for (const { digest } of all.filter((each) => each.name === name)) {
			const document = await desk.document(firm, digest);
			if (document && beginsWith(document.data, pdfs[language])) found[language] = document.data;
		}
	}
	return found;
}
