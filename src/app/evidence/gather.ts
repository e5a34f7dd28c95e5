/** What a pack is made of, from where the ledgers and the desk's documents are kept. */
import type { Language } from '../../form/words/index.ts';
import type { DeskStore } from '../../store/desk.ts';
import type { Store } from '../../store/store.ts';
import { Refusal } from '../../value/refusal.ts';
import { readPdfReturn } from '../read-document.ts';
import { sealedOf } from '../sealing/keep.ts';
import type { Evidence } from './build.ts';
import { actsIn, chainText, readChain } from './chain.ts';
import { contentShape } from './content.ts';
import { subjectOf } from './subject.ts';

export interface EvidenceStores {
	readonly store: Pick<Store, 'heads' | 'records'>;
	readonly desk: Pick<DeskStore, 'document' | 'documentsOf'>;
}

export interface EvidenceAsked {
	readonly firm: string;
	readonly issuer: string;
	readonly month: string;
	/** The last round that was signed when absent. */
	readonly round?: number;
}

/** Refuses with `PACK_NOT_SIGNED`, `ISSUER_UNKNOWN`, and with `INPUT_MISSING` a document that is not kept any more. */
export async function gatherEvidence(stores: EvidenceStores, asked: EvidenceAsked): Promise<Evidence> {
	const { firm, issuer, month, round } = asked;
	const chain = await chainText(stores.store, issuer);
	const { records } = await readChain(chain);
	const { digest, submission, publication, ...subject } = subjectOf(actsIn(records, month), round);
	const content = await kept(stores, firm, digest);
	const { documents } = contentShape.parse(JSON.parse(new TextDecoder().decode(content)));
	const receipt = submission?.act.receipt ?? null;
	const pdfs = {
		en: await kept(stores, firm, documents.en),
		'zh-Hant': await kept(stores, firm, documents['zh-Hant']),
	};
	return {
		issuer,
		month,
		round: subject.round,
		chain,
		content,
		documents: pdfs,
		sealed: await sealedOf(stores.desk, asked, pdfs),
		receipt: receipt === null ? null : await receiptOf(stores, firm, receipt),
		published: await publishedOf(stores, firm, publication?.act.documents ?? []),
	};
}

async function kept({ desk }: EvidenceStores, firm: string, digest: string): Promise<Uint8Array> {
	const document = await desk.document(firm, digest);
	if (document) return document.data;
	throw new Refusal('INPUT_MISSING', `the document ${digest} is not kept`, null, [digest]);
}

const EXTENSIONS: Readonly<Record<string, string>> = {
	'application/pdf': 'pdf',
	'image/png': 'png',
	'image/jpeg': 'jpg',
	'text/plain': 'txt',
	'message/rfc822': 'eml',
};

async function receiptOf(
	{ desk }: EvidenceStores,
	firm: string,
	digest: string,
): Promise<Evidence['receipt']> {
	const document = await desk.document(firm, digest);
	if (!document) return null;
	return { bytes: document.data, extension: EXTENSIONS[document.mediaType] ?? 'bin' };
}

async function publishedOf(
	{ desk }: EvidenceStores,
	firm: string,
	digests: readonly string[],
): Promise<Evidence['published']> {
	const found: { [Each in Language]?: Uint8Array } = {};
	for (const digest of digests) {
		const document = await desk.document(firm, digest);
		if (!document) continue;
		const { return: read } = await readPdfReturn(new Uint8Array(document.data));
		found[read.language] = document.data;
	}
	return found;
}
