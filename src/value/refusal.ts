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
	LEDGER_BEGINS_LATER: 'the ledger begins too late for the return of that month',
	EDITION_NOT_PREPARED: 'the form of that edition is read and not prepared',
	TAKE_ON_INCOMPLETE: 'the return leaves out what a ledger has to begin with',
	LEDGER_NOT_REVERSIBLE: 'the correction names an entry that cannot be reversed',
	ACT_SHAPE: 'the act has not the shape of its kind',
	HEAD_MOVED: 'something was recorded for the issuer since the version that the request was made on',
	FILING_NOT_YOURS: 'the person is not the one who does this for the issuer',
	FILING_SAME_PERSON: 'maker and checker of a return are different people',
	FILING_THREE_PEOPLE: 'the signatory of this issuer neither makes nor checks the return',
	FILING_SIGNATORY: 'the signatory is not one of those who may sign for the issuer',
	FILING_MONTH_RUNNING: 'the month has not ended',
	FILING_ERRORS_OPEN: 'the return has an error that is open',
	FILING_WARNINGS_OPEN: 'the return has a warning that nobody accepted',
	FILING_FINDING_UNKNOWN: 'no warning of the return has that key',
	FILING_NOT_SENT: 'the return is not with the checker',
	FILING_SENT: 'the return is with the checker or the director',
	FILING_APPROVED: 'the return is approved already',
	FILING_NOT_APPROVED: 'the return is not approved',
	FILING_SIGNED: 'the return is signed already',
	FILING_NOT_SIGNED: 'the return is not signed',
	FILING_CHANGED: 'the return is no longer the one that was seen',
	FILING_SUBMITTED: 'the return is submitted',
	FILING_NOT_SUBMITTED: 'the return is not submitted',
	FILING_LATE_REASON: 'the return was submitted after its deadline, and no reason is given',
	STORE_FOUR_EYES: 'the store refuses an approval by the one who made the return',
	WORKSPACE_MISSING: 'no ledgers are kept in this folder or above it',
	WORKSPACE_KNOWN: 'ledgers are kept there already',
	ISSUER_UNKNOWN: 'there is no ledger of an issuer with that code',
	ISSUER_KNOWN: 'the issuer has a ledger already',
	OUTPUT_FAILED: 'the result could not be written',
	TABLE_EMPTY: 'the file of movements holds no row',
	TABLE_TOO_LARGE: 'the file of movements has more than is taken in',
	TABLE_DAMAGED: 'the file of movements is cut off, broken or of another kind',
	TABLE_ENCRYPTED: 'the workbook asks for a password',
	TABLE_OLD_FORMAT: 'the workbook is of the old kind (.xls)',
	TABLE_MACROS: 'the workbook holds macros or other programs',
	TABLE_EXTERNAL: 'the workbook takes figures from other files',
	TABLE_ENCODING: 'the encoding of the text cannot be told',
	TABLE_HEADER: 'the header of the table is missing or names what is no column',
	TABLE_OTHER_ISSUER: 'the row or the file is for another issuer',
	TABLE_FORMULA: 'a cell holds a formula',
	TABLE_MERGED: 'a cell is merged with its neighbours',
	TABLE_NUMBER: 'a number lost digits in the spreadsheet',
	TABLE_CELL: 'a cell holds what does not belong there',
	TABLE_GROUP: 'a row stands or falls with another one that is refused',
	TABLE_KEY: 'the key stands for other entries already',
	CODE_UNKNOWN: 'there is no rule or refusal with that code',
	KEY_REUSED: 'the key was recorded before with other contents',
	STORE_CONFLICT: 'something was recorded for the issuer in the meantime',
	STORE_BUSY: 'another program is writing to the store',
	STORE_FULL: 'there is no room left for the store',
	STORE_READ_ONLY: 'the store cannot be written to',
	STORE_DAMAGED: 'the store is cut off or broken',
	STORE_FOREIGN: 'the file or database is no store of ff301',
	STORE_NEWER: 'the store was made by a later version',
	STORE_UNREACHABLE: 'the store cannot be reached or opened',
	STORE_NOT_EMPTY: 'the store has entries, and only an empty one is filled',
	EXPORT_DAMAGED: 'the export is cut off, altered or out of order',
	EXPORT_NEWER: 'the export was made by a later version',
	RENDER_EDITION: 'the edition is not one that can be printed',
	RENDER_INCOMPLETE: 'a part of the return that the form must show is not filled',
	RENDER_NO_CELL: 'the edition of the return has no cell for one of its values',
	RENDER_TOO_LONG: 'a text of the return is too long for its place on the form',
	RENDER_CHARACTER: 'a text of the return has a character that cannot be printed',
	RENDER_UNREADABLE: 'a value of the return would not be read again as it is',
	SIGNING_ANSWER: 'what the passkey answered cannot be read',
	SIGNING_KEY_UNKNOWN: 'the passkey is none of those with which this person signs',
	SIGNING_KEY_KNOWN: 'the passkey is one with which somebody signs already',
	SIGNING_OTHER_CONTENT: 'the passkey signed something else',
	SIGNING_OTHER_PLACE: 'the passkey was asked by another site',
	SIGNING_UNVERIFIED: 'the passkey did not make sure who held it',
	SIGNING_WRONG: 'the signature is not that of the passkey',
	SIGNING_REPEATED: 'the answer was used before, or the passkey was copied',
	SIGNING_EXPIRED: 'the time to add the passkey is over, or it was begun elsewhere',
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
