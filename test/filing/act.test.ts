/** Acts as JSON: every one goes in and comes out the same, and what is none is refused with its place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeAct, isAct, isActOf } from '../../src/filing/act.ts';
import { ACT_NAMES } from '../../src/filing/act-names.ts';
import { verifiedSignature } from '../../src/filing/signature.ts';
import { canonicalJson } from '../../src/value/canonical-json.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { actJson, actOf } from './acts.ts';

const shape = (text: RegExp) => (error: unknown) =>
	error instanceof Refusal && error.code === 'ACT_SHAPE' && text.test(error.message);

test('every act is the same after it was written and read', () => {
	for (const name of ACT_NAMES) {
		const act = actOf(name);
		assert.equal(act.act, name);
		assert.deepEqual(decodeAct(JSON.parse(canonicalJson(act as never))), act, name);
		assert.ok(isActOf(name)({ sequence: 1, key: 'k', recordedAt: '', act }));
	}
});

test('canonical JSON of an act begins with its name, by which the store tells approvals', () => {
	assert.ok(canonicalJson(actOf('approve') as never).startsWith('{"act":"approve",'));
});

test('what is no act is refused, and an entry of the ledger is none', () => {
	assert.ok(!isAct({ kind: 'redemption' }));
	assert.ok(!isAct(null));
	assert.throws(() => decodeAct({ act: 'bless' }), shape(/no act called "bless"/));
	assert.throws(() => decodeAct({ act: 'toString' }), shape(/no act/));
	assert.throws(() => decodeAct(actJson('approve', { digest: 'sha256:1' })), shape(/\/digest/));
	assert.throws(() => decodeAct(actJson('approve', { by: null })), shape(/\/by/));
	assert.throws(() => decodeAct(actJson('comment', { words: '' })), shape(/\/words/));
	assert.throws(() => decodeAct(actJson('submit', { more: 1 })), shape(/\/more/));
	assert.throws(() => decodeAct(actJson('see', { round: 0 })), shape(/\/round/));
});

test('a signature by a passkey is recorded whole, and nothing less is taken', () => {
	const { signature } = actOf('sign') as Extract<ReturnType<typeof actOf>, { act: 'sign' }>;
	const whole = {
		...signature,
		kind: 'passkey',
		credential: 'AAAA',
		publicKey: 'BBBB',
		enrolledAt: '2022-10-01T09:00:00.000+08:00',
		clientDataJSON: 'CCCC',
		authenticatorData: 'DDDD',
		signature: 'EEEE',
		counter: 1,
		origin: 'http://127.0.0.1:3010',
		rpId: '127.0.0.1',
	};
	assert.ok(verifiedSignature.safeParse(whole).success);
	for (const name of Object.keys(whole)) {
		const { [name as keyof typeof whole]: _, ...less } = whole;
		assert.ok(!verifiedSignature.safeParse(less).success, name);
	}
});
