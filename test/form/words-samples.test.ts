/** The form's own words against the published return of September 2022, where it is at hand. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type WordKey, words } from '../../src/form/words/index.ts';

const sample = fileURLToPath(new URL('../../../shared/samples/00020-2022-09.txt', import.meta.url));
const skip = existsSync(sample) ? false : 'no ../shared/samples/00020-2022-09.txt beside this checkout';

/** Texts that the document holds whole; others are cut off or broken in it. */
const WHOLE: readonly WordKey[] = [
	'header.title',
	'authorised.heading',
	'authorised.total',
	'issued.heading',
	'details.heading',
	'options.heading',
	'options.fundsRaised',
	'warrants.heading',
	'convertibles.heading',
	'other.heading',
	'other.event.repurchase',
	'other.event.other',
	'depositaryReceipts.heading',
	'confirmations.heading',
	'confirmations.i',
	'confirmations.iii',
	'confirmations.iv',
	'confirmations.vi',
	'signatory.name',
	'signatory.capacity',
	'note.exchange',
	'note.confirmations',
	'note.identical',
	'note.space',
	'note.repurchase',
	'note.redemption',
];

const plain = (text: string) =>
	text
		.replace(/^\s*-? ?\.? /gm, ' ')
		.replace(/\s+/g, ' ')
		.trim();

test('labels and statutory texts of 1.0.1 stand in a published return, letter for letter', { skip }, () => {
	const printed = plain(readFileSync(sample, 'utf8'));
	for (const key of WHOLE) {
		const text = plain(words(key, '1.0.1', 'en')?.text ?? '');
		assert.ok(text !== '' && printed.includes(text), `${key}: ${text}`);
	}
});
