/** Part II, Movements in Issued Shares (and Treasury Shares, from 1.1.0), from the cells of a PDF. */
import type { Edition } from '../../form/editions.ts';
import type { IssuedClass, MonthlyReturn } from '../../form/return.ts';
import { type Block, blocksOf, noteTurn, readClass } from './class-block.ts';
import { balanceTable, spotIn, under } from './figures-of-class.ts';
import { missing, type Notes, type Spot, takeCount } from './notes.ts';
import type { Part } from './outline.ts';
import { readFloat } from './public-float.ts';
import { readRemarks, withoutRemarks } from './remarks.ts';
import type { Cell } from './sheet.ts';

/** Reads Part II; null, with its gap, when nothing of it can be made out. */
export function readPart2(notes: Notes, part: Part, edition: Edition | null): MonthlyReturn['issued'] {
	const { rest, remarks } = withoutRemarks(part.body);
	const blocks = blocksOf(rest);
	if (blocks.length === 0) return missing(notes, '/issued', 'not found');
	noteTurn(notes, '/issued/classes', blocks);
	return {
		classes: blocks.map((block, index) => readIssued(notes, `/issued/classes/${index}`, block, edition)),
		remarks: readRemarks(notes, '/issued/remarks', remarks),
	};
}

function readIssued(notes: Notes, path: string, block: Block, edition: Edition | null): IssuedClass {
	const name = readClass(notes, `${path}/class`, block);
	const { heads, rows } = balanceTable(block);
	const issued = heads.find((head) => /^Number of issued/i.test(head.text));
	const treasury = heads.find((head) => /^Number of treasury/i.test(head.text));
	const total = heads.find((head) => /^Total number/i.test(head.text));
	const split = treasury !== undefined || total !== undefined || edition?.treasury === true;
	const at = (head: Cell | undefined, row: 'preceding' | 'change' | 'close'): Spot | null => {
		const cells = rows.get(row);
		return spotIn(head || split ? under(head, cells) : (cells ?? []).slice(0, 1));
	};
	const balance = (row: 'preceding' | 'close') => ({
		issued: takeCount(notes, `${path}/${row}/issued`, at(issued, row)),
		treasury: split ? takeCount(notes, `${path}/${row}/treasury`, at(treasury, row)) : null,
		total: split ? takeCount(notes, `${path}/${row}/total`, at(total, row)) : null,
	});
	return {
		class: name,
		preceding: balance('preceding'),
		change: {
			issued: takeCount(notes, `${path}/change/issued`, at(issued, 'change')),
			treasury: split ? takeCount(notes, `${path}/change/treasury`, at(treasury, 'change')) : null,
		},
		close: balance('close'),
		publicFloat: readFloat(
			notes,
			`${path}/publicFloat`,
			block,
			name.listed === true && edition?.publicFloat === true,
		),
	};
}
