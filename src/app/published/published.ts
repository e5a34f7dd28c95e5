/** The published PDFs of a month, one language or both, against what was signed. */
import type { Reading } from '../../read/draft.ts';
import { Refusal } from '../../value/refusal.ts';
import { openDocument } from '../open-document.ts';
import { readPdfReturn } from '../read-document.ts';
import { type Compared, comparePublished, type PublishedComparison } from './compare.ts';
import { refuseOther } from './refuse-other.ts';

export interface PublishedResult {
	/** `matched`: every field of every document is the same, or differs as expected, and was seen for sure. */
	readonly result: 'matched' | 'differs';
	/** English first. */
	readonly comparisons: readonly PublishedComparison[];
	/** Fields, of all documents, of which the reading is not sure. */
	readonly unproved: number;
}

/**
 * Reads one or two PDFs and compares each with the return in its language. Refuses what `readDocument` refuses,
 * `PUBLISHED_OTHER_ISSUER`, `PUBLISHED_OTHER_MONTH`, `PUBLISHED_TWICE`, and `INPUT_UNKNOWN` for what is no PDF.
 */
export async function publishedAgainstSigned(
	documents: readonly Uint8Array[],
	compared: Compared,
): Promise<PublishedResult> {
	const comparisons: PublishedComparison[] = [];
	for (const bytes of documents) {
		const reading = await readPublished(bytes);
		const { language } = reading.return;
		if (comparisons.some((each) => each.language === language)) throw twice(language);
		refuseOther(reading.return, compared.signed[language]);
		comparisons.push(comparePublished(reading, bytes, compared));
	}
	comparisons.sort((one, other) => (one.language < other.language ? -1 : 1));
	const unproved = comparisons.reduce((sum, each) => sum + each.unproved, 0);
	const differing = comparisons.some((each) => each.differing > 0);
	return { result: differing || unproved > 0 ? 'differs' : 'matched', comparisons, unproved };
}

async function readPublished(bytes: Uint8Array): Promise<Reading> {
	// Only a PDF is what the exchange publishes; a text or a reading could say anything.
	const opened = openDocument(bytes);
	if (opened.kind !== 'pdf') {
		throw new Refusal(
			'INPUT_UNKNOWN',
			'what the exchange publishes is a PDF, and this is none',
			'give the PDF as it was downloaded from the exchange',
		);
	}
	// The reader takes the bytes over. A Buffer's own slice would be the same bytes.
	const reading = await readPdfReturn(new Uint8Array(bytes));
	if (reading.second === undefined) return reading;
	throw new Refusal(
		'PUBLISHED_TWICE',
		'the PDF holds two returns, and only the first would be compared',
		'give a file for each language',
	);
}

function twice(language: 'en' | 'zh-Hant'): Refusal {
	return new Refusal(
		'PUBLISHED_TWICE',
		`both PDFs are in ${language === 'en' ? 'English' : 'Chinese'}`,
		'give one PDF in English and one in Chinese, or one alone',
	);
}
