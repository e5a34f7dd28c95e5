/** Checking a return, all identities and rules, against reading its JSON: parse and schema validation. */
import { decodeReturn } from '../../src/form/json.ts';
import { checkReturn } from '../../src/rules/check.ts';
import { time } from '../clock.ts';
import { atLeast, atMost, type Row, rowsOf } from '../row.ts';
import { expectedReturns } from '../samples.ts';

const row = rowsOf('Checking a return');

export async function checkRows(): Promise<Row[]> {
	const rows: Row[] = [];
	for (const each of expectedReturns()) {
		rows.push(...(await rowsFor(each.name, each.json)));
		if (each.repaired !== null) rows.push(...(await rowsFor(`${each.name}, repaired`, each.repaired)));
	}
	if (rows.length === 0)
		rows.push(row('returns a second', null, '1/s', atLeast(5_000), 'no sample is there'));
	return rows;
}

async function rowsFor(name: string, json: unknown): Promise<Row[]> {
	const text = JSON.stringify(json);
	const value = decodeReturn(json);
	const check = (as: 'preparing' | 'reading') => checkReturn({ return: value, as, facts: {} });
	const [preparing, decoding, parsing] = await time(
		[() => check('preparing'), () => decodeReturn(JSON.parse(text)), () => JSON.parse(text)],
		4_000,
		200,
	);
	const ms = (timing: { readonly median: number } | undefined) => timing?.median ?? Number.NaN;
	return [
		row(`${name}: returns checked a second`, 1000 / ms(preparing), '1/s', atLeast(5_000)),
		row(`${name}: checking`, ms(preparing), 'ms'),
		row(
			`${name}: JSON.parse and schema validation`,
			ms(decoding),
			'ms',
			null,
			`JSON.parse alone ${ms(parsing).toFixed(4)} ms`,
		),
		row(`${name}: checking, to parse and validation`, ms(preparing) / ms(decoding), 'ratio', atMost(3)),
	];
}
