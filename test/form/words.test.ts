import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDITIONS } from '../../src/form/editions.ts';
import {
	CONFIRMATION_ITEMS,
	CONVERTIBLE_MOVEMENTS,
	EDITION_NAMES,
	OPTION_MOVEMENTS,
	OTHER_EVENTS,
	WARRANT_MOVEMENTS,
} from '../../src/form/return.ts';
import {
	fill,
	notesOf,
	PARTS,
	WORD_KEYS,
	type WordKey,
	wordings,
	words,
} from '../../src/form/words/index.ts';
import { CLASS_KINDS } from '../../src/value/share-class.ts';

const english = (key: WordKey, edition: (typeof EDITION_NAMES)[number]) =>
	words(key, edition, 'en')?.text ?? null;

test('a key of the words stands in one part only', () => {
	const keys = Object.values(PARTS).flatMap((part) => Object.keys(part));
	assert.equal(new Set(keys).size, keys.length);
	assert.equal(WORD_KEYS.length, keys.length);
});

test('an edition has at most one wording of a label in each language', () => {
	for (const key of WORD_KEYS) {
		for (const language of ['en', 'zh-Hant'] as const) {
			let after = -1;
			for (const wording of wordings(key, language)) {
				const from = EDITION_NAMES.indexOf(wording.from);
				const until = EDITION_NAMES.indexOf(wording.until);
				assert.ok(after < from && from <= until, `${key} ${language}: ${wording.from} to ${wording.until}`);
				after = until;
			}
		}
	}
});

test('every label that an edition has in English it has in Chinese, and the other way round', () => {
	for (const key of WORD_KEYS) {
		for (const edition of EDITION_NAMES) {
			const both = [words(key, edition, 'en'), words(key, edition, 'zh-Hant')];
			assert.equal(both[0] === null, both[1] === null, `${key} in ${edition}`);
		}
	}
});

test('every wording says what it rests on, and nothing seen rests on knowledge alone', () => {
	for (const key of WORD_KEYS) {
		for (const { text, sure, source } of wordings(key)) {
			assert.notEqual(text.trim(), '', key);
			assert.equal(text, text.trim(), key);
			assert.match(source, /^[A-Za-z0-9-]+(?: [A-Z0-9-]+)*$/, key);
			if (sure === 'seen') assert.doesNotMatch(source, /known|inferred/, `${key}: ${text}`);
		}
	}
});

test('Chinese wordings hold Chinese characters unless the form prints Latin letters', () => {
	const latin = new Set([
		'footer.form',
		'footer.edition',
		'date',
		'details.item',
		'class.type.A',
		'class.type.B',
		'class.type.H',
	]);
	for (const key of WORD_KEYS) {
		if (latin.has(key)) continue;
		for (const { text } of wordings(key, 'zh-Hant')) assert.match(text, /\p{Script=Han}/u, key);
	}
});

test('both languages of a label have the same places to fill in', () => {
	const places = (text: string) => [...new Set(text.match(/\{[a-z]+\}/gi))].sort();
	for (const key of WORD_KEYS) {
		if (key === 'date') continue;
		for (const edition of EDITION_NAMES) {
			const left = words(key, edition, 'en');
			const right = words(key, edition, 'zh-Hant');
			if (left && right) assert.deepEqual(places(left.text), places(right.text), `${key} in ${edition}`);
		}
	}
});

test('the labels of kind and type change places at 1.0.2, as the editions say', () => {
	assert.equal(english('class.kind', '1.0.1'), 'Type of shares');
	assert.equal(english('class.type', '1.0.1'), 'Class of shares');
	assert.equal(english('class.kind', '1.0.2'), 'Class of shares');
	for (const edition of EDITIONS.filter((each) => each.electronic)) {
		assert.equal(english('class.kind', edition.name), edition.kindLabel);
		assert.equal(english('class.type', edition.name), edition.typeLabel);
		assert.equal(
			english('class.listed', edition.name),
			`Listed on ${edition.exchange} (Note 1)`,
			edition.name,
		);
	}
});

test('treasury shares, counters and the public float have words in the editions that have them, and no others', () => {
	for (const edition of EDITIONS) {
		assert.equal(english('issued.treasury', edition.name) !== null, edition.treasury, edition.name);
		assert.equal(
			english('options.treasuryTransferred', edition.name) !== null,
			edition.treasury,
			edition.name,
		);
		assert.equal(english('publicFloat.heading', edition.name) !== null, edition.publicFloat, edition.name);
		assert.equal(english('class.counters', edition.name) !== null, edition.counters, edition.name);
		assert.equal(
			english('confirmations.heading', edition.name) !== null,
			edition.confirmations,
			edition.name,
		);
		assert.equal(english('footer.form', edition.name) !== null, edition.electronic, edition.name);
	}
});

test('every value that a return can hold has words in some edition', () => {
	const keys: string[] = [
		...CLASS_KINDS.map((kind) => `class.kind.${kind}`),
		...OPTION_MOVEMENTS.map((kind) => `options.movement.${kind}`),
		...WARRANT_MOVEMENTS.map((kind) => `warrants.movement.${kind}`),
		...CONVERTIBLE_MOVEMENTS.map((kind) => `convertibles.movement.${kind}`),
		...OTHER_EVENTS.map((event) => `other.event.${event}`),
		...CONFIRMATION_ITEMS.map((item) => `confirmations.${item}`),
		'status.new-submission',
		'status.re-submission',
	];
	const known: readonly string[] = WORD_KEYS;
	assert.deepEqual(
		keys.filter((key) => !known.includes(key)),
		[],
	);
});

test('the notes of 1.0.1 and 1.2.0 are numbered as their labels refer to them', () => {
	assert.equal(notesOf('1.0.1').indexOf('note.confirmations') + 1, 2);
	assert.equal(notesOf('1.0.1').indexOf('note.repurchase') + 1, 5);
	assert.equal(notesOf('1.2.0').indexOf('note.publicFloat') + 1, 4);
	for (const edition of EDITION_NAMES) {
		const numbers = [
			['confirmations.note', notesOf(edition).indexOf('note.confirmations') + 1],
			['confirmations.iv', notesOf(edition).indexOf('note.identical') + 1],
		] as const;
		for (const [key, number] of numbers) {
			const text = english(key, edition);
			// The paper form of March 2019 has its notes in the order that Note 2 and Note 3 suppose.
			if (text) assert.ok(text.includes(`(Note ${number})`), `${key} in ${edition}: Note ${number}`);
		}
		for (const key of notesOf(edition)) assert.notEqual(english(key, edition), null, `${key} in ${edition}`);
	}
});

test('a note that an edition has words for is in its list of notes', () => {
	for (const key of WORD_KEYS) {
		if (!key.startsWith('note.') || key === 'note.heading') continue;
		for (const edition of EDITION_NAMES) {
			const listed = notesOf(edition).some((each) => each === key);
			assert.equal(english(key, edition) !== null, listed, `${key} in ${edition}`);
		}
	}
});

test('places are filled in, and a place without a value stays', () => {
	const label = english('section.total', '1.0.1') ?? '';
	assert.equal(
		fill(label, { letter: 'E', class: 'WVR ordinary shares Class B' }),
		'Total E (WVR ordinary shares Class B):',
	);
	assert.equal(fill(label, { letter: 'E' }), 'Total E ({class}):');
	assert.equal(words('options.treasuryTransferred', '1.0.1', 'en'), null);
});
