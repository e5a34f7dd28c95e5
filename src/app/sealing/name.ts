/** Under which name the desk keeps a PDF that carries a signature by a certificate. */
import type { Language } from '../../form/words/index.ts';
import { pdfName } from '../submission/file-name.ts';

export function sealedDocumentName(issuer: string, month: string, language: Language): string {
	return pdfName(issuer, month, language).replace(/\.pdf$/, '.sealed.pdf');
}
