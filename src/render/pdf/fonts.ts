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
	const known = new Map<string, number | null>();
	const advanceOf = (character: string, bold: boolean): number | null => {
		const key = bold ? `b${character}` : character;
		const found = known.get(key);
		if (found !== undefined) return found;
		const advance = firstAdvance(faces, character.codePointAt(0) ?? 0, bold);
		known.set(key, advance);
		return advance;
	};
	return {
		width: (text, size, bold) => {
			let width = 0;
			for (const character of text) width += advanceOf(character, bold) ?? 1;
			return width * size;
		},
		missing: (text, bold) => {
			for (const character of text) if (advanceOf(character, bold) === null) return character;
			return null;
		},
	};
}

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
