/** What the files of an evidence pack are called. */
import type { Language } from '../../form/words/index.ts';
import { pdfName } from '../submission/file-name.ts';

/** Names that every pack has, in the order in which a person reads them. */
export const PACK_FILES = {
	manifest: 'manifest.json',
	readMe: 'README.txt',
	/** Canonical JSON; its SHA-256 is the content digest. */
	content: 'content.json',
	english: 'return.en.json',
	chinese: 'return.zh-Hant.json',
	findings: 'findings.json',
	acceptances: 'acceptances.json',
	acts: 'acts.json',
	signatures: 'signatures.json',
	chain: 'chain.jsonl',
} as const;

/** There once something was published. */
export const COMPARISON = 'comparison.json';

export const LANGUAGES: readonly Language[] = ['en', 'zh-Hant'];

/** The PDF that the content digest covers. */
export function documentName(issuer: string, month: string, language: Language): string {
	return `documents/${pdfName(issuer, month, language)}`;
}

/** The same PDF with a signature of a certificate after it. */
export function sealedName(issuer: string, month: string, language: Language): string {
	return `sealed/${pdfName(issuer, month, language)}`;
}

export function publishedName(issuer: string, month: string, language: Language): string {
	return `published/${pdfName(issuer, month, language)}`;
}

/** The exchange's receipt. */
export function receiptName(extension: string): string {
	return `receipt/receipt.${extension}`;
}
