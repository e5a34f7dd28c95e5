/** Which role may call which route. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PATHS, type RouteName } from '../../src/api/paths.ts';
import { ROLES } from '../../src/api/people.ts';
import { ROUTES, type Route } from '../../src/api/routes.ts';
import { mayCall, POLICY } from '../../src/server/people/policy.ts';

const NAMES = Object.keys(PATHS) as RouteName[];
const changes = (name: RouteName) => PATHS[name][0] !== 'get';
/** Nothing of the ledgers is changed by these: a document is read and told of, a subscription is one's own. */
const HARMLESS: readonly RouteName[] = ['read', 'check', 'makeFeed', 'revokeFeed'];

test('the routes without a session are those that the interface says are open', () => {
	for (const name of NAMES) {
		const route: Route = ROUTES[name];
		assert.equal(POLICY[name] === 'everybody', route.open === true, name);
		assert.equal(mayCall(name, null), route.open === true, name);
	}
});

test('a viewer changes nothing', () => {
	for (const name of NAMES.filter(changes))
		if (!HARMLESS.includes(name) && POLICY[name] !== 'everybody') assert.ok(!mayCall(name, ['viewer']), name);
});

test('an administrator looks after people and clients, and neither records, approves nor signs by that role', () => {
	for (const name of ['invite', 'changePerson', 'accessLog', 'changeTeam', 'beginIssuer', 'people'] as const)
		assert.ok(mayCall(name, ['administrator']), name);
	for (const name of ['record', 'correct', 'recordImport', 'act', 'sign', 'signOptions', 'publish'] as const)
		assert.ok(!mayCall(name, ['administrator']), name);
});

test('people are changed by administrators alone, and returns signed by signatories alone', () => {
	for (const name of ['invite', 'revokeInvitation', 'changePerson', 'accessLog', 'changeTeam'] as const)
		assert.deepEqual(
			ROLES.filter((role) => mayCall(name, [role])),
			['administrator'],
		);
	for (const name of ['sign', 'signOptions', 'addSigningKey'] as const)
		assert.deepEqual(
			ROLES.filter((role) => mayCall(name, [role])),
			['signatory'],
		);
});

test('somebody without a role sees what every session sees, and several roles add up', () => {
	assert.ok(mayCall('me', []));
	assert.ok(!mayCall('record', []));
	assert.ok(mayCall('record', ['viewer', 'maker']));
	assert.ok(mayCall('sign', ['maker', 'signatory']));
});
