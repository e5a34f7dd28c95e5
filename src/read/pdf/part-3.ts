/** Part III, Details of Movements, sections A to E and the grand totals, from the cells of a PDF. */
import type { Edition } from '../../form/editions.ts';
import type { Details, Price, ShareClass } from '../../form/return.ts';
import { type Block, blocksOf, inTurn, noteTurn, readClass } from './class-block.ts';
import { type Table, tableOf } from './items.ts';
import { labelled, moneyBeside } from './labelled.ts';
import { missing, type Notes, printed, takePrice } from './notes.ts';
import { absenceOf, type Outline, type Part, present } from './outline.ts';
import {
	type ReadRow,
	readAgreement,
	readConvertible,
	readOption,
	readOther,
	readWarrant,
} from './part-3-rows.ts';
import { readRemarks, withoutRemarks } from './remarks.ts';
import { atOf, type Sheet } from './sheet.ts';
import { footFor, missingTotals, readGrandTotals, readTotal } from './totals.ts';

/** Reads Part III; `classes` are those of Part II, which the grand totals name again. */
export function readPart3(
	notes: Notes,
	outline: Outline,
	edition: Edition | null,
	classes: readonly ShareClass[],
): Details {
	const split = edition?.treasury ?? saysTreasury(outline);
	const { parts } = outline;
	const options = readSection(notes, '/details/options', parts.get('A'), split, readOption);
	const warrants = readSection(notes, '/details/warrants', parts.get('B'), split, readWarrant);
	const convertibles = readSection(notes, '/details/convertibles', parts.get('C'), split, readConvertible);
	const agreements = readSection(notes, '/details/agreements', parts.get('D'), split, readAgreement);
	const other = readSection(notes, '/details/other', parts.get('E'), split, readOther);
	const totals = parts.get('totals');
	return {
		options: options?.applicable ? { ...options, fundsRaised: readFunds(notes, parts.get('A')) } : options,
		warrants,
		convertibles,
		agreements,
		other,
		totals: totals
			? readGrandTotals(notes, totals.body, classes, split)
			: missingTotals(notes, classes, split),
	};
}

interface FoundSection<Row> {
	applicable: true;
	blocks: { class: ShareClass; rows: Row[]; total: { issued: bigint | null; treasury: bigint | null } }[];
	remarks: string | null;
}

function readSection<Row>(
	notes: Notes,
	path: string,
	part: Part | undefined,
	split: boolean,
	readRow: ReadRow<Row>,
): { applicable: false } | FoundSection<Row> | null {
	if (!part) return missing(notes, path, 'not found');
	if (part.notApplicable) {
		return printed(notes, `${path}/applicable`, absenceOf(part), { applicable: false });
	}
	const { rest, remarks } = withoutRemarks(part.body);
	const blocks = blocksOf(rest);
	if (blocks.length === 0) return missing(notes, path, 'not found');
	if (blocks.some(isTorn)) return missing(notes, path, 'ambiguous');
	noteTurn(notes, `${path}/blocks`, blocks);
	return {
		applicable: present(notes, path, part),
		blocks: blocks.map((block, index) =>
			readBlock(notes, `${path}/blocks/${index}`, block, blocks, split, readRow),
		),
		remarks: readRemarks(notes, `${path}/remarks`, remarks),
	};
}

/** True when a table has lost its heads, the numbers of its items, or its items and all that follows. */
function isTorn(block: Block): boolean {
	const table = tableOf(block);
	if (!table) return true;
	const spilt = table.loose.some((cell) => cell.text !== '');
	return table.items.length === 0 && (spilt || table.foot.words.length === 0);
}

function readBlock<Row>(
	notes: Notes,
	path: string,
	block: Block,
	blocks: readonly Block[],
	split: boolean,
	readRow: ReadRow<Row>,
): FoundSection<Row>['blocks'][number] {
	const name = readClass(notes, `${path}/class`, block);
	const table = tableOf(block);
	noteRows(notes, `${path}/rows`, table);
	const rows = (table?.items ?? []).map((item, row) => readRow(notes, `${path}/rows/${row}`, item, split));
	const foot = footOf(block, blocks, table?.foot ?? block.body);
	return {
		class: name,
		rows,
		total: readTotal(notes, `${path}/total`, footFor(foot, name, blocks.length === 1), split),
	};
}

/** Items out of turn, or text before the first one, tell of an item that was lost. */
function noteRows(notes: Notes, path: string, table: Table | null): void {
	const numbers = (table?.items ?? []).map((item) => item.number);
	const spilt = table?.loose.find((cell) => cell.text !== '') ?? null;
	const start = spilt ?? table?.items[0]?.start;
	if (!start || (inTurn(numbers) && !spilt && !table?.lost)) return;
	const raw = spilt ? spilt.text : `items numbered ${numbers.join(', ')}`;
	missing(notes, path, 'ambiguous', { raw, at: atOf(start) });
}

/** A total stands under its block; where all stand at the end of the section, they are told by their class. */
function footOf(block: Block, blocks: readonly Block[], own: Sheet): Sheet {
	const last = blocks.at(-1);
	if (own.words.length > 0 || !last || last === block) return own;
	return tableOf(last)?.foot ?? own;
}

function readFunds(notes: Notes, part: Part | undefined): Price | null {
	const path = '/details/options/fundsRaised';
	const label = part && labelled(part.body, /^Total funds raised/i)[0];
	if (!part || !label) return missing(notes, path, 'not found');
	const { currency, amount } = moneyBeside(part.body, label);
	return takePrice(notes, path, currency, amount);
}

/** Without an edition, Part II tells by its title, or Part III by its heads, whether treasury shares have columns. */
function saysTreasury(outline: Outline): boolean {
	if (/Treasury Shares/i.test(outline.parts.get('II')?.heading.text ?? '')) return true;
	return (['A', 'B', 'C', 'D', 'E'] as const).some((name) =>
		outline.parts.get(name)?.body.cells.some((cell) => /\(\s?[A-E]2\s?\)/.test(cell.text)),
	);
}
