import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeReturn } from '../../src/form/json.ts';
import type { ShareClass } from '../../src/form/return.ts';
import { draftFromText } from '../../src/read/text/draft-text.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { NEW_EDITION, OLD_EDITION } from './text-sources.ts';

/** The draft, or null when the text was refused; anything else that is thrown is a fault. */
function read(text: string) {
	try {
		return draftFromText(text);
	} catch (error) {
		if (error instanceof Refusal) return null;
		throw error;
	}
}

/** Figures of Parts I and II by class and cell, so that a lost class moves no other one. */
function figures(text: string): Map<string, string> {
	const draft = read(text);
	const found = new Map<string, string>();
	if (!draft) return found;
	const made = encodeReturn(draft.return);
	const put = (
		part: string,
		of: ShareClass | { kind: string; type: string | null },
		value: unknown,
		path = '',
	) => {
		if (typeof value === 'string' && /^-?[0-9.]+$/.test(value))
			found.set(`${part} ${of.kind} ${of.type} ${path}`, value);
		else if (value !== null && typeof value === 'object') {
			for (const [key, each] of Object.entries(value))
				if (key !== 'class') put(part, of, each, `${path}/${key}`);
		}
	};
	if (made.authorised?.applicable) for (const each of made.authorised.classes) put('I', each.class, each);
	for (const each of made.issued?.classes ?? []) put('II', each.class, each);
	for (const each of made.details.totals) put('III', each.class, each);
	return found;
}

/** Figures that a text gives otherwise than the whole text does, for cells that both give. */
function wrong(text: string, whole: ReadonlyMap<string, string>): string[] {
	return [...figures(text)].flatMap(([cell, value]) => {
		const right = whole.get(cell) ?? whole.get(cell.replace(' null ', ' H '));
		return right !== undefined && right !== value ? [`${cell}: ${value}, not ${right}`] : [];
	});
}

for (const [name, text] of [
	['1.0.1, one row a line', OLD_EDITION],
	['1.2.0, one cell a line', NEW_EDITION],
] as const) {
	const whole = figures(text);
	const lines = text.split('\n');

	test(`any one line lost from ${name} never gives a wrong figure`, () => {
		for (const lost of lines.keys()) {
			const rest = lines.filter((_, index) => index !== lost).join('\n');
			assert.deepEqual(wrong(rest, whole), [], `without line ${lost + 1}: ${lines[lost]}`);
		}
	});

	test(`random edits of ${name} never crash`, () => {
		const edit = fc.record({
			at: fc.nat(text.length),
			length: fc.nat(60),
			insert: fc.string({ unit: 'binary', maxLength: 12 }),
		});
		fc.assert(
			fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
				const damaged = edits.reduce<string>(
					(made, { at, length, insert }) => made.slice(0, at) + insert + made.slice(at + length),
					text,
				);
				const draft = read(damaged);
				if (!draft) return;
				for (const gap of draft.gaps) assert.equal(draft.evidence.has(gap.path), false, gap.path);
				encodeReturn(draft.return);
			}),
			{ numRuns: 150 },
		);
	});

	test(`spaces, tabs and line ends in other places give the same figures in ${name}`, () => {
		const gap = fc.constantFrom(' ', '  ', '\n', '\t', '\u00a0');
		fc.assert(
			fc.property(fc.array(gap, { minLength: 30, maxLength: 30 }), (gaps) => {
				let index = 0;
				const spaced = text.replace(/ /g, () => gaps[index++ % gaps.length] ?? ' ');
				assert.deepEqual(wrong(spaced, whole), []);
			}),
			{ numRuns: 60 },
		);
	});
}
