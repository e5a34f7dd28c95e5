/** A return as PDF, read back and compared before anybody gets it; and the same pages as HTML or plain text. */
import { createHash } from 'node:crypto';
import type { MonthlyReturn } from '../form/return.ts';

export type PrintFormat = 'pdf' | 'html' | 'txt';

export interface Printed {
	readonly language: MonthlyReturn['language'];
	readonly format: PrintFormat;
	readonly data: Uint8Array;
	/** `sha256:…` of the file. */
	readonly digest: string;
}

/** Refuses what cannot be printed; throws when a PDF does not read as the return, which is our own fault. */
export async function printReturn(
	value: MonthlyReturn,
	language: MonthlyReturn['language'],
	format: PrintFormat,
): Promise<Printed> {
	const data = await dataOf(value, language, format);
	return { language, format, data, digest: `sha256:${createHash('sha256').update(data).digest('hex')}` };
}

async function dataOf(
	value: MonthlyReturn,
	language: MonthlyReturn['language'],
	format: PrintFormat,
): Promise<Uint8Array> {
	const { renderHtml, renderPlain, renderReturn } = await import('./render-return.ts');
	switch (format) {
		case 'pdf': {
			const { pdf } = await renderReturn(value, { language });
			const { readBack } = await import('./read-back.ts');
			await readBack(value, pdf, language);
			return pdf;
		}
		case 'html':
			return new TextEncoder().encode(await renderHtml(value, { language }));
		case 'txt':
			return new TextEncoder().encode(await renderPlain(value, { language }));
		default:
			return format satisfies never;
	}
}
