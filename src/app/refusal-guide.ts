/**
 * Every refusal in full: when it comes, with an example of its sentence, and what to do. `docs/errors.md` is
 * held equal to this list, `ff301 explain <code>` prints it.
 */
import type { RefusalCode } from '../value/refusal.ts';
import { TABLE_GUIDE } from './files/refusal-guide.ts';

export interface RefusalGuide {
	/** What it means, beyond the one line of the code. */
	readonly meaning: string;
	/** A sentence as it is printed. */
	readonly example: string;
	readonly todo: string;
	/** Exit code of the command line. */
	readonly exit: 2 | 3;
}

function guide(exit: 2 | 3, meaning: string, example: string, todo: string): RefusalGuide {
	return { meaning, example, todo, exit };
}

export const REFUSAL_GUIDE: Readonly<Record<RefusalCode, RefusalGuide>> = {
	INPUT_MISSING: guide(
		3,
		'There is nothing at the path, it may not be opened, or a folder holds no .pdf, .txt or .json file.',
		'return.pdf is not there',
		'Check the path and the permissions.',
	),
	INPUT_TOO_LARGE: guide(
		3,
		'A document may have 64 MB, a PDF 32 MB (of 1,048,576 bytes); a published return has less than one. The size is looked at before anything is read.',
		'the PDF has 190.7 MB; at most 32 MB are read',
		'Give the file of the return alone.',
	),
	INPUT_UNKNOWN: guide(
		3,
		'The bytes are neither a PDF nor text: an Office document, a picture, a web page, a program, an empty file, or text in an encoding that cannot be told. The name of a file decides nothing.',
		'the file is a ZIP archive or an Office document (XLSX, DOCX)',
		'Give the PDF, its text in UTF-8, or a return as JSON.',
	),
	TEXT_TOO_LONG: guide(
		3,
		'A text or a JSON file may have 16 MB.',
		'the text has 47.7 MB; at most 16 MB are read',
		'Give one file for each return.',
	),
	PDF_EMPTY: guide(3, 'The PDF is whole, but it has no page.', 'the PDF has no page', 'Download it again.'),
	PDF_ENCRYPTED: guide(
		3,
		'The PDF cannot be opened without a password, and none is asked for.',
		'the PDF asks for a password',
		'Save a copy without a password.',
	),
	PDF_DAMAGED: guide(
		3,
		'The PDF is cut off or broken. What a damaged file still gives may look whole and is not, so nothing of it is used.',
		'the PDF is cut off or broken: its end is missing',
		'Download it again.',
	),
	PDF_INCOMPLETE: guide(
		3,
		'The pages say how many they are, and not all of them are there.',
		'the PDF is not complete: page 3 of 7 is not there',
		'Give the whole document.',
	),
	PDF_REPEATED: guide(
		3,
		'A page of the return is in the PDF twice. Two returns in one file would be mixed, and two copies of a page may differ.',
		'page 1 of 10 is in the PDF twice, as in a file of two returns',
		'Give the pages of one return alone.',
	),
	PDF_SCANNED: guide(
		3,
		'The pages are pictures without text. Recognising letters in pictures is another trade, with mistakes of its own.',
		'the PDF has 10 pages, all pictures, and no text',
		'Give the published PDF, or text recognised by another program.',
	),
	PDF_TOO_MANY_PAGES: guide(
		3,
		'A PDF may have 200 pages; a return has fewer than forty.',
		'the PDF has 5000 pages; a return has about ten, and at most 200 are read',
		'Give the file of the return alone.',
	),
	PDF_TOO_HARD: guide(
		3,
		'The PDF asked for more time (10 s) or memory than any return needs, as damaged and hostile files do. The reader gave it up and went on with a fresh one.',
		'reading the PDF took more time or memory than a return can need; nothing of it was used',
		'Print it to a new PDF, or give its text.',
	),
	NOT_THIS_FORM: guide(
		3,
		'The document is another form (a next day disclosure return FF304 or FF305, a return on the units of a fund), or no form of the exchange at all.',
		'this is form FF305, the next day disclosure return, not the monthly return FF301',
		'Give a monthly return, form FF301 or its paper forerunner.',
	),
	OTHER_LANGUAGE: guide(
		3,
		'The return is in a language that is not read: so far English is.',
		'this return is in Chinese, which is not read yet',
		'Give the English document; every return is published in both languages.',
	),
	NOTHING_FOUND: guide(
		3,
		'The document names the form, but none of its figures could be found: some programs that take text from a PDF drop all that stands at the right.',
		'the text has the words of the monthly return, but none of its figures could be found',
		'Give the PDF itself, or text taken from it by another program.',
	),
	RETURN_SHAPE: guide(
		3,
		'The JSON is broken, or is neither a return, nor a reading, nor (for --facts) a set of facts. Every place that does not fit is named, up to twenty.',
		'this JSON is not a return: /issued/classes/0/close/issued: expected string, received number',
		'`ff301 schema return` prints the shape. Figures are decimal text, such as "25973445420".',
	),
	CALENDAR_BEYOND: guide(
		2,
		'A date lies outside the years whose trading days are on file. Nothing is computed beyond them.',
		'5 business days after 2031-01-31 needs 2031-02-01, and the trading days of 2009 to 2027 are on file',
		'Use a version with a later calendar; `ff301 --version` names the years held.',
	),
	ENTRY_SHAPE: guide(
		3,
		'A field of a movement is missing, is not known to its kind, or cannot be: a day that the calendar has not, a count of more than 20 digits, an amount of more than 38 characters, a currency that does not exist.',
		'this JSON is not an entry of the kind bonus-issue: /shares: text expected, and nothing is there',
		'Correct the field that is named; nothing was recorded.',
	),
	LEDGER_UNKNOWN: guide(
		3,
		'A movement happens to a class, scheme, instrument, agreement or mandate that an earlier entry brought in; a mandate is one for that class and purpose, and a figure that is asserted is one that the ledger has.',
		'the ledger has no scheme called "esop-2020"',
		'Use one of the names that the ledger has, or record the opening balance or adoption first.',
	),
	LEDGER_KNOWN: guide(
		3,
		'A name stands for one thing for good.',
		'the ledger already has a class called "B"',
		'Use another name, or record the movement under the name alone.',
	),
	LEDGER_INCOMPLETE: guide(
		3,
		'Some figures follow from others, but not always: a par value divided by three has no end in decimals.',
		'the par value divided by 3 has no end in decimals',
		'Give the figure with the movement.',
	),
	LEDGER_BELOW_ZERO: guide(
		3,
		'At the close of a day a balance would be negative: more cancelled than bought back, more exercised than granted, more sold out of treasury than is there.',
		'class B: treasury shares would be -200 at the close of 19 September 2022: 1,000 before that day, and -1,200 on it',
		'Record what came before it, or correct the figure.',
	),
	LEDGER_ABOVE_AUTHORISED: guide(
		3,
		'At the close of a day the shares in issue and in treasury would be more than the class has authorised.',
		'class A would have 8,000,000,001 shares in issue and in treasury at the close of 19 September 2022, and 8,000,000,000 are authorised',
		'Record the increase of authorised shares first, or correct the figure.',
	),
	LEDGER_MONTH_SUBMITTED: guide(
		3,
		'A month whose return was submitted is closed: what is recorded in it would make the published return wrong without anybody noticing.',
		'the entry takes effect on 19 September 2022, and the return for 2022-09 was submitted on 07 October 2022',
		'Open a correction of the month, with its reason; the return is then submitted again.',
	),
	LEDGER_FUTURE: guide(
		3,
		'A movement is recorded when it has taken effect; what is only agreed has its own kinds.',
		'the entry takes effect on 01 December 2022, and today is 19 September 2022',
		'Record it on the day, or record the agreement.',
	),
	LEDGER_NOT_REVERSIBLE: guide(
		3,
		'A correction reverses one entry that is in force, with everything recorded beside it, and has its day: not another correction, not a submission, not one that was reversed already, none that is not there.',
		'entry 7 was reversed already, by entry 9',
		'Look at `ff301 ledger` for the number of the entry.',
	),
	...TABLE_GUIDE,
	CODE_UNKNOWN: guide(
		2,
		'There is no rule and no refusal with that code.',
		'there is no rule or refusal "A99"',
		'`ff301 check --rules` lists the rules, docs/errors.md the refusals.',
	),
	USAGE: guide(
		2,
		'The command line was not understood: an unknown command or option, a value that is none, a file that cannot be written.',
		'there is no command "chek"',
		'`ff301 help <command>` shows what it takes.',
	),
};
