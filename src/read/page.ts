/**
 * A PDF as the reader wants it: what is written where, and the ruling that makes the form's cells.
 * Coordinates are points from the top left of the page; a box is left, top, right, bottom.
 */
export type Box = readonly [number, number, number, number];

/** One run of text as it was placed: in an e-form, one line of one cell. */
export interface Run {
	readonly text: string;
	readonly box: Box;
	readonly size: number;
	readonly bold: boolean;
}

export interface Page {
	/** From 1. */
	readonly number: number;
	readonly width: number;
	readonly height: number;
	readonly runs: readonly Run[];
	/** Stroked rectangles: every cell of the form, empty ones too. */
	readonly cells: readonly Box[];
	/** Single strokes, such as the line under a total. */
	readonly lines: readonly Box[];
	/** Pictures cover the page; with no runs, the page is a scan. */
	readonly pictured: boolean;
}

export interface PdfDocument {
	readonly pages: readonly Page[];
	/** `ReleaseVersion` of the document information, such as `1.2.0.2026Q1`; null when there is none. */
	readonly release: string | null;
	/** XMP says that the document is one of the exchange's e-forms. */
	readonly eForm: boolean;
}
