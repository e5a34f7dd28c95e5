/** How much of a table is taken in. A year of a busy issuer has a few thousand rows. */

export const TABLE_LIMITS = {
	/** Bytes of the file. */
	bytes: 16 * 1024 * 1024,
	/** Bytes of all parts of a workbook that are read, inflated. */
	inflated: 96 * 1024 * 1024,
	/** A part that inflates to more than this many times its size is a bomb, when it is over a megabyte. */
	ratio: 200,
	/** Entries of the ZIP archive of a workbook. */
	parts: 1000,
	sheets: 40,
	rows: 50_000,
	/** Column of the last cell. */
	columns: 200,
	cells: 1_000_000,
	/** Different texts of a workbook. */
	texts: 400_000,
	/** Characters of one row of CSV. */
	rowCharacters: 1_000_000,
	/** Characters of one cell, as in Excel. */
	characters: 32_767,
} as const;
