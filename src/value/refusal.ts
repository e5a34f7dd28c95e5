/**
 * A refusal: something ff301 will not do, with a code that is never reused. It is thrown, caught once at the
 * door (command line, API), and leaves no half-done work behind. `docs/errors.md` lists every code.
 */
export const REFUSALS = {
	INPUT_MISSING: 'the file or folder named is not there, or cannot be opened',
	INPUT_TOO_LARGE: 'the file is larger than ff301 reads',
	INPUT_UNKNOWN: 'the file is neither a PDF, nor text, nor JSON',
	TEXT_TOO_LONG: 'the text is longer than a return can be',
	PDF_EMPTY: 'the PDF has no page',
	PDF_ENCRYPTED: 'the PDF asks for a password',
	PDF_DAMAGED: 'the PDF is cut off or broken',
	PDF_INCOMPLETE: 'pages of the return are missing from the PDF',
	PDF_REPEATED: 'a page of the return is in the PDF twice, as in a file of two returns',
	PDF_SCANNED: 'the pages are pictures; there is no text to read',
	PDF_TOO_MANY_PAGES: 'the PDF has more pages than a return can have',
	PDF_TOO_HARD: 'reading the PDF took more time or memory than a return can need',
	NOT_THIS_FORM: 'the document is another form',
	OTHER_LANGUAGE: 'the return is in a language that is not read',
	NOTHING_FOUND: 'the document names the form but none of its figures could be found',
	RETURN_SHAPE: 'the JSON has not the shape of a return',
	CALENDAR_BEYOND: 'the date is outside the trading days on file',
	ENTRY_SHAPE: 'the entry has not the shape of its kind',
	LEDGER_UNKNOWN: 'the movement names what the ledger has not',
	LEDGER_KNOWN: 'the movement brings in a name that the ledger has already',
	LEDGER_INCOMPLETE: 'the movement leaves out a figure that cannot be worked out',
	LEDGER_BELOW_ZERO: 'a balance would fall below zero',
	LEDGER_ABOVE_AUTHORISED: 'more shares would be issued than are authorised',
	LEDGER_MONTH_SUBMITTED: 'the return for the month was submitted, and no correction of it is open',
	LEDGER_FUTURE: 'the movement takes effect after today',
	LEDGER_NOT_REVERSIBLE: 'the correction names an entry that cannot be reversed',
	CODE_UNKNOWN: 'there is no rule or refusal with that code',
	RENDER_EDITION: 'the edition is not one that can be printed',
	RENDER_INCOMPLETE: 'a part of the return that the form must show is not filled',
	RENDER_NO_CELL: 'the edition of the return has no cell for one of its values',
	RENDER_TOO_LONG: 'a text of the return is too long for its place on the form',
	RENDER_CHARACTER: 'a text of the return has a character that cannot be printed',
	RENDER_UNREADABLE: 'a value of the return would not be read again as it is',
	USAGE: 'the command line was not understood',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export class Refusal extends Error {
	override readonly name = 'Refusal';
	readonly code: RefusalCode;
	/** What to do about it; null when nothing useful can be said. */
	readonly help: string | null;
	/** JSON pointers, pages or names that the refusal speaks of. */
	readonly where: readonly string[];

	/** `message` is one sentence with the facts of this case. */
	constructor(code: RefusalCode, message: string, help: string | null = null, where: readonly string[] = []) {
		super(message);
		this.code = code;
		this.help = help;
		this.where = where;
	}
}
