/** Part I, authorised or registered share capital: a block for each class, the total under them, remarks. */
import type { AuthorisedClass, MonthlyReturn } from '../form/return.ts';
import { REGULAR, ROW, runAt } from './cell.ts';
import { cellsAlong, classLine, LEFT, type Plan, RIGHT } from './class-line.ts';
import { printAmount, printCount } from './figures.ts';
import { partHeading } from './headings.ts';
import { remarksStrips } from './remarks.ts';
import { type Setting, sizeToFit, word } from './setting.ts';
import { rowStrip, type Strip, type TableOfStrips, textStrip } from './strip.ts';

const HEADS = [241.795, 408.472, 603.495, RIGHT];
const EDGES = [241.795, 408.472, 445.322, 603.495, 640.345, RIGHT];

type Authorised = NonNullable<MonthlyReturn['authorised']>;

export function part1(setting: Setting, value: Authorised): Strip[] {
	const heading = partHeading(setting, 'authorised.heading', 35.717, value.applicable);
	const under = { ...heading, space: 0 };
	if (!value.applicable) return [under];
	return [
		under,
		...value.classes.flatMap((each, index) => block(setting, each, index)),
		...value.totals.map((total, index) => totalStrip(setting, total, `/authorised/totals/${index}`)),
		...remarksStrips(setting, value.remarks, '/authorised/remarks'),
	];
}

function block(setting: Setting, value: AuthorisedClass, index: number): Strip[] {
	const path = `/authorised/classes/${index}`;
	const table = { id: path, frame: [LEFT, RIGHT], merged: null } as const;
	const heads = rowStrip(
		setting,
		table,
		cellsAlong(HEADS, [
			{ role: 'head' },
			...(['authorised.shares', 'authorised.par', 'authorised.capital'] as const).map(
				(key): Plan => ({ role: 'head', text: word(setting, key), align: 'centre' }),
			),
		]),
		{ kept: true },
	);
	const named = classLine(setting, table, 'balance', value.class, `${path}/class`, index + 1);
	return [
		...(index === 0 ? named.map((strip) => ({ ...strip, space: 0, kept: true })) : named),
		heads,
		balance(setting, table, value, path, 'preceding'),
		balance(setting, table, value, path, 'change'),
		balance(setting, table, value, path, 'close'),
	];
}

const LABELS = { preceding: 'row.preceding', change: 'authorised.change', close: 'row.close' } as const;

function balance(
	setting: Setting,
	table: TableOfStrips,
	value: AuthorisedClass,
	path: string,
	row: 'preceding' | 'change' | 'close',
): Strip {
	const { shares, capital } = value[row];
	const par = row === 'change' ? null : value[row].par;
	const currency = value.currency ?? '';
	const figure = (text: string, at: string): Plan => ({
		role: 'figure',
		text,
		align: 'right',
		single: true,
		path: `${path}/${row}/${at}`,
	});
	const money: Plan = { role: 'words', text: currency, path: `${path}/currency` };
	const plans = cellsAlong(EDGES, [
		{ role: 'label', text: word(setting, LABELS[row]) },
		figure(printCount(shares), 'shares'),
		{ ...money, text: par === null ? '' : currency },
		figure(printAmount(par), 'par'),
		money,
		figure(printAmount(capital), 'capital'),
	]);
	const kept = row === 'change' ? plans.filter((_, index) => index !== 2 && index !== 3) : plans;
	return rowStrip(setting, table, kept, { kept: true, least: row === 'close' ? ROW - 0.6 : ROW });
}

/** One total for each currency, over single lines. */
function totalStrip(
	setting: Setting,
	total: Extract<Authorised, { applicable: true }>['totals'][number],
	path: string,
): Strip {
	const y = 25.87;
	const label = runAt(setting, word(setting, 'authorised.total'), REGULAR, {
		left: 0,
		right: 523.8,
		align: 'right',
		y,
	});
	const amount = printAmount(total.amount);
	const size = sizeToFit(setting, amount, 153, REGULAR, `${path}/amount`);
	const runs = [
		label,
		runAt(setting, total.currency ?? '', REGULAR, { left: 530.9, y, path: `${path}/currency` }),
		runAt(
			setting,
			amount,
			{ ...REGULAR, size },
			{ left: 569, right: 723.7, align: 'right', y, path: `${path}/amount` },
		),
	].filter((run) => run.text !== '');
	const lines = [
		{ left: 530.7, right: 568, y: 32.3 },
		{ left: 569, right: 725.4, y: 32.3 },
	];
	return textStrip(runs, lines, 34, { near: true });
}
