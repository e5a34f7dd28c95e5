/** A team as it is typed: what keeps it from being saved, and for what the four eyes leave nobody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person, Role } from '../../src/api/people.ts';
import {
	changeOf,
	choicesOf,
	draftOf,
	nobodyFor,
	problemsOf,
	type TeamDraft,
} from '../../src/web/screens/issuer/team-draft.ts';

const person = (id: string, roles: readonly Role[], suspended = false): Person => ({
	id,
	name: id,
	initials: id.slice(0, 2),
	email: `${id}@example.com`,
	roles,
	issuers: [],
	secondFactor: false,
	canSignWithPasskey: false,
	suspended,
	lastSeenAt: null,
});
const PEOPLE = [
	person('maker', ['maker']),
	person('both', ['maker', 'checker']),
	person('director', ['signatory']),
	person('gone', ['maker'], true),
];
const NOBODY: TeamDraft = {
	makers: [],
	checkers: [],
	signatories: [],
	fourEyes: 'maker-is-not-checker',
	contactName: '',
	contactEmail: '',
};
const director = { id: 'director', signsAs: ' Xu Li ', title: 'Director' };
const WHOLE: TeamDraft = { ...NOBODY, makers: ['maker'], checkers: ['both'], signatories: [director] };

test('a team of nobody may be saved, and says who is missing', () => {
	assert.equal(problemsOf(NOBODY, PEOPLE).any, false);
	assert.deepEqual(nobodyFor(NOBODY), ['maker', 'checker', 'signatory']);
	assert.deepEqual(nobodyFor(WHOLE), []);
});

test('one person alone is maker and nobody checks; three people are counted as three', () => {
	assert.deepEqual(nobodyFor({ ...WHOLE, makers: ['both'] }), ['checker']);
	assert.deepEqual(nobodyFor({ ...WHOLE, makers: ['both', 'maker'] }), []);
	const signs = { ...director, id: 'both' };
	assert.deepEqual(nobodyFor({ ...WHOLE, signatories: [signs] }), []);
	assert.deepEqual(nobodyFor({ ...WHOLE, signatories: [signs], fourEyes: 'three-people' }), ['signatory']);
	assert.deepEqual(nobodyFor({ ...WHOLE, fourEyes: 'three-people' }), []);
});

test('whoever lost the role stays in sight until taken off, and nobody else without it is offered', () => {
	const of = (chosen: readonly string[]) => choicesOf(PEOPLE, 'maker', chosen).map(({ id }) => id);
	assert.deepEqual(of([]), ['maker', 'both']);
	assert.deepEqual(of(['gone', 'director']), ['maker', 'both', 'director', 'gone']);
	assert.equal(problemsOf({ ...WHOLE, makers: ['maker', 'gone'] }, PEOPLE).makers, 'noRole');
	assert.equal(problemsOf({ ...WHOLE, checkers: ['maker'] }, PEOPLE).checkers, 'noRole');
});

test('what the return prints is asked for, and a contact is whole or none', () => {
	const bare = problemsOf({ ...WHOLE, signatories: [{ ...director, signsAs: ' ', title: '' }] }, PEOPLE);
	assert.deepEqual([[...bare.signsAs], [...bare.title], bare.any], [['director'], ['director'], true]);
	const contact = (contactName: string, contactEmail: string) => {
		const found = problemsOf({ ...WHOLE, contactName, contactEmail }, PEOPLE);
		return [found.contactName, found.contactEmail];
	};
	assert.deepEqual(contact('', ''), [null, null]);
	assert.deepEqual(contact('Contact', ''), [null, 'notEmail']);
	assert.deepEqual(contact('', 'contact@example.com'), ['needed', null]);
	assert.deepEqual(contact('Contact', 'contact at example'), [null, 'notEmail']);
	assert.deepEqual(contact('Contact', 'contact@example.com'), [null, null]);
});

test('a draft becomes the change of the team that was seen, without spaces around names', () => {
	const change = changeOf({ ...WHOLE, contactName: ' A ', contactEmail: 'a@example.com ' }, 'v1');
	assert.deepEqual(change.signatories, [{ id: 'director', signsAs: 'Xu Li', title: 'Director' }]);
	assert.deepEqual([change.seen, change.contact], ['v1', { name: 'A', email: 'a@example.com' }]);
	assert.equal(changeOf(WHOLE, 'v1').contact, null);
	const ref = (id: string) => ({ id, name: id, initials: '' });
	const team = {
		makers: [ref('maker')],
		checkers: [ref('both')],
		signatories: [{ ...ref('director'), signsAs: ' Xu Li ', title: 'Director' }],
		fourEyes: 'maker-is-not-checker' as const,
		contact: null,
		version: 'v1',
	};
	assert.deepEqual(draftOf(team), WHOLE);
});
