/** The reader's vocabulary understands every value that the form prints, in every edition. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	CONVERTIBLE_MOVEMENTS,
	OPTION_MOVEMENTS,
	OTHER_EVENTS,
	WARRANT_MOVEMENTS,
} from '../../src/form/return.ts';
import { type WordKey, wordings } from '../../src/form/words/index.ts';
import {
	readEvent,
	readKind,
	readListed,
	readMovement,
	readStatus,
	readType,
} from '../../src/read/vocabulary.ts';
import { CLASS_KINDS } from '../../src/value/share-class.ts';

const printed = (key: WordKey) => wordings(key, 'en').map(({ text }) => text);

test('every event of III.E is read as itself, in every wording it had', () => {
	for (const event of OTHER_EVENTS) {
		const texts = printed(`other.event.${event}`);
		assert.notEqual(texts.length, 0, event);
		for (const text of texts) assert.deepEqual(readEvent(text), { event, text: null }, text);
	}
});

test('every movement of options, warrants and convertibles is read as itself', () => {
	for (const kind of OPTION_MOVEMENTS) {
		for (const text of printed(`options.movement.${kind}`))
			assert.equal(readMovement('A', text)?.kind, kind, text);
	}
	for (const kind of WARRANT_MOVEMENTS) {
		for (const text of printed(`warrants.movement.${kind}`))
			assert.equal(readMovement('B', text)?.kind, kind, text);
	}
	for (const kind of CONVERTIBLE_MOVEMENTS) {
		for (const text of printed(`convertibles.movement.${kind}`)) {
			assert.equal(readMovement('C', text)?.kind, kind, text);
		}
	}
});

test('every kind of class, the status and yes and no are read as themselves', () => {
	for (const kind of CLASS_KINDS) {
		// On paper the kinds are headings of tables, which another reader knows.
		const texts = wordings(`class.kind.${kind}`, 'en').filter(({ from }) => from !== 'paper');
		for (const { text } of texts) assert.equal(readKind(text), kind, text);
	}
	for (const text of printed('class.type.notApplicable'))
		assert.deepEqual(readType(text), { type: null }, text);
	for (const status of ['new-submission', 're-submission'] as const) {
		for (const text of printed(`status.${status}`)) assert.equal(readStatus(text), status, text);
	}
	for (const text of printed('yes')) assert.equal(readListed(text), true);
	for (const text of printed('no')) assert.equal(readListed(text), false);
});
