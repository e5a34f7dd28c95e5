/** Whatever is lost from a paper return's text, a figure is right or it is not claimed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeReturn } from '../../src/form/json.ts';
import type { Draft } from '../../src/read/draft.ts';
import { leaves } from '../../src/read/leaves.ts';
import { draftFromPaperText } from '../../src/read/paper/draft-paper.ts';
import { valueAt } from '../../src/value/pointer.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { type Form, HARBOUR, type Layout, paperText, THREE_CLASSES } from './paper-form.ts';

/** The draft, or null when the text is refused by name; anything else thrown fails the test. */
function draftOrRefusal(text: string): Draft | null {
	try {
		return draftFromPaperText(text);
	} catch (error) {
		if (error instanceof Refusal) return null;
		throw error;
	}
}

interface Class {
	readonly class: {
		readonly kind: string;
		readonly stockCode: string | null;
		readonly description: string | null;
	};
}

/** True when every figure of `found` is that of `truth`; names decide which class is meant, where they are left. */
function agrees(found: unknown, truth: unknown): boolean {
	if (found === null || found === undefined) return true;
	if (typeof found === 'string') return !/^-?\d+(?:\.\d+)?$/.test(found) || found === truth;
	if (Array.isArray(found)) {
		const others = Array.isArray(truth) ? truth : [];
		return found.every((each, index) => {
			if (!isClass(each)) return agrees(each, others[index]);
			const same = others.filter((other) => sameClass(each, other));
			return same.length === 0 ? agrees(each, null) : same.some((other) => agrees(each, other));
		});
	}
	if (typeof found !== 'object') return true;
	return Object.entries(found).every(
		([key, value]) => key === 'class' || agrees(value, (truth as Record<string, unknown> | null)?.[key]),
	);
}

function isClass(value: unknown): value is Class {
	return typeof value === 'object' && value !== null && 'class' in value;
}

function sameClass(found: Class, truth: Class): boolean {
	const { kind, stockCode, description } = found.class;
	return (
		kind === truth.class.kind &&
		(stockCode === null || stockCode === truth.class.stockCode) &&
		(description === null || description === truth.class.description)
	);
}

const FORMS: readonly Form[] = [HARBOUR, THREE_CLASSES];
const LAYOUTS: readonly Layout[] = ['rows', 'cells', 'markdown'];

/** What `make` gives for each form and layout, made once. */
function each<Value>(make: (form: Form, layout: Layout) => Value): (form: Form, layout: Layout) => Value {
	const made = FORMS.map((form) => new Map(LAYOUTS.map((layout) => [layout, make(form, layout)])));
	return (form, layout) => made[FORMS.indexOf(form)]?.get(layout) ?? make(form, layout);
}

const linesOf = each((form, layout) => paperText(form, layout).split('\n'));
const truthOf = each((form, layout) => encodeReturn(draftFromPaperText(paperText(form, layout)).return));

function check(
	form: Form,
	layout: Layout,
	keep: (line: string, index: number, count: number) => boolean,
): void {
	const lines = linesOf(form, layout);
	const draft = draftOrRefusal(lines.filter((line, index) => keep(line, index, lines.length)).join('\n'));
	if (!draft) return;
	assert.ok(agrees(encodeReturn(draft.return), truthOf(form, layout)));
	const gaps = new Set(draft.gaps.map((gap) => gap.path));
	for (const path of leaves(draft.return)) {
		if (!/\/(?:preceding|change|close)\/(?:issued|shares|par|capital)$/.test(path)) continue;
		const told = draft.evidence.has(path) || gaps.has(path);
		assert.ok(told, `${path} is ${String(valueAt(draft.return, path))} and nothing is said of it`);
	}
}

for (const form of FORMS) {
	for (const layout of LAYOUTS) {
		const name = `${form === HARBOUR ? 'one class' : 'three classes'}, ${layout}`;
		test(`losing any one line gives no wrong figure (${name})`, () => {
			const { length } = linesOf(form, layout);
			for (let lost = 0; lost < length; lost += 1) check(form, layout, (_, index) => index !== lost);
		});

		test(`losing any lines gives no wrong figure (${name})`, () => {
			fc.assert(
				fc.property(
					fc.infiniteStream(fc.integer({ min: 0, max: 99 })),
					fc.constantFrom(2, 5, 15, 40),
					(dice, share) => {
						check(form, layout, () => (dice.next().value ?? 0) >= share);
					},
				),
				{ numRuns: 40, seed: 2019 },
			);
		});

		test(`losing a stretch of lines gives no wrong figure (${name})`, () => {
			fc.assert(
				fc.property(fc.nat(400), fc.nat(120), (from, length) => {
					check(form, layout, (_, index, count) => {
						const start = from % count;
						return index < start || index >= start + length;
					});
				}),
				{ numRuns: 40, seed: 2021 },
			);
		});
	}
}

test('any text at all gives a draft or a refusal', () => {
	const pieces = [
		'Balance at close of preceding month',
		'Balance at close of the month',
		'Increase/(decrease)',
		'(1) Stock code :',
		'Description :',
		'II. Movements in Issued Share Capital',
		'Total A. (Ordinary shares)',
		'Other Movements in Issued Share Capital',
		'1,000',
		'(1)',
		'N/A',
		'---',
		'HK$',
		'|',
		'\n',
		'( / / )',
		'31/12/2020',
	];
	fc.assert(
		fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 60 }), (words) => {
			const draft = draftOrRefusal(words.join(' '));
			assert.ok(draft === null || draft.return.form === 'FF301');
		}),
		{ numRuns: 200 },
	);
});
