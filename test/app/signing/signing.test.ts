import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement as statementShape } from '../../../src/api/signing.ts';
import { addKey, enrolOptionsFor } from '../../../src/app/signing/enrol.ts';
import { examineRecorded } from '../../../src/app/signing/examine.ts';
import { signOptionsFor, verifyAnswer } from '../../../src/app/signing/sign.ts';
import type { PasskeySignature } from '../../../src/app/signing/signature.ts';
import { challengeOf, type Statement, statementText } from '../../../src/app/signing/statement.ts';
import { Refusal, type RefusalCode } from '../../../src/value/refusal.ts';
import { Authenticator } from './authenticator.ts';
import { KeysInMemory } from './keys-in-memory.ts';

const PARTY = { id: 'desk.example', name: 'The desk', origins: ['https://desk.example'] };
const ORIGIN = 'https://desk.example';
const SECRET = 'a secret of the servers of this test';
const NOW = Date.UTC(2022, 9, 6, 8, 5);
const AT = '2022-10-06T16:05:00.000+08:00';
const PERSON = { id: 'director-1', account: 'director.one@desk.example', name: 'Director One' };
const STATEMENT: Statement = {
	form: 'FF301',
	issuer: '00020',
	month: '2022-09',
	digest: `sha256:${'ab'.repeat(32)}`,
	confirmations: { i: 'confirmed', ii: 'confirmed', iii: 'not-applicable' },
	signatory: { id: PERSON.id, name: PERSON.name, title: 'Director' },
	approval: 17,
};

async function enrolled(person = PERSON, keys = new KeysInMemory()) {
	const enrolling = { keys, party: PARTY, secret: SECRET, now: NOW };
	const device = new Authenticator(ORIGIN);
	const options = await enrolOptionsFor(person, new Uint8Array(16).fill(7), enrolling);
	const response = device.create(options);
	const key = await addKey({ person: person.id, name: 'Phone', response }, enrolling);
	return { keys, device, key, options, response, enrolling };
}

async function asked(keys: KeysInMemory, statement: Statement = STATEMENT) {
	const options = await signOptionsFor(statement, { keys, party: PARTY });
	assert.ok(options);
	return options;
}

function verified(keys: KeysInMemory, response: unknown, statement: Statement = STATEMENT) {
	return verifyAnswer({ statement, response, recorded: [], at: AT }, { keys, party: PARTY });
}

async function refused(code: RefusalCode, work: () => Promise<unknown>): Promise<void> {
	await assert.rejects(work, (error: unknown) => {
		assert.ok(error instanceof Refusal, String(error));
		assert.equal(error.code, code, error.message);
		return true;
	});
}

test('a statement has the shape of the HTTP interface, and its challenge is the digest of its canonical JSON', () => {
	assert.deepEqual(statementShape.parse(STATEMENT), STATEMENT);
	assert.equal(
		statementText(STATEMENT),
		`{"approval":17,"confirmations":{"i":"confirmed","ii":"confirmed","iii":"not-applicable"},"digest":"sha256:${'ab'.repeat(32)}","form":"FF301","issuer":"00020","month":"2022-09","signatory":{"id":"director-1","name":"Director One","title":"Director"}}`,
	);
	assert.equal(challengeOf(STATEMENT).length, 43);
});

test('a passkey is added, signs the statement, and its record verifies from its own data alone', async () => {
	const { keys, device, key } = await enrolled();
	assert.equal(key.person, PERSON.id);
	assert.equal(key.enrolledAt, AT);
	const options = await asked(keys);
	assert.equal(options.challenge, challengeOf(STATEMENT));
	assert.equal(options.userVerification, 'required');
	assert.deepEqual(
		options.allowCredentials?.map(({ id }) => id),
		[device.id],
	);
	const signature = await verified(keys, device.get(options));
	assert.equal(signature.credential, device.id);
	assert.equal(signature.counter, 1);
	const read = JSON.parse(JSON.stringify(signature)) as PasskeySignature;
	await examineRecorded(read);
});

test('every member of a recorded signature is bound: another value of it is told', async () => {
	const { keys, device } = await enrolled();
	const signature = await verified(keys, device.get(await asked(keys)));
	const other = await enrolled();
	const others = await verified(other.keys, other.device.get(await asked(other.keys)));
	const changed: readonly (readonly [Partial<PasskeySignature>, RefusalCode])[] = [
		[{ statement: { ...STATEMENT, approval: 18 } }, 'SIGNING_OTHER_CONTENT'],
		[{ statement: { ...STATEMENT, digest: `sha256:${'ac'.repeat(32)}` } }, 'SIGNING_OTHER_CONTENT'],
		[{ statement: { ...STATEMENT, confirmations: {} } }, 'SIGNING_OTHER_CONTENT'],
		[{ publicKey: others.publicKey }, 'SIGNING_WRONG'],
		[{ signature: others.signature }, 'SIGNING_WRONG'],
		[{ signature: 'AAAA' }, 'SIGNING_WRONG'],
		[{ counter: 2 }, 'SIGNING_WRONG'],
		[{ rpId: 'other.example' }, 'SIGNING_OTHER_PLACE'],
		[{ origin: 'https://other.example' }, 'SIGNING_OTHER_PLACE'],
		[{ authenticatorData: 'AAAA' }, 'SIGNING_ANSWER'],
		[{ clientDataJSON: 'AAAA' }, 'SIGNING_ANSWER'],
	];
	for (const [change, code] of changed)
		await refused(code, () => examineRecorded({ ...signature, ...change }));
});

test('an answer that is sent again is refused, by its count or, where the passkey does not count, by the record', async () => {
	const { keys, device } = await enrolled();
	const answer = device.get(await asked(keys));
	const signature = await verified(keys, answer);
	await refused('SIGNING_REPEATED', () => verified(keys, answer));
	const uncounted = await enrolled();
	const again = uncounted.device.get(await asked(uncounted.keys), { uncounted: true });
	const first = await verified(uncounted.keys, again);
	assert.equal(first.counter, 0);
	await refused('SIGNING_REPEATED', () =>
		verifyAnswer(
			{ statement: STATEMENT, response: again, recorded: [signature, first], at: AT },
			{ keys: uncounted.keys, party: PARTY },
		),
	);
	await refused('SIGNING_OTHER_CONTENT', () =>
		verified(uncounted.keys, again, { ...STATEMENT, approval: 21 }),
	);
});

test('another page, another site, a page inside another, nobody verified: each is refused by its name', async () => {
	const { keys, device } = await enrolled();
	const options = await asked(keys);
	const at = (behaviour: object) => () => verified(keys, device.get(options, behaviour));
	await refused('SIGNING_OTHER_PLACE', at({ origin: 'https://ff301.example' }));
	await refused('SIGNING_OTHER_PLACE', at({ origin: 'http://desk.example' }));
	await refused('SIGNING_OTHER_PLACE', at({ rpId: 'ff301.example' }));
	await refused('SIGNING_OTHER_PLACE', at({ crossOrigin: true }));
	await refused('SIGNING_UNVERIFIED', at({ verified: false }));
});

test("another person's passkey and a removed one do not sign", async () => {
	const { keys, device } = await enrolled();
	const other = await enrolled({ ...PERSON, id: 'director-2' }, keys);
	const options = await asked(keys);
	assert.deepEqual(
		options.allowCredentials?.map(({ id }) => id),
		[device.id],
	);
	await refused('SIGNING_KEY_UNKNOWN', () => verified(keys, other.device.get(options)));
	const stolen = { ...other.device.get(options), id: device.id, rawId: device.id };
	await refused('SIGNING_WRONG', () => verified(keys, stolen));
	await keys.removeSigningKey(PERSON.id, device.id, AT);
	await refused('SIGNING_KEY_UNKNOWN', () => verified(keys, device.get(options)));
	assert.equal(await signOptionsFor(STATEMENT, { keys, party: PARTY }), null);
});

test('an answer of any other shape is refused as unreadable', async () => {
	const { keys, device } = await enrolled();
	const answer = device.get(await asked(keys));
	const { response } = answer;
	const shapes: readonly unknown[] = [
		null,
		'answer',
		{},
		{ ...answer, type: 'password' },
		{ ...answer, response: { ...response, signature: 7 } },
		{ ...answer, response: { ...response, clientDataJSON: '!!' } },
		{ ...answer, response: { ...response, clientDataJSON: 'e30' } },
		{ ...answer, response: { ...response, authenticatorData: 'A'.repeat(70_000) } },
	];
	for (const shape of shapes) await refused('SIGNING_ANSWER', () => verified(keys, shape));
	const made = device.create({ challenge: challengeOf(STATEMENT), rp: PARTY });
	const mixed = { ...answer, response: { ...response, clientDataJSON: made.response.clientDataJSON } };
	await refused('SIGNING_ANSWER', () => verified(keys, mixed));
});

test('adding a passkey ends after five minutes, and is for the person, the site and the servers that began it', async () => {
	const { enrolling, response, options } = await enrolled();
	const fresh = { ...enrolling, keys: new KeysInMemory() };
	const add = (change: object, person = PERSON.id) =>
		addKey({ person, name: 'Phone', response }, { ...fresh, ...change });
	await refused('SIGNING_EXPIRED', () => add({ now: NOW + 300_001 }));
	await refused('SIGNING_EXPIRED', () => add({}, 'director-2'));
	await refused('SIGNING_EXPIRED', () => add({ secret: 'another secret altogether' }));
	await refused('SIGNING_EXPIRED', () => add({ party: { ...PARTY, id: 'other.example' } }));
	await refused('SIGNING_KEY_KNOWN', () => add({ keys: enrolling.keys }));
	await refused('SIGNING_EXPIRED', () =>
		addKey(
			{
				person: PERSON.id,
				name: 'Phone',
				response: new Authenticator(ORIGIN).create({ ...options, challenge: 'AAAA' }),
			},
			fresh,
		),
	);
	await add({ now: NOW + 299_999 });
});

test('a device at another page, of another site, or that verified nobody, is not added', async () => {
	const { enrolling, options } = await enrolled();
	const fresh = { ...enrolling, keys: new KeysInMemory() };
	const add = (behaviour: object) => () =>
		addKey(
			{ person: PERSON.id, name: 'Phone', response: new Authenticator(ORIGIN).create(options, behaviour) },
			fresh,
		);
	await refused('SIGNING_OTHER_PLACE', add({ origin: 'https://ff301.example' }));
	await refused('SIGNING_OTHER_PLACE', add({ rpId: 'ff301.example' }));
	await refused('SIGNING_OTHER_PLACE', add({ crossOrigin: true }));
	await refused('SIGNING_UNVERIFIED', add({ verified: false }));
	assert.deepEqual(await fresh.keys.signingKeys(PERSON.id), []);
});
