/** Builds small PDFs byte by byte, whole ones and broken ones, for the tests of what is refused. */
import { deflateSync } from 'node:zlib';

/** The bodies of a PDF's objects, the first being object 1 and the catalogue. */
export type Bodies = readonly (string | Uint8Array)[];

const LATIN: BufferEncoding = 'latin1';

/** A file with a correct cross-reference table. `trailer` is added to the trailer dictionary. */
export function pdfOf(bodies: Bodies, trailer = ''): Uint8Array {
	const parts: Buffer[] = [Buffer.from('%PDF-1.7\n', LATIN)];
	const offsets: number[] = [];
	let length = parts[0]?.length ?? 0;
	const add = (part: Buffer): void => {
		parts.push(part);
		length += part.length;
	};
	bodies.forEach((body, index) => {
		offsets.push(length);
		add(Buffer.from(`${index + 1} 0 obj\n`, LATIN));
		add(typeof body === 'string' ? Buffer.from(body, LATIN) : Buffer.from(body));
		add(Buffer.from('\nendobj\n', LATIN));
	});
	const start = length;
	const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	const size = bodies.length + 1;
	add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`, LATIN));
	add(
		Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`, LATIN),
	);
	return new Uint8Array(Buffer.concat(parts));
}

/** A stream, compressed as the e-form's are. */
export function stream(content: string | Uint8Array, dictionary = ''): Uint8Array {
	const packed = deflateSync(typeof content === 'string' ? Buffer.from(content, LATIN) : content);
	return Buffer.concat([
		Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode ${dictionary} >>\nstream\n`, LATIN),
		packed,
		Buffer.from('\nendstream', LATIN),
	]);
}

const MEDIA = '/MediaBox [0 0 842 595]';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** Pages with a content stream each. Objects: catalogue 1, page tree 2, font 3, then page and content in turn. */
export function pagesOf(contents: readonly string[], trailer = ''): Uint8Array {
	const kids = contents.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
	const bodies: (string | Uint8Array)[] = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${kids}] /Count ${contents.length} ${MEDIA} >>`,
		FONT,
	];
	contents.forEach((content, index) => {
		bodies.push(
			`<< /Type /Page /Parent 2 0 R /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
			stream(content),
		);
	});
	return pdfOf(bodies, trailer);
}

/** A content stream that sets lines of text; x from the left, y from the top of a page 595 high. */
export function textAt(lines: readonly (readonly [number, number, string])[]): string {
	const shown = lines.map(([x, y, text]) => `BT /F1 9 Tf ${x} ${595 - y} Td (${escaped(text)}) Tj ET`);
	return shown.join('\n');
}

/** A content stream that strokes a rectangle: left, top, right, bottom from the top left. */
export function cellAt(left: number, top: number, right: number, bottom: number): string {
	return `0.5 w ${left} ${595 - bottom} ${right - left} ${bottom - top} re S`;
}

function escaped(text: string): string {
	return text.replace(/[\\()]/g, '\\$&');
}

/** A page that is one picture and nothing else. */
export function scanned(): Uint8Array {
	return pdfOf([
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [3 0 R] /Count 1 ${MEDIA} >>`,
		'<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
		stream('q 842 0 0 595 0 0 cm /I Do Q'),
		stream(
			new Uint8Array(64).fill(200),
			'/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8',
		),
	]);
}

/** A document that opens only with a password. */
export function encrypted(): Uint8Array {
	const key = `<${'5a'.repeat(32)}>`;
	const handler = `<< /Filter /Standard /V 1 /R 2 /P -4 /O ${key} /U ${key} >>`;
	return pagesOf([textAt([[22, 40, 'closed']])], `/Encrypt ${handler} /ID [<00> <00>]`);
}

/** A page tree that leads back to itself. */
export function endlessTree(): Uint8Array {
	return pdfOf([
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 3 /Parent 2 0 R ${MEDIA} >>`,
	]);
}

/** Arrays inside arrays, `depth` of them, where a page's resources should be. */
export function deepTree(depth: number): Uint8Array {
	return pdfOf([
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [3 0 R] /Count 1 ${MEDIA} >>`,
		`<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources ${'['.repeat(depth)}${']'.repeat(depth)} >>`,
		stream('BT ET'),
	]);
}

/** Forms that each draw the next one many times: `width` to the power of `depth` drawings. */
export function nestedForms(depth: number, width: number): Uint8Array {
	const bodies: (string | Uint8Array)[] = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [3 0 R] /Count 1 ${MEDIA} >>`,
		'<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /N 5 0 R >> >> >>',
		stream('/N Do'),
	];
	for (let level = 0; level < depth; level += 1) {
		const last = level === depth - 1;
		const content = last ? '0 0 m 9 9 l S' : '/N Do '.repeat(width);
		const inner = last ? '' : `/Resources << /XObject << /N ${6 + level} 0 R >> >>`;
		bodies.push(stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 842 595] ${inner}`));
	}
	return pdfOf(bodies);
}

/** A content stream of `bytes` spaces, a thousandth of that in the file. */
export function bomb(bytes: number): Uint8Array {
	const once = deflateSync(new Uint8Array(bytes).fill(0x20));
	const twice = deflateSync(once);
	return pdfOf([
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [3 0 R] /Count 1 ${MEDIA} >>`,
		'<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
		Buffer.concat([
			Buffer.from(`<< /Length ${twice.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`, LATIN),
			twice,
			Buffer.from('\nendstream', LATIN),
		]),
	]);
}

/** A page whose font program is noise. */
export function brokenFont(): Uint8Array {
	const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 104729) & 255);
	return pdfOf([
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [3 0 R] /Count 1 ${MEDIA} >>`,
		'<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		stream('BT /F1 9 Tf 22 500 Td (Page) Tj ET'),
		'<< /Type /Font /Subtype /TrueType /BaseFont /Noise /FirstChar 0 /LastChar 255 /FontDescriptor 6 0 R >>',
		'<< /Type /FontDescriptor /FontName /Noise /Flags 4 /FontBBox [0 0 1 1] /ItalicAngle 0 /Ascent 1 /Descent 0 /CapHeight 1 /StemV 1 /FontFile2 7 0 R >>',
		stream(noise, '/Length1 4000'),
	]);
}
