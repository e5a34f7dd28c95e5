/**
 * Every refusal in full: when it comes, with an example of its sentence, and what to do. `docs/errors.md` is
 * held equal to this list, `ff301 explain <code>` prints it.
 */
import type { RefusalCode } from '../value/refusal.ts';
import { REQUEST_GUIDE } from './desk/refusal-guide.ts';
import { PACK_GUIDE } from './evidence/refusal-guide.ts';
import { TABLE_GUIDE } from './files/refusal-guide.ts';
import { FILING_GUIDE } from './filing/refusal-guide.ts';
import { PEOPLE_GUIDE } from './people/refusal-guide.ts';
import { PUBLISHED_GUIDE } from './published/refusal-guide.ts';
import { SIGNING_GUIDE } from './signing/refusal-guide.ts';

export interface RefusalGuide {
	/** What it means, beyond the one line of the code. */
	readonly meaning: string;
	/** A sentence as it is printed. */
	readonly example: string;
	readonly todo: string;
	/** Exit code of the command line. */
	readonly exit: 2 | 3 | 5;
}

function guide(exit: 2 | 3 | 5, meaning: string, example: string, todo: string): RefusalGuide {
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
		'Returns are read in English and in Traditional Chinese, the languages in which they are published; a translation, or a copy put into Simplified Chinese, is not.',
		'this return is in Simplified Chinese; returns are read in English and in Traditional Chinese',
		'Give the document as it was published, in English or in Traditional Chinese.',
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
	LEDGER_BEGINS_LATER: guide(
		3,
		'A return opens where the month before it closed. Balances that were taken over in the month itself, or later, do not tell that, so no return of that month can be derived.',
		'balances were taken over on 2022-08-31, so the ledger cannot tell how 2022-08 opened',
		'Derive the month after, or take the issuer on from an earlier return.',
	),
	EDITION_NOT_PREPARED: guide(
		3,
		'Returns are prepared on the e-form FF301, editions 1.0.0 and later. The paper forms before July 2021 are read only.',
		'the form of 2019-05 is the paper form of March 2019, which is read and not prepared',
		"Name an edition of the e-form; an old month filed today may stand on today's form.",
	),
	TAKE_ON_INCOMPLETE: guide(
		3,
		'A ledger begins with the closing balances of a return. A balance that was not found, or that is disputed without exactly one value to satisfy the form, cannot be taken over; every such place is named.',
		'the closing balances of the return cannot all be taken over: Part II, Ordinary shares, close of the month, issued shares was not found (and 1 more)',
		'Read the return from its PDF, or enter those balances with `ff301 add`.',
	),
	LEDGER_NOT_REVERSIBLE: guide(
		3,
		'A correction reverses one entry that is in force, with everything recorded beside it, and has its day: not another correction, not a submission, not one that was reversed already, none that is not there.',
		'entry 7 was reversed already, by entry 9',
		'Look at `ff301 ledger` for the number of the entry.',
	),
	WORKSPACE_MISSING: guide(
		2,
		'Ledgers are kept in the database that FF301_DATABASE_URL names, in the file of --data or FF301_DATA, else in the ff301.db of the nearest folder upwards. There is none.',
		'neither this folder nor one above it has a ff301.db',
		'Make one with `ff301 init`, or name a file with --data.',
	),
	WORKSPACE_KNOWN: guide(
		2,
		'`ff301 init` makes a new database and never writes over one. What is there was left as it was.',
		'ff301.db is there already, with the ledgers of 3 issuers',
		'Add an issuer to it with `ff301 init --from <return>`, or name another folder.',
	),
	ISSUER_UNKNOWN: guide(
		2,
		'The database has no entry of an issuer with that code.',
		'there is no ledger of 00021',
		'`ff301 init` takes an issuer on, from its last published return or with empty classes.',
	),
	ISSUER_KNOWN: guide(
		2,
		'An issuer is taken on once. Its ledger has begun, and nothing of it was changed.',
		'00020 has a ledger already, of 16 entries',
		'Record what has changed with `ff301 add` or `ff301 correct`.',
	),
	OUTPUT_FAILED: guide(
		3,
		'The disk was full or broke off while a result was written. A file appears only when it is whole, so none was left behind; what the ledger holds is not touched by it.',
		'return.pdf could not be written whole (the disk is full)',
		'Make room, or name another file.',
	),
	...TABLE_GUIDE,
	...FILING_GUIDE,
	CODE_UNKNOWN: guide(
		2,
		'There is no rule and no refusal with that code.',
		'there is no rule or refusal "A99"',
		'`ff301 check --rules` lists the rules, docs/errors.md the refusals.',
	),
	KEY_REUSED: guide(
		2,
		'Each group of entries has a key of its own, so that sending it twice records it once. This key was recorded before, with other contents. Nothing was recorded now.',
		'the key "2022-09-15/buyback" of issuer 00020 was recorded before with other contents, as entries 41 to 42',
		'If it is another movement, give it another key; if it is a correction, record the correction.',
	),
	STORE_CONFLICT: guide(
		5,
		'The checks were made on the ledger as it was, and since then another entry of the same issuer was recorded. Nothing was recorded now.',
		'issuer 00020 has 43 entries by now; the checks were made on 41',
		'Load the ledger again and repeat; commands do so by themselves a few times.',
	),
	STORE_BUSY: guide(
		5,
		'Another program held the store for longer than five seconds. Nothing was recorded.',
		'the store is in use by another program and did not become free; nothing was recorded',
		'Try again; an import or an export of a large store may take a minute.',
	),
	STORE_FULL: guide(
		3,
		'The disk, or the room given to the database, is full. What was acknowledged before is kept; the last group was not recorded.',
		'there is no room left for the store; nothing was recorded',
		'Make room and record it again with the same key.',
	),
	STORE_READ_ONLY: guide(
		3,
		'The file, its folder or the database gives no right to write. The folder needs it too, for the journal beside the file.',
		'the store may be read but not written to: attempt to write a readonly database',
		'Give the right to write to the file and its folder, or the database role the rights that docs/store.md lists.',
	),
	STORE_DAMAGED: guide(
		3,
		'The file is shorter than it says, or its structures contradict one another. Nothing is read from it that could be wrong.',
		'the store is cut off: it should have 40960 bytes and has 36864',
		'Restore the last export into a new store; `ff301 verify` names what is broken.',
	),
	STORE_FOREIGN: guide(
		3,
		'The file is no SQLite database, or belongs to another program; or the schema of the PostgreSQL database holds tables of that name that are not ours. It was left as it was.',
		'the file is not a store of ff301: it is no SQLite database',
		'Check the path or the address of the store.',
	),
	STORE_NEWER: guide(
		3,
		'Stores are brought forward by new versions and never back. This one has a migration that this version does not know, or one that differs.',
		'the store is of version 3, and this version of ff301 knows 1',
		'Use the version of ff301 that made it, or a later one.',
	),
	STORE_UNREACHABLE: guide(
		3,
		'The folder of the file is not there or may not be entered, or the database server does not answer or does not let us in. When the connection broke during an append, it is not known whether it was recorded: the same key tells.',
		'the database does not answer: connect ECONNREFUSED 127.0.0.1:5432',
		'Check the path or address, then try again with the same key: what was recorded is not recorded twice.',
	),
	STORE_NOT_EMPTY: guide(
		2,
		'An import restores a store exactly, with the same numbers and hashes, so it needs an empty one. Nothing was changed.',
		'the store has entries of 12 issuers; an import needs an empty one',
		'Import into a new file or schema.',
	),
	EXPORT_DAMAGED: guide(
		3,
		'An export ends with its counts and its digest, and each entry continues the chain of hashes. This file is cut off, or a line was altered, left out or moved. Nothing of it was restored.',
		'line 17 of the export does not fit: the hash of entry 5 of issuer 00020 is not that of its contents and the entry before it',
		'Use another copy.',
	),
	EXPORT_NEWER: guide(
		3,
		'The format of the export is later than this version reads.',
		'the export has format 2, and this version of ff301 reads 1',
		'Use the version of ff301 that made it, or a later one.',
	),
	RENDER_EDITION: guide(
		3,
		'Returns are printed on the e-form, editions 1.0.0 to 1.2.1. The paper forms before July 2021 are read and checked, not printed; a return without an edition has no form.',
		'the edition "March 2019" is a paper form; editions 1.0.0 to 1.2.1 are printed',
		'Set `/edition` to the edition of the month.',
	),
	RENDER_INCOMPLETE: guide(
		3,
		'The form must show the month ended, Parts I to V and at least one class in each part that applies. A part that is null is neither filled nor marked as not applicable.',
		'the return is not filled at /details/agreements',
		'Fill the part, or mark it as not applicable: `{ "applicable": false }`.',
	),
	RENDER_NO_CELL: guide(
		3,
		'A value that the edition has no cell for would be lost: treasury shares before 1.1.0, a public float confirmation before 1.2.0, counters before 1.0.2, an event of another edition, a total of a class that Part II does not name.',
		'edition 1.0.1 has no cell for the value at /issued/classes/0/close/treasury',
		'Print the return on the edition that was in use for its month, or leave the value out.',
	),
	RENDER_TOO_LONG: guide(
		3,
		'A line holds so much, and a row of a table stays on one page. Type is made smaller before a text is refused; remarks and Part IV go on over as many pages as they need.',
		'the text at /signatory/name, 412 characters beginning "The Honourable…", is too long for its line',
		'Shorten the text, or put the rest into the remarks.',
	),
	RENDER_CHARACTER: guide(
		3,
		'Every character is looked up in the fonts before anything is printed. Control characters, marks that stand over letters, scripts set from right to left, and what neither font of Hong Kong nor of simplified Chinese has, are not printed.',
		'the text at /issuerName has the character U+1F600, which no font of the form can print',
		'Write it another way.',
	),
	RENDER_UNREADABLE: guide(
		3,
		'A print is read back and must give the return again. Some words cannot: "N/A" in a cell is a blank, a stock code without a figure is none, a currency that is not known is no currency.',
		'"N/A" at /issued/classes/0/class/description would be read as a blank cell',
		'Leave the cell blank, or write it as the form does.',
	),
	...SIGNING_GUIDE,
	...PUBLISHED_GUIDE,
	...PACK_GUIDE,
	...PEOPLE_GUIDE,
	USAGE: guide(
		2,
		'The command line was not understood: an unknown command or option, a value that is none, a file that cannot be written.',
		'there is no command "chek"',
		'`ff301 help <command>` shows what it takes.',
	),
	...REQUEST_GUIDE,
};
