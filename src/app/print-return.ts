/** A return as PDF, read back and compared before anybody gets it. */
import { createHash } from 'node:crypto';
import type { MonthlyReturn } from '../form/return.ts';

export interface Printed {
	readonly language: MonthlyReturn['language'];
	readonly pdf: Uint8Array;
	/** `sha256:…` of the file. */
	readonly digest: string;
}

/** Refuses what cannot be printed; throws when the PDF does not read as the return, which is our own fault. */
export async function printReturn(
	value: MonthlyReturn,
	language: MonthlyReturn['language'] = value.language,
): Promise<Printed> {
	const { renderReturn } = await import('./render-return.ts');
	const { readBack } = await import('./read-back.ts');
	const { pdf } = await renderReturn(value, { language });
	await readBack(value, pdf, language);
	return { language, pdf, digest: `sha256:${createHash('sha256').update(pdf).digest('hex')}` };
}
