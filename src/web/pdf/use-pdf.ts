/** A PDF as long as a component shows it. */
import { useEffect, useState } from 'react';
import { openPdf, type Pdf } from './open-pdf.ts';

export type PdfState =
	| { readonly kind: 'loading' }
	| { readonly kind: 'failed'; readonly error: unknown }
	| { readonly kind: 'open'; readonly pdf: Pdf };

export function usePdf(source: string | Blob): PdfState {
	const [state, setState] = useState<PdfState>({ kind: 'loading' });
	useEffect(() => {
		let isGone = false;
		let opened: Pdf | null = null;
		setState({ kind: 'loading' });
		openPdf(source).then(
			(pdf) => {
				opened = pdf;
				if (isGone) void pdf.destroy();
				else setState({ kind: 'open', pdf });
			},
			(error: unknown) => {
				if (!isGone) setState({ kind: 'failed', error });
			},
		);
		return () => {
			isGone = true;
			void opened?.destroy();
		};
	}, [source]);
	return state;
}
