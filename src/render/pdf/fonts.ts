/**
 * Fonts as the renderer uses them: bytes in, widths and coverage out. A character is drawn by the first font of its
 * weight that has it, and by the regular weight where no bold one does, as Typst does with the same list.
 */
// @ts-expect-error: the library comes without types; what is used of it is said below
import * as untyped from 'fontkit';
import type { Measure } from '../setting.ts';

/** The part of fontkit that the renderer calls. */
interface Fontkit {
	create(bytes: Uint8Array): {
		readonly unitsPerEm: number;
		hasGlyphForCodePoint(code: number): boolean;
		glyphForCodePoint(code: number): { readonly advanceWidth: number };
	};
}

const fontkit: Fontkit = untyped;

/** A font file, and which weight it is. */
export interface FontFile {
	readonly family: string;
	readonly bold: boolean;
	readonly bytes: Uint8Array;
}

interface Face {
	readonly bold: boolean;
	/** Width in sizes by code point; null where the font has no glyph. */
	advance(code: number): number | null;
}

/** What is measured with these fonts, in their order. */
export function measureWith(files: readonly FontFile[]): Measure {
	const faces = files.map(faceOf);
	const regular: Widths = new Map();
	const heavy: Widths = new Map();
	const advanceOf = (code: number, bold: boolean): number | null => {
		const known = bold ? heavy : regular;
		const found = known.get(code);
		if (found !== undefined) return found;
		const advance = firstAdvance(faces, code, bold);
		known.set(code, advance);
		return advance;
	};
	return {
		width: (text, size, bold) => {
			let width = 0;
			for (let at = 0; at < text.length; at += 1) {
				const code = text.codePointAt(at) ?? 0;
				if (code > 0xffff) at += 1;
				width += advanceOf(code, bold) ?? 1;
			}
			return width * size;
		},
		missing: (text, bold) => {
			for (const character of text)
				if (advanceOf(character.codePointAt(0) ?? 0, bold) === null) return character;
			return null;
		},
	};
}

/** Widths by code point; null for a character that no font has. */
type Widths = Map<number, number | null>;

function firstAdvance(faces: readonly Face[], code: number, bold: boolean): number | null {
	for (const weight of bold ? [true, false] : [false]) {
		for (const face of faces) {
			const advance = face.bold === weight ? face.advance(code) : null;
			if (advance !== null) return advance;
		}
	}
	return null;
}

function faceOf(file: FontFile): Face {
	const font = fontkit.create(file.bytes);
	return {
		bold: file.bold,
		advance: (code) =>
			font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm : null,
	};
}
