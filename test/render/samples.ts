/** Returns to print: those of the fixtures that are e-forms, made-up ones, and the samples beside the checkout. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { decodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturn } from '../../src/form/return.ts';
import { oneClass, twoClasses } from '../form/make-return.ts';

const FIXTURES = new URL('../../fixtures/returns/', import.meta.url);
const SAMPLES = '../shared/samples';

export interface Named {
	readonly name: string;
	readonly value: MonthlyReturn;
}

/** Every e-form of the fixtures, and the two made-up returns. */
export function printable(): Named[] {
	const fixtures = readdirSync(FIXTURES).map((name) => ({
		name,
		value: decodeReturn(JSON.parse(readFileSync(new URL(name, FIXTURES), 'utf8'))),
	}));
	return [
		...fixtures.filter(({ value }) => value.edition !== 'paper' && value.edition !== 'March 2019'),
		{ name: 'one class', value: decodeReturn(oneClass()) },
		{ name: 'two classes', value: decodeReturn(twoClasses()) },
	];
}

/** False when the samples are there, else why a test is skipped. */
export const noSamples: string | false = existsSync(SAMPLES)
	? false
	: 'the samples are not beside this checkout';

/** The expected reading of a sample with what it lacks filled in, so that it can be printed. */
export function sample(name: '00020-2022-09' | '01723-2026-01'): MonthlyReturn {
	const { return: json } = JSON.parse(readFileSync(`${SAMPLES}/${name}.expected.json`, 'utf8'));
	if (name === '00020-2022-09') {
		for (const each of json.authorised.classes) {
			each.preceding.par = '0.000000025';
			each.close.par = '0.000000025';
		}
		json.details.options.blocks[0].rows[0].preceding = '3775164079';
		json.details.options.remarks = 'Class B Shares are held for the Pre-IPO ESOP and the Pre-IPO RSU Plan.';
		json.details.agreements = { applicable: false };
		json.details.other.remarks =
			'Repurchases were made on seven days of September 2022.\nThe shares repurchased on 19 July 2022 were cancelled on 19 September 2022.';
	}
	return decodeReturn(json);
}
