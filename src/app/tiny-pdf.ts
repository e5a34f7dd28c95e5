/** A PDF of one page with one word, to try the PDF library with. Offsets are computed, so that it is whole. */

export const TINY_PDF_TEXT = 'ff301';

const CONTENT = `BT /F1 12 Tf 20 20 Td (${TINY_PDF_TEXT}) Tj ET`;

const OBJECTS = [
	'<< /Type /Catalog /Pages 2 0 R >>',
	'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
	'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 50] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
	`<< /Length ${CONTENT.length} >>\nstream\n${CONTENT}\nendstream`,
	'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
];

export const TINY_PDF = written(OBJECTS);

function written(objects: readonly string[]): string {
	let text = '%PDF-1.4\n';
	const offsets: number[] = [];
	for (const [index, object] of objects.entries()) {
		offsets.push(text.length);
		text += `${index + 1} 0 obj\n${object}\nendobj\n`;
	}
	const start = text.length;
	text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
	for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
	return `${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}
