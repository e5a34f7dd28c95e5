/** The part of fontkit that the renderer calls. */
declare module 'fontkit' {
	interface Font {
		readonly unitsPerEm: number;
		hasGlyphForCodePoint(code: number): boolean;
		glyphForCodePoint(code: number): { readonly advanceWidth: number };
	}
	export function create(bytes: Uint8Array): Font;
}
