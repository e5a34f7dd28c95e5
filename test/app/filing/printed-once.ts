/** Contents printed for real, each once: tests that send the same few returns many times do not wait for it. */
import { returnDigest } from '../../../src/app/filing/content.ts';
import { type PrintedContent, printContent } from '../../../src/app/filing/print-content.ts';

const PRINTED = new Map<string, Promise<PrintedContent>>();

export const printedOnce: typeof printContent = (issuer, month, returns) => {
	const key = `${issuer} ${month} ${returnDigest(returns)}`;
	const made = PRINTED.get(key) ?? printContent(issuer, month, returns);
	PRINTED.set(key, made);
	return made;
};
