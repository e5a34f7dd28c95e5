import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeReturn } from '../../src/form/json.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { oneClass } from '../form/make-return.ts';

function refusalOf(change: (json: Record<string, never>) => void): Refusal {
	const json = JSON.parse(JSON.stringify(oneClass())) as Record<string, never>;
	change(json);
	try {
		decodeReturn(json);
	} catch (error) {
		assert.ok(error instanceof Refusal);
		return error;
	}
	return assert.fail('the JSON was taken for a return');
}

test('each place that does not fit is told with what belongs there', () => {
	const refusal = refusalOf((json) => {
		const value = json as unknown as {
			extra: number;
			status?: string;
			dateSubmitted: string;
			signatory: { name: string };
			issued: { classes: { close: { issued: unknown; total: string } }[] };
			details: { options: { applicable: string } };
		};
		value.extra = 1;
		delete value.status;
		value.dateSubmitted = '2026-02-30';
		value.signatory.name = '';
		const close = value.issued.classes[0]?.close;
		assert.ok(close);
		close.issued = 799_750_000;
		close.total = '801,000,000';
		value.details.options.applicable = 'no';
	});
	assert.equal(refusal.code, 'RETURN_SHAPE');
	assert.deepEqual([...refusal.where].sort(), [
		'/dateSubmitted: a day of the calendar, as text: "2022-09-30"',
		'/details/options/applicable: true or false',
		'/extra: there is no such cell',
		'/issued/classes/0/close/issued: text expected, such as "25973445420"; a JSON number may lose digits',
		'/issued/classes/0/close/total: a whole number of up to 20 digits without commas, as text: "25973445420" or "-5194580"',
		'/signatory/name: null for a blank cell, never empty text',
		'/status: one of "new-submission", "re-submission"',
	]);
	assert.match(refusal.message, /^this JSON is not a return: .+ \(and 6 more\)$/);
});

test('what is no object at all is told as such', () => {
	assert.throws(() => decodeReturn([]), /this JSON is not a return: /);
	assert.throws(() => decodeReturn(null), Refusal);
});
