/** Part I, Movements in Authorised / Registered Share Capital, from the cells of a PDF. All e-form editions. */
import type { AuthorisedClass, MonthlyReturn } from '../../form/return.ts';
import type { Decimal } from '../../value/decimal.ts';
import { type Block, blocksOf, noteTurn, readClass } from './class-block.ts';
import { balanceTable, moneyIn, spotIn, under } from './figures-of-class.ts';
import { labelled, moneyBeside } from './labelled.ts';
import { missing, type Notes, printed, type Spot, takeAmount, takeCount, takeCurrency } from './notes.ts';
import { type Part, present } from './outline.ts';
import { readRemarks, withoutRemarks } from './remarks.ts';
import type { Cell, Sheet } from './sheet.ts';

type Authorised = MonthlyReturn['authorised'];

/** Reads Part I; null, with its gap, when nothing of it can be made out. */
export function readPart1(notes: Notes, part: Part): Authorised {
	if (part.notApplicable) {
		const { printed: raw, box, page } = part.notApplicable;
		return printed(notes, '/authorised/applicable', { raw, at: { page, box } }, { applicable: false });
	}
	const { rest, remarks } = withoutRemarks(part.body);
	const blocks = blocksOf(rest);
	if (blocks.length === 0) return missing(notes, '/authorised', 'not found');
	noteTurn(notes, '/authorised/classes', blocks);
	return {
		applicable: present(notes, '/authorised', part),
		classes: blocks.map((block, index) => readAuthorised(notes, `/authorised/classes/${index}`, block)),
		totals: readTotals(notes, rest),
		remarks: readRemarks(notes, '/authorised/remarks', remarks),
	};
}

function readAuthorised(notes: Notes, path: string, block: Block): AuthorisedClass {
	const name = readClass(notes, `${path}/class`, block);
	const { heads, rows } = balanceTable(block);
	const shares = heads.find((head) => /^Number of/i.test(head.text));
	const par = heads.find((head) => /^Par value/i.test(head.text));
	const capital = heads.find((head) => /share capital/i.test(head.text));
	const balance = (row: 'preceding' | 'close') => ({
		shares: takeCount(notes, `${path}/${row}/shares`, spotIn(under(shares, rows.get(row)))),
		par: takePar(notes, `${path}/${row}/par`, under(par, rows.get(row)), under(capital, rows.get(row))),
		capital: takeAmount(notes, `${path}/${row}/capital`, moneyIn(under(capital, rows.get(row))).amount),
	});
	const change = rows.get('change');
	const currencies = [
		...(['preceding', 'change', 'close'] as const).map(
			(row) => moneyIn(under(capital, rows.get(row))).currency,
		),
		...(['preceding', 'close'] as const).map((row) => moneyIn(under(par, rows.get(row))).currency),
	];
	return {
		class: name,
		currency: oneCurrency(notes, `${path}/currency`, currencies),
		preceding: balance('preceding'),
		change: {
			shares: takeCount(notes, `${path}/change/shares`, spotIn(under(shares, change))),
			capital: takeAmount(notes, `${path}/change/capital`, moneyIn(under(capital, change)).amount),
		},
		close: balance('close'),
	};
}

/** A par value in another currency than the capital beside it keeps its currency in the evidence. */
function takePar(notes: Notes, path: string, par: readonly Cell[], capital: readonly Cell[]): Decimal | null {
	const { currency, amount } = moneyIn(par);
	const value = takeAmount(notes, path, amount);
	const beside = moneyIn(capital).currency;
	if (value === null || !amount || !currency || !beside || currency.raw === '' || beside.raw === '')
		return value;
	if (currency.raw === beside.raw) return value;
	return printed(notes, path, { ...amount, raw: `${currency.raw} ${amount.raw}` }, value);
}

/** The currency of the capital cells, which come first; the par value's may differ, and does for some issuers. */
function oneCurrency(notes: Notes, path: string, spots: readonly (Spot | null)[]): string | null {
	const there = spots.filter((spot) => spot !== null);
	const capital = there.slice(0, 3).filter((spot) => spot.raw !== '');
	const texts = new Set(capital.map((spot) => spot.raw));
	const first = capital[0] ?? there.find((spot) => spot.raw !== '') ?? there[0] ?? null;
	if (texts.size > 1) return missing(notes, path, 'ambiguous', first);
	return takeCurrency(notes, path, first);
}

function readTotals(
	notes: Notes,
	body: Sheet,
): { currency: string | null; amount: ReturnType<typeof takeAmount> }[] {
	const found = labelled(body, /^Total authori[sz]ed\s*\/\s*registered share capital/i);
	if (found.length === 0) {
		const first = '/authorised/totals/0';
		return [
			{
				currency: missing(notes, `${first}/currency`, 'not found'),
				amount: missing(notes, `${first}/amount`, 'not found'),
			},
		];
	}
	return found.map((label, index) => {
		const path = `/authorised/totals/${index}`;
		const { currency, amount } = moneyBeside(body, label);
		return {
			currency: takeCurrency(notes, `${path}/currency`, currency),
			amount: takeAmount(notes, `${path}/amount`, amount),
		};
	});
}
