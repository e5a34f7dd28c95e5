/** Words that were typed and not sent outlive the session, and belong to whoever typed them. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { forgetWords, keepWords, keptWords, wordsAreOf } from '../../src/web/shell/words-kept.ts';

const COMMENT = '00020 2022-09 comment';
const REASON = '00020 2022-09 send-back';

/** What a tab keeps. */
function tab(items: Map<string, string>): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
	return {
		getItem: (name) => items.get(name) ?? null,
		setItem: (name, text) => void items.set(name, text),
		removeItem: (name) => void items.delete(name),
	};
}

describe('words that were typed and not sent', () => {
	const before = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage');
	const openTab = (value: unknown) =>
		Object.defineProperty(globalThis, 'sessionStorage', { value, configurable: true });
	let items: Map<string, string>;

	beforeEach(() => {
		items = new Map();
		openTab(tab(items));
	});

	afterEach(() => {
		if (before) Object.defineProperty(globalThis, 'sessionStorage', before);
		else Reflect.deleteProperty(globalThis, 'sessionStorage');
	});

	it('are there again when the same person signs in again', () => {
		wordsAreOf('maker');
		keepWords(COMMENT, 'The broker sends');
		keepWords(REASON, 'Count again.');
		wordsAreOf('maker');
		assert.deepEqual([keptWords(COMMENT), keptWords(REASON)], ['The broker sends', 'Count again.']);
		assert.equal(keptWords('00020 2022-10 comment'), '');
	});

	it('are gone once they are sent, and leave the others', () => {
		wordsAreOf('maker');
		keepWords(COMMENT, 'The broker sends');
		keepWords(REASON, 'Count again.');
		keepWords(COMMENT, '');
		assert.deepEqual([keptWords(COMMENT), keptWords(REASON)], ['', 'Count again.']);
		assert.doesNotMatch([...items.values()].join(), /broker|comment/);
	});

	it('are gone for another person, and for the first one after that', () => {
		wordsAreOf('maker');
		keepWords(COMMENT, 'The broker sends');
		wordsAreOf('checker');
		assert.equal(keptWords(COMMENT), '');
		wordsAreOf('maker');
		assert.equal(keptWords(COMMENT), '');
	});

	it('leave nothing in the tab after signing out, and nobody keeps any then', () => {
		wordsAreOf('maker');
		keepWords(COMMENT, 'The broker sends');
		forgetWords();
		keepWords(COMMENT, 'The broker');
		assert.deepEqual([...items], []);
		assert.equal(keptWords(COMMENT), '');
	});

	it('are not kept by a browser that keeps nothing, and that is no fault', () => {
		const refused = () => {
			throw new Error('nothing is kept here');
		};
		openTab({ getItem: refused, setItem: refused, removeItem: refused });
		wordsAreOf('maker');
		keepWords(COMMENT, 'The broker sends');
		assert.equal(keptWords(COMMENT), '');
		forgetWords();
	});
});
