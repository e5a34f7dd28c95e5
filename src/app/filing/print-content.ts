/** The two PDFs of a return and its content, kept under their digests: what a checker, a director and the exchange get. */
import type { Client } from '../../store/desk.ts';
import type { Month } from '../../value/day.ts';
import { recordedInstant } from '../ledger/instant.ts';
import { contentText, type DocumentDigests, digestOf, type Returns } from './content.ts';
import type { FilingStores } from './load.ts';

export interface PrintedContent {
	readonly data: Readonly<Record<'en' | 'zh-Hant', Uint8Array>>;
	readonly documents: DocumentDigests;
	/** Canonical JSON of the content, and its digest. */
	readonly text: string;
	readonly digest: string;
}

/** Renders both languages, each read back and compared before it counts. Refuses what cannot be printed. */
export async function printContent(issuer: string, month: Month, returns: Returns): Promise<PrintedContent> {
	const { printReturn } = await import('../print-return.ts');
	const en = await printReturn(returns.en, 'en', 'pdf');
	const chinese = await printReturn(returns['zh-Hant'], 'zh-Hant', 'pdf');
	const documents = { en: en.digest, 'zh-Hant': chinese.digest };
	const text = contentText({ issuer, month, returns, documents });
	return { data: { en: en.data, 'zh-Hant': chinese.data }, documents, text, digest: digestOf(text) };
}

/** Keeps all three; the same again is kept once. `now` is milliseconds since 1970 (UTC). */
export async function keepContent(
	{ desk }: Pick<FilingStores, 'desk'>,
	{ client, month, by, now }: Keeping,
	{ data, text }: PrintedContent,
): Promise<void> {
	const { firm, issuer } = client;
	const about = { firm, issuer, by, at: recordedInstant(now) };
	const pdf = { ...about, mediaType: 'application/pdf' };
	const name = `${issuer}_${month}_FF301`;
	await desk.keepDocument({ ...pdf, name: `${name}_en.pdf` }, data.en);
	await desk.keepDocument({ ...pdf, name: `${name}_zh-Hant.pdf` }, data['zh-Hant']);
	const json = { ...about, name: `${name}.json`, mediaType: 'application/json' };
	await desk.keepDocument(json, new TextEncoder().encode(text));
}

export interface Keeping {
	readonly client: Client;
	readonly month: Month;
	readonly by: string | null;
	readonly now: number;
}
