/**
 * What approvals and signatures are bound to: both returns and the digests of their two PDFs. The canonical JSON of it
 * is kept as a document whose name is its digest, so that what was sent, signed or submitted can be had later, whatever
 * the ledger gives by then.
 */
import { createHash } from 'node:crypto';
import { decodeReturn, encodeReturn } from '../../form/json.ts';
import type { MonthlyReturn } from '../../form/return.ts';
import type { DeskStore } from '../../store/desk.ts';
import { type CanonicalValue, canonicalJson } from '../../value/canonical-json.ts';

export type Returns = Readonly<Record<'en' | 'zh-Hant', MonthlyReturn>>;
export type DocumentDigests = Readonly<Record<'en' | 'zh-Hant', string>>;

export interface Content {
	readonly issuer: string;
	readonly month: string;
	readonly returns: Returns;
	readonly documents: DocumentDigests;
}

/** `sha256:…` over the UTF-8 of a text. */
export function digestOf(text: string): string {
	return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}

/** Over the canonical JSON of both returns. */
export function returnDigest(returns: Returns): string {
	return digestOf(canonicalJson(jsonOf(returns)));
}

/** The canonical JSON that the content digest goes over. */
export function contentText({ issuer, month, returns, documents }: Content): string {
	const { en, 'zh-Hant': chinese } = documents;
	return canonicalJson({
		form: 'FF301',
		issuer,
		month,
		returns: jsonOf(returns),
		documents: { en, 'zh-Hant': chinese },
	});
}

/** The content with that digest, as it was kept; null where the firm has none. */
export async function contentOf(
	desk: Pick<DeskStore, 'document'>,
	firm: string,
	digest: string,
): Promise<Content | null> {
	const kept = await desk.document(firm, digest);
	const content = kept && contentIn(kept.data);
	if (!content) return null;
	const { issuer, month, returns, documents } = content;
	return {
		issuer,
		month,
		documents,
		returns: { en: decodeReturn(returns.en), 'zh-Hant': decodeReturn(returns['zh-Hant']) },
	};
}

/** Told by what it says and not by its type: the same bytes may have been uploaded as something else before. */
function contentIn(data: Uint8Array): ContentJson | null {
	try {
		const json = JSON.parse(new TextDecoder().decode(data)) as Partial<ContentJson> | null;
		return json?.form === 'FF301' && json.returns && json.documents ? (json as ContentJson) : null;
	} catch (error) {
		// A file of another kind under that digest.
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

interface ContentJson extends Omit<Content, 'returns'> {
	readonly form: 'FF301';
	readonly returns: Readonly<Record<'en' | 'zh-Hant', unknown>>;
}

function jsonOf(returns: Returns): CanonicalValue {
	return {
		en: encodeReturn(returns.en) as CanonicalValue,
		'zh-Hant': encodeReturn(returns['zh-Hant']) as CanonicalValue,
	};
}
