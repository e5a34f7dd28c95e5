/** Headroom for people and as JSON: each figure with what it is measured against. */
import type { HeadroomTold } from '../app/ledger/headroom.ts';
import { formatGrouped } from '../value/decimal.ts';
import type { Colours } from './colours.ts';
import { shareText } from './effect-text.ts';
import { type Column, tableText } from './table.ts';

const FIGURES = { figures: true } as const;

export function headroomText(told: HeadroomTold, colours: Colours): string {
	const parts = [
		mandates(told),
		schemes(told),
		authorised(told),
		cancellations(told),
		moratoria(told),
		floats(told),
	];
	const tables = parts
		.filter(({ rows }) => rows.length > 0)
		.map(({ title, columns, rows }) => `${colours.bold(title)}\n${tableText(columns, rows, colours.dim)}`);
	return [`At the close of ${told.asAt}\n`, ...tables, votingText(told, colours)]
		.filter((text) => text !== '')
		.join('\n');
}

interface Part {
	readonly title: string;
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly string[])[];
}

function part(title: string, columns: readonly (readonly [string, boolean])[], rows: Part['rows']): Part {
	return {
		title,
		columns: columns.map(([name, figures]) => ({ title: name, ...(figures && FIGURES) })),
		rows,
	};
}

function mandates(told: HeadroomTold): Part {
	return part(
		'Mandates',
		[
			['mandate', false],
			['class', false],
			['of shares in issue', true],
			['limit', true],
			['used', true],
			['pending', true],
			['left', true],
			['expires', false],
		],
		told.mandates.map((each) => [
			`${each.name} (${each.for})`,
			each.class,
			count(each.denominator),
			count(each.limit),
			count(each.used),
			count(each.pending),
			count(each.left),
			each.expired ? `${each.expires ?? ''}, expired` : (each.expires ?? 'not given'),
		]),
	);
}

function schemes(told: HeadroomTold): Part {
	return part(
		'Scheme mandates',
		[
			['scheme', false],
			['class', false],
			['limit', true],
			['used', true],
			['outstanding', true],
			['left', true],
			['expires', false],
		],
		told.schemes.map((each) => [
			each.name,
			each.class,
			count(each.limit),
			count(each.used),
			count(each.outstanding),
			count(each.left),
			each.expires ?? 'not given',
		]),
	);
}

function authorised(told: HeadroomTold): Part {
	return part(
		'Authorised shares',
		[
			['class', false],
			['authorised', true],
			['in issue and in treasury', true],
			['promised', true],
			['left', true],
		],
		told.authorised.map((each) => [
			each.class,
			count(each.authorised),
			count(each.used),
			count(each.pending),
			count(each.left),
		]),
	);
}

function cancellations(told: HeadroomTold): Part {
	return part(
		'Bought back or redeemed, not yet cancelled',
		[
			['class', false],
			['day', false],
			['shares', true],
			['days ago', true],
		],
		told.cancellations.flatMap(({ class: name, lots }) =>
			lots.map((lot) => [name, lot.day, count(lot.shares), String(lot.age)]),
		),
	);
}

function moratoria(told: HeadroomTold): Part {
	return part(
		'No new issue without approval within 30 days of a purchase (Rule 10.06(3)(a))',
		[
			['class', false],
			['purchased', false],
			['until', false],
		],
		told.moratoria.map((each) => [each.class, each.purchased, each.until]),
	);
}

function floats(told: HeadroomTold): Part {
	return part(
		'Public float',
		[
			['class', false],
			['as at', false],
			['in public hands', true],
			['threshold', true],
			['left', true],
		],
		told.publicFloat.map((each) => [
			each.class,
			each.stated,
			count(each.public),
			each.least === null ? each.threshold : count(each.least),
			count(each.left),
		]),
	);
}

function votingText({ weightedVoting, missed }: HeadroomTold, colours: Colours): string {
	if (!weightedVoting) return '';
	const { weighted, total, cap, cancellable, pending, conversion } = weightedVoting;
	return [
		colours.bold('Weighted voting rights (Rules 8A.13, 8A.15)'),
		`${count(weighted)} of ${count(total)} shares in issue: ${shareText({ weighted, total })}; the cap is ${shareText(cap)}`,
		`${count(cancellable)} other shares may be cancelled before a conversion is due`,
		`cancelling the ${count(pending)} that await it will need the conversion of at least ${count(conversion)}`,
		...missed.map(({ day, conversion: owed, sequences }) =>
			colours.red(`owed since ${day}: the conversion of ${count(owed)}, for entries ${sequences.join(', ')}`),
		),
		'',
	].join('\n');
}

function count(value: bigint | null): string {
	return value === null ? 'not known' : formatGrouped(value);
}

/** Every whole number as decimal text. */
export function headroomShape(told: HeadroomTold): Readonly<Record<string, unknown>> {
	return JSON.parse(
		JSON.stringify(told, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
	);
}
