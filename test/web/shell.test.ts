/** Addresses, keys, the palette, the inbox, the calendar and acts for many: what they decide. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, fillPath } from '../../src/web/api/address.ts';
import { changedSince, ProblemError, problemOf } from '../../src/web/api/problem-error.ts';
import { bandOf, type Day, weeksOf } from '../../src/web/screens/calendar/weeks.ts';
import { givenBack, skippedByReason } from '../../src/web/screens/desk/bulk.ts';
import { groupsOf } from '../../src/web/screens/inbox/groups.ts';
import { find } from '../../src/web/shell/palette-finds.ts';
import { isPressed, isSingle } from '../../src/web/shell/pressed.ts';
import { changedSearch, parseSearch, stringifySearch } from '../../src/web/shell/search.ts';
import { deskOf } from './desk-fixture.ts';

const key = (
	name: string,
	held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
	key: name,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	shiftKey: false,
	...held,
});

test('a code in an address stays text, with its zeros', () => {
	assert.deepEqual(parseSearch('?q=00020&n=1'), { q: '00020', n: '1' });
	assert.equal(stringifySearch({ q: '00020', gone: undefined }), '?q=00020');
	assert.deepEqual(changedSearch({ a: '1', b: '2' }, { a: null, c: '3' }), { b: '2', c: '3' });
});

test('the places of a path are filled and written so that nothing breaks out of them', () => {
	assert.equal(
		addressOf('review', { code: '00020', month: '2022-09' }, { known_at: undefined }),
		'/v1/issuers/00020/returns/2022-09',
	);
	assert.equal(fillPath('/v1/documents/{digest}', { digest: 'a/../b' }), '/v1/documents/a%2F..%2Fb');
	assert.throws(() => fillPath('/v1/{code}', {}), /needs a value for code/);
});

test('a refusal because somebody was faster carries the head that stands now', () => {
	const stale = new ProblemError(problemOf(412, { code: 'STALE', detail: 'moved', current: 'abc' }));
	assert.deepEqual(changedSince(stale), { current: 'abc' });
	assert.equal(changedSince(new ProblemError(problemOf(409, { code: 'X', detail: '' }))), null);
	assert.equal(problemOf(502, '<html>').code, 'HTTP_502');
});

test('a letter alone is not the letter with Ctrl, and a sign needs no Shift to be named', () => {
	assert.equal(isPressed('k', key('k')), true);
	assert.equal(isPressed('k', key('k', { ctrlKey: true })), false);
	assert.equal(isPressed('Mod+k', key('k', { metaKey: true })), true);
	assert.equal(isPressed('?', key('?', { shiftKey: true })), true);
	assert.equal(isPressed('Shift+ArrowDown', key('ArrowDown')), false);
	assert.equal(isPressed('Shift+ArrowDown', key('ArrowDown', { shiftKey: true })), true);
	assert.equal(isPressed('ArrowDown', key('ArrowDown', { shiftKey: true })), false);
});

test('only letters and signs alone can be switched off', () => {
	assert.deepEqual(['j', '?', 'Enter', 'Mod+k'].map(isSingle), [true, true, false, false]);
});

test('the palette finds a code without its zeros first, and a name in either language', () => {
	const all = ['00700 Made-up One 虛構一', '01270 Made-up 700 虛構二'].map((text) => ({
		id: text.slice(0, 5),
		words: text,
		about: '',
		text,
	}));
	assert.deepEqual(
		find('700', all).map(({ id }) => id),
		['00700', '01270'],
	);
	assert.deepEqual(
		find('虛構二', all).map(({ id }) => id),
		['01270'],
	);
	assert.deepEqual(find('one two', all), []);
});

test('the inbox has the least slack first in each group, and what has none last', () => {
	const waiting = [300, null, -5].map((slackMinutes, index) => ({
		act: 'check' as const,
		issuer: `0000${index}`,
		name: { en: null, 'zh-Hant': null },
		month: '2022-09',
		since: null,
		slackMinutes,
		href: '/',
	}));
	assert.deepEqual(
		groupsOf(waiting).check.map(({ slackMinutes }) => slackMinutes),
		[-5, 300, null],
	);
});

const day = (date: string): Day => ({
	day: date,
	kind: 'trading',
	name: null,
	number: null,
	hours: null,
	due: [],
	nextDay: [],
});

test('October 2022 begins on a Saturday and takes six weeks', () => {
	const days = Array.from({ length: 31 }, (_, index) => day(`2022-10-${String(index + 1).padStart(2, '0')}`));
	const weeks = weeksOf(days);
	assert.equal(weeks.length, 6);
	assert.equal(weeks[0]?.[6]?.day, '2022-10-01');
	assert.equal(weeks[5]?.[1]?.day, '2022-10-31');
	assert.equal(weeks[5]?.[2], null);
});

test('the hours of a business day are a band from a quarter of the day on', () => {
	const hours = {
		day: '2022-10-06',
		opens: '2022-10-06T06:00:00.000+08:00',
		closes: '2022-10-06T18:00:00.000+08:00',
	};
	assert.deepEqual(bandOf(hours), { left: '25%', width: '50%' });
});

test('what is skipped is told by its reason, the most frequent first', () => {
	const title = { en: 'not now', 'zh-Hant': '未能進行' };
	const skipped = [
		{ issuer: '1', code: 'A', title, why: 'a' },
		{ issuer: '2', code: 'B', title, why: 'b' },
		{ issuer: '3', code: 'B', title, why: 'b' },
	];
	assert.deepEqual(skippedByReason(skipped), [
		{ code: 'B', title, why: 'b', issuers: ['2', '3'] },
		{ code: 'A', title, why: 'a', issuers: ['1'] },
	]);
});

test('a reassignment is taken back to whoever had each issuer, and only for what was done', () => {
	const { rows } = deskOf(4);
	const done = rows.slice(0, 3).map(({ issuer }) => issuer);
	const back = givenBack(rows, done, 'maker');
	assert.deepEqual(
		back.map(({ person, issuers }) => [person, issuers.length]),
		[
			['p1', 2],
			['p2', 1],
		],
	);
});
