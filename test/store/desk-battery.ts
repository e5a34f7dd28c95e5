/** What the desk keeps, asked of every engine. `open` opens the same place once more, as another server would. */
import assert from 'node:assert/strict';
import type { Client, ClientTeam, DeskStore, Token } from '../../src/store/desk.ts';
import { Refusal } from '../../src/value/refusal.ts';

export interface DeskPlace {
	readonly open: () => Promise<DeskStore>;
	/** Statements behind the store's back, as the owner of the database; null where nobody else can reach it. */
	readonly meddle: ((sql: string) => Promise<void>) | null;
	readonly remove: () => Promise<void>;
}

export type DeskRun = (sentence: string, body: (place: DeskPlace) => Promise<void>) => void;

const AT = '2022-10-06T16:05:00.000+08:00';
const LATER = '2022-10-06T16:06:00.000+08:00';
const TEAM: ClientTeam = {
	makers: ['p1'],
	checkers: ['p2'],
	signatories: [{ id: 'p3', signsAs: 'Director One', title: 'Director' }],
	fourEyes: 'maker-is-not-checker',
	contact: null,
};
const CLIENT: Client = { issuer: '00020', firm: 'f1', board: 'main', team: TEAM, addedAt: AT };
const TOKEN: Token = {
	id: 't1',
	hash: 'a'.repeat(64),
	purpose: 'sign',
	firm: 'f1',
	person: 'p3',
	issuer: '00020',
	month: '2022-09',
	digest: `sha256:${'b'.repeat(64)}`,
	about: '{"language":"en"}',
	createdAt: AT,
	expiresAt: '2022-10-12T00:00:00.000+08:00',
	usedAt: null,
	revokedAt: null,
};

/** Two connections to one place, or one twice where the place is memory. */
async function two(place: DeskPlace): Promise<readonly [DeskStore, DeskStore]> {
	const one = await place.open();
	return [one, place.meddle ? await place.open() : one];
}

async function appendOnly(place: DeskPlace, statements: readonly string[]): Promise<void> {
	const { meddle } = place;
	if (!meddle) return;
	for (const sql of statements)
		await assert.rejects(meddle(sql), /append-only|does not change|once/, `${sql} was let through`);
}

export function deskBattery(run: DeskRun): void {
	clients(run);
	documents(run);
	tokens(run);
	signingKeys(run);
	accesses(run);
	requests(run);
}

function clients(run: DeskRun): void {
	run('an issuer belongs to one firm, and a second firm is refused it by name', async (place) => {
		const [one, other] = await two(place);
		await one.addClient(CLIENT);
		await one.addClient({ ...CLIENT, issuer: '00005', board: 'gem' });
		for (const firm of ['f1', 'f2'])
			await assert.rejects(
				other.addClient({ ...CLIENT, firm }),
				(error) => error instanceof Refusal && error.code === 'ISSUER_KNOWN',
			);
		assert.deepEqual(await other.client('00020'), CLIENT);
		assert.equal(await one.client('00001'), null);
		assert.deepEqual(
			(await other.clients('f1')).map(({ issuer, board }) => [issuer, board]),
			[
				['00005', 'gem'],
				['00020', 'main'],
			],
		);
		assert.deepEqual(await one.clients('f2'), []);
	});

	run('of two firms that take an issuer on at once, one gets it', async (place) => {
		const [one, other] = await two(place);
		const tries = await Promise.allSettled(
			Array.from({ length: 6 }, (_, index) =>
				(index % 2 === 0 ? one : other).addClient({ ...CLIENT, firm: `f${index}` }),
			),
		);
		assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
	});

	run('a team is changed as a whole, and only of an issuer that is there', async (place) => {
		const store = await place.open();
		await store.addClient(CLIENT);
		const team: ClientTeam = { ...TEAM, makers: [], contact: { name: '陳', email: 'contact@example.com' } };
		await store.setTeam('00020', team);
		assert.deepEqual((await store.client('00020'))?.team, team);
		await assert.rejects(
			store.setTeam('00001', team),
			(error) => error instanceof Refusal && error.code === 'ISSUER_UNKNOWN',
		);
	});

	run('of two who change the team that they saw at once, one is told that it moved', async (place) => {
		const stores = await two(place);
		await stores[0].addClient(CLIENT);
		const tries = await Promise.allSettled(
			stores.map((store, index) => store.setTeam('00020', { ...TEAM, makers: [`m${index}`] }, TEAM)),
		);
		const failed = tries.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
		assert.ok(failed[0] instanceof Refusal && failed.length === 1, 'one of two');
		assert.equal(failed[0].code, 'HEAD_MOVED');
		const kept = (await stores[0].client('00020'))?.team;
		assert.equal(kept?.makers[0], tries[0]?.status === 'fulfilled' ? 'm0' : 'm1');
	});
}

function documents(run: DeskRun): void {
	const about = {
		firm: 'f1',
		issuer: '00020',
		name: 'return.pdf',
		mediaType: 'application/pdf',
		by: 'p1',
		at: AT,
	};
	const data = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256);

	run('a file comes back byte for byte under its digest, to its own firm alone', async (place) => {
		const [one, other] = await two(place);
		const kept = await one.keepDocument(about, data);
		assert.match(kept.digest, /^sha256:[0-9a-f]{64}$/);
		assert.equal(kept.bytes, data.length);
		const read = await other.document('f1', kept.digest);
		assert.ok(read && Buffer.from(read.data).equals(Buffer.from(data)));
		assert.deepEqual({ ...read, data: null }, { ...kept, data: null });
		assert.equal(await other.document('f2', kept.digest), null);
		assert.deepEqual(await other.documentsOf('f2', '00020'), []);
	});

	run('the same bytes for the same issuer are kept once, as they came first', async (place) => {
		const [one, other] = await two(place);
		const first = await one.keepDocument(about, data);
		assert.deepEqual(
			await other.keepDocument({ ...about, name: 'again.pdf', at: LATER, by: 'p2' }, data),
			first,
		);
		const loose = await other.keepDocument({ ...about, issuer: null, name: 'loose.pdf' }, data);
		assert.equal(loose.issuer, null);
		assert.equal((await one.keepDocument({ ...about, issuer: null }, data)).name, 'loose.pdf');
		const theirs = await one.keepDocument({ ...about, firm: 'f2', issuer: null, name: 'theirs.pdf' }, data);
		assert.equal((await one.document('f2', theirs.digest))?.name, 'theirs.pdf');
		assert.deepEqual(await one.documentsOf('f1', '00020'), [first]);
		assert.equal((await other.document('f1', first.digest, '00020'))?.name, 'return.pdf');
		assert.equal(await other.document('f1', first.digest, '00700'), null);
		assert.equal(await other.document('f2', first.digest, '00020'), null);
		const own = await one.keepDocument({ ...about, issuer: '00700', name: 'own.pdf' }, data);
		assert.equal(own.digest, first.digest);
		assert.equal((await other.document('f1', first.digest, '00700'))?.name, 'own.pdf');
	});

	run('files kept at once by many are each kept once', async (place) => {
		const [one, other] = await two(place);
		const kept = await Promise.all(
			Array.from({ length: 8 }, (_, index) =>
				(index % 2 === 0 ? one : other).keepDocument(about, data.subarray(index % 3)),
			),
		);
		assert.equal(new Set(kept.map(({ digest }) => digest)).size, 3);
		assert.equal((await one.documentsOf('f1', '00020')).length, 3);
	});

	run('an empty file and a name that no database can hold are kept all the same', async (place) => {
		const store = await place.open();
		const kept = await store.keepDocument({ ...about, name: 'a\0b\ud800.pdf' }, new Uint8Array());
		assert.equal(kept.name, 'a\u{fffd}b\u{fffd}.pdf');
		assert.equal((await store.document('f1', kept.digest))?.data.length, 0);
	});

	run('nobody alters or deletes a file behind the back of the store', async (place) => {
		const store = await place.open();
		await store.keepDocument(about, data);
		await appendOnly(place, [
			"UPDATE desk_documents SET firm = 'f2'",
			'DELETE FROM desk_documents',
			"UPDATE desk_contents SET digest = 'x'",
			'DELETE FROM desk_contents',
		]);
	});
}

function tokens(run: DeskRun): void {
	run('a link is found by the hash of its secret and by what it is for', async (place) => {
		const [one, other] = await two(place);
		const feed: Token = {
			...TOKEN,
			id: 't2',
			hash: 'c'.repeat(64),
			purpose: 'feed',
			issuer: null,
			expiresAt: null,
		};
		await one.addToken(TOKEN);
		await one.addToken(feed);
		assert.deepEqual(await other.tokenOf(TOKEN.hash), TOKEN);
		assert.equal(await other.tokenOf('d'.repeat(64)), null);
		assert.deepEqual(
			await other.tokensOf({ purpose: 'sign', firm: 'f1', issuer: '00020', month: '2022-09' }),
			[TOKEN],
		);
		assert.deepEqual(await other.tokensOf({ purpose: 'feed', person: 'p3' }), [feed]);
		assert.deepEqual(await other.tokensOf({ purpose: 'sign', firm: 'f2' }), []);
		await assert.rejects(other.addToken({ ...TOKEN, id: 't3' }), 'the same secret twice');
	});

	run('of many who use a link at once, one does', async (place) => {
		const [one, other] = await two(place);
		await one.addToken(TOKEN);
		const used = await Promise.all(
			Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? one : other).useToken('t1', LATER)),
		);
		assert.equal(used.filter(Boolean).length, 1);
		assert.equal((await one.tokenOf(TOKEN.hash))?.usedAt, LATER);
		assert.equal(await one.useToken('nobody', LATER), false);
	});

	run('a link that expired or was revoked is used by nobody', async (place) => {
		const store = await place.open();
		await store.addToken(TOKEN);
		assert.equal(await store.useToken('t1', '2022-10-12T00:00:00.000+08:00'), false);
		await store.revokeToken('t1', AT);
		await store.revokeToken('t1', LATER);
		assert.equal(await store.useToken('t1', LATER), false);
		assert.equal((await store.tokenOf(TOKEN.hash))?.revokedAt, AT);
	});

	run('a link is never used again, made for somebody else, or deleted', async (place) => {
		const store = await place.open();
		await store.addToken(TOKEN);
		assert.equal(await store.useToken('t1', LATER), true);
		await appendOnly(place, [
			'UPDATE desk_tokens SET used_at = NULL',
			"UPDATE desk_tokens SET person = 'p4'",
			"UPDATE desk_tokens SET expires_at = '2099-01-01T00:00:00.000+08:00'",
			'DELETE FROM desk_tokens',
		]);
	});
}

function signingKeys(run: DeskRun): void {
	const key = {
		id: 'k1',
		person: 'p3',
		name: 'phone',
		publicKey: 'AAAA',
		counter: 0,
		transports: ['internal'],
		enrolledAt: AT,
		removedAt: null,
	};

	run('a counter goes up and never back, and zero stays zero', async (place) => {
		const [one, other] = await two(place);
		await one.addSigningKey(key);
		assert.deepEqual(await other.signingKeys('p3'), [key]);
		assert.equal(await one.countSigningKey('k1', 0), true);
		assert.equal(await other.countSigningKey('k1', 4_294_967_295), true);
		for (const counter of [0, 1, 4_294_967_295])
			assert.equal(await one.countSigningKey('k1', counter), false);
		assert.equal((await one.signingKeys('p3'))[0]?.counter, 4_294_967_295);
		assert.equal(await one.countSigningKey('nobody', 9), false);
	});

	run('of many who count to the same number, one does', async (place) => {
		const [one, other] = await two(place);
		await one.addSigningKey(key);
		const counted = await Promise.all(
			Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? one : other).countSigningKey('k1', 7)),
		);
		assert.equal(counted.filter(Boolean).length, 1);
	});

	run('a passkey is added once, whoever adds it, and not again after it was taken back', async (place) => {
		const store = await place.open();
		await store.addSigningKey(key);
		const known = (error: unknown) => error instanceof Refusal && error.code === 'SIGNING_KEY_KNOWN';
		await assert.rejects(store.addSigningKey({ ...key, person: 'p4' }), known);
		await store.removeSigningKey('p3', 'k1', LATER);
		await assert.rejects(store.addSigningKey(key), known);
		assert.deepEqual(await store.signingKeys('p4'), []);
	});

	run('a passkey is taken back by its own person, and signs no more', async (place) => {
		const store = await place.open();
		await store.addSigningKey(key);
		assert.equal(await store.removeSigningKey('p4', 'k1', LATER), false);
		assert.equal(await store.removeSigningKey('p3', 'k1', LATER), true);
		assert.equal(await store.removeSigningKey('p3', 'k1', LATER), false);
		assert.deepEqual(await store.signingKeys('p3'), []);
		assert.equal(await store.countSigningKey('k1', 9), false);
		await assert.rejects(
			store.addSigningKey({ ...key, person: 'p4' }),
			'the same passkey for another person',
		);
		await appendOnly(place, ["UPDATE desk_signing_keys SET person = 'p4'", 'DELETE FROM desk_signing_keys']);
	});
}

function accesses(run: DeskRun): void {
	const line = (number: number, firm: string | null = 'f1') => ({
		at: AT,
		firm,
		person: number % 2 === 0 ? 'p1' : null,
		what: `GET /v1/issuers/${number}`,
		issuer: null,
		outcome: 'given' as const,
	});

	run('the log of access is read page by page, newest first, each line once', async (place) => {
		const [one, other] = await two(place);
		for (let number = 0; number < 7; number += 1)
			await (number % 2 === 0 ? one : other).logAccess(line(number));
		await one.logAccess(line(100, 'f2'));
		await one.logAccess(line(101, null));
		const seen: string[] = [];
		let before: string | null = null;
		let pages = 0;
		do {
			const page: Awaited<ReturnType<DeskStore['accesses']>> = await other.accesses('f1', {
				before,
				limit: 3,
			});
			assert.ok(page.items.length <= 3);
			seen.push(...page.items.map(({ what }) => what));
			before = page.next;
			pages += 1;
			// A line that comes in meanwhile belongs to no page that is still to come.
			await one.logAccess(line(50 + pages));
		} while (before !== null);
		assert.deepEqual(
			seen,
			[6, 5, 4, 3, 2, 1, 0].map((number) => `GET /v1/issuers/${number}`),
		);
		assert.equal(pages, 3);
		assert.deepEqual(await one.accesses('f3', { before: null, limit: 3 }), { items: [], next: null });
		assert.deepEqual(await one.accesses('f1', { before: 'x', limit: 3 }), { items: [], next: null });
	});

	run('lines that come at once are all kept, in their order', async (place) => {
		const store = await place.open();
		await Promise.all(Array.from({ length: 200 }, (_, number) => store.logAccess(line(number))));
		const { items } = await store.accesses('f1', { before: null, limit: 500 });
		assert.deepEqual(
			items.map(({ what }) => what).reverse(),
			Array.from({ length: 200 }, (_, number) => `GET /v1/issuers/${number}`),
		);
		assert.deepEqual(items.at(-1), line(0));
	});

	run('nobody alters or deletes a line of the log', async (place) => {
		const store = await place.open();
		await store.logAccess({ ...line(1), what: 'GET /\0' });
		await appendOnly(place, ["UPDATE desk_accesses SET person = 'p4'", 'DELETE FROM desk_accesses']);
	});
}

function requests(run: DeskRun): void {
	const request = { owner: 'p1', key: 'key-1', fingerprint: 'a'.repeat(64), at: AT };
	const answer = { status: 200, etag: '"head"', body: '{"done":true}' };

	run(
		'of many who send one request at once, one does it, and all get its answer afterwards',
		async (place) => {
			const [one, other] = await two(place);
			const claims = await Promise.all(
				Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? one : other).claim(request)),
			);
			assert.deepEqual(claims.map(({ kind }) => kind).sort(), ['new', ...Array<string>(11).fill('running')]);
			await one.settle('p1', 'key-1', answer);
			assert.deepEqual(await other.claim(request), { kind: 'answered', answer });
			await other.settle('p1', 'key-1', { ...answer, status: 500 });
			await other.release('p1', 'key-1');
			assert.deepEqual(await one.claim(request), { kind: 'answered', answer });
		},
	);

	run(
		'a key that was used for something else is told, and the keys of others are not seen',
		async (place) => {
			const [one, other] = await two(place);
			assert.deepEqual(await one.claim(request), { kind: 'new' });
			assert.deepEqual(await other.claim({ ...request, fingerprint: 'b'.repeat(64) }), { kind: 'other' });
			assert.deepEqual(await other.claim({ ...request, owner: 'p2' }), { kind: 'new' });
		},
	);

	run('a request that was let go may be done again', async (place) => {
		const [one, other] = await two(place);
		assert.deepEqual(await one.claim(request), { kind: 'new' });
		await one.release('p1', 'key-1');
		assert.deepEqual(await other.claim({ ...request, fingerprint: 'b'.repeat(64) }), { kind: 'new' });
	});

	run('what a server left open when it died is taken over by one, after two minutes', async (place) => {
		const [one, other] = await two(place);
		assert.deepEqual(await one.claim(request), { kind: 'new' });
		const soon = { ...request, at: '2022-10-06T16:06:59.999+08:00' };
		assert.deepEqual(await other.claim(soon), { kind: 'running' });
		const late = { ...request, at: '2022-10-06T16:07:00.000+08:00' };
		const claims = await Promise.all(
			Array.from({ length: 6 }, (_, index) => (index % 2 === 0 ? one : other).claim(late)),
		);
		assert.deepEqual(claims.map(({ kind }) => kind).sort(), ['new', ...Array<string>(5).fill('running')]);
	});

	run('a clock that was set back by a year does not leave a request open for a year', async (place) => {
		const store = await place.open();
		assert.deepEqual(await store.claim(request), { kind: 'new' });
		assert.deepEqual(await store.claim({ ...request, at: '2021-10-06T16:05:00.000+08:00' }), { kind: 'new' });
	});

	run('answers are swept away a week later', async (place) => {
		const store = await place.open();
		await store.claim(request);
		await store.settle('p1', 'key-1', answer);
		const at = '2022-10-14T00:00:00.000+08:00';
		for (let number = 0; number < 500; number += 1) await store.claim({ ...request, key: `k${number}`, at });
		assert.deepEqual(await store.claim({ ...request, at }), { kind: 'new' });
		assert.deepEqual(await store.claim({ ...request, key: 'k0', at }), { kind: 'running' });
	});
}
