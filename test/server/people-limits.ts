/** Brute force, and clocks that jump. */
import assert from 'node:assert/strict';
import { Refusal } from '../../src/value/refusal.ts';
import type { PeopleRun } from './people-battery.ts';
import { ADMINISTRATOR, Browser, founded, PASSWORD, refusedWith } from './people-place.ts';
import { appCode } from './people-sign-in.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

export function limitsBattery(run: PeopleRun): void {
	lockOut(run);
	clocks(run);
}

async function wrong(browser: Browser, email: string, times: number): Promise<unknown[]> {
	const told: unknown[] = [];
	for (let time = 0; time < times; time += 1)
		await browser.signIn(email, `not the password ${time}`).catch((error: unknown) => told.push(error));
	return told;
}

function codes(errors: readonly unknown[]): string[] {
	return errors.map((error) => (error instanceof Refusal ? error.code : String(error)));
}

function lockOut(run: PeopleRun): void {
	run(
		'after ten wrong passwords the right one is refused too, until the time that is told',
		async (place) => {
			const [people, other] = [await place.open(), await place.open()];
			await founded(people);
			const told = await wrong(new Browser(people), ADMINISTRATOR, 10);
			assert.deepEqual([...new Set(codes(told))], ['SIGN_IN_REFUSED']);
			const locked = await new Browser(other, '198.51.100.7')
				.signIn(ADMINISTRATOR)
				.catch((error: unknown) => error);
			assert.ok(locked instanceof Refusal && locked.code === 'SIGN_IN_LOCKED');
			assert.match(locked.message, /go on after \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/);
			const [until = ''] = locked.where;
			assert.ok(Math.abs(Date.parse(until) - place.now() - 15 * MINUTE) < MINUTE);
			place.shift(14 * MINUTE);
			await assert.rejects(new Browser(people).signIn(ADMINISTRATOR), refusedWith('SIGN_IN_LOCKED'));
			place.shift(16 * MINUTE);
			await new Browser(people).signIn(ADMINISTRATOR);
			assert.deepEqual(
				[...new Set(codes(await wrong(new Browser(people), ADMINISTRATOR, 9)))],
				['SIGN_IN_REFUSED'],
			);
			await new Browser(people).signIn(ADMINISTRATOR);
		},
	);

	run('an account that nobody has is locked in the same words', async (place) => {
		const people = await place.open();
		await founded(people);
		const said = async (email: string) => {
			const told = await wrong(new Browser(people), email, 11);
			return told.map((error) => String(error).replace(/\d{4}-.*$/, ''));
		};
		assert.deepEqual(await said('nobody@example.com'), await said(ADMINISTRATOR));
	});

	run('many wrong passwords at once are all counted', async (place) => {
		const [people, other] = [await place.open(), await place.open()];
		await founded(people);
		const tries = await Promise.allSettled(
			Array.from({ length: 24 }, (_, index) =>
				new Browser(index % 2 === 0 ? people : other, `192.0.2.${index}`).signIn(
					ADMINISTRATOR,
					'not the password',
				),
			),
		);
		const told = codes(tries.map((each) => (each.status === 'rejected' ? each.reason : 'got in')));
		assert.equal(told.filter((code) => code === 'SIGN_IN_REFUSED').length, 10);
		assert.equal(told.filter((code) => code === 'SIGN_IN_LOCKED').length, 14);
	});

	run('however the address is written, it is one account', async (place) => {
		const people = await place.open();
		await founded(people);
		await wrong(new Browser(people), ADMINISTRATOR.toUpperCase(), 5);
		await wrong(new Browser(people), ` ${ADMINISTRATOR}`, 5);
		await assert.rejects(new Browser(people).signIn(ADMINISTRATOR), refusedWith('SIGN_IN_LOCKED'));
	});

	run('guessing links from one address ends after a hundred, and elsewhere goes on', async (place) => {
		const people = await place.open();
		const tries: unknown[] = [];
		for (let time = 0; time < 101; time += 1)
			await people
				.invitation(`${'x'.repeat(40)}${time}`, `2001:db8:1:2::${time.toString(16)}`)
				.catch((error: unknown) => tries.push(error));
		assert.deepEqual([...new Set(codes(tries.slice(0, 100)))], ['LINK_REFUSED']);
		assert.equal(codes(tries)[100], 'SIGN_IN_LOCKED', 'one network of 64 bits is one address');
		await assert.rejects(people.invitation('x', '2001:db8:1:3::1'), refusedWith('LINK_REFUSED'));
	});

	run('somebody who signs in does not take away what others tried from the same address', async (place) => {
		const people = await place.open();
		await founded(people, '198.51.100.1');
		const guess = (number: number) => people.invitation(`guess ${number}`, '198.51.100.1').catch(() => {});
		for (let time = 0; time < 99; time += 1) await guess(time);
		await new Browser(people, '198.51.100.1').signIn(ADMINISTRATOR);
		await guess(99);
		await assert.rejects(
			new Browser(people, '198.51.100.1').signIn(ADMINISTRATOR),
			refusedWith('SIGN_IN_LOCKED'),
		);
	});

	run('an address sends so many sign-ins in a minute, whatever it says of itself', async (place) => {
		const people = await place.open();
		await founded(people);
		const told: unknown[] = [];
		for (let time = 0; time < 62; time += 1)
			await new Browser(people, '203.0.113.9')
				.ask(
					'passkeyOptions',
					{},
					{ 'x-forwarded-for': `10.0.0.${time}`, 'x-ff301-address': `10.0.1.${time}` },
				)
				.catch((error: unknown) => told.push(error));
		assert.deepEqual(codes(told), ['REQUEST_TOO_MANY', 'REQUEST_TOO_MANY']);
		await new Browser(people, '203.0.113.10').ask('passkeyOptions');
	});

	run('codes and passwords that are asked again are locked after ten wrong ones', async (place) => {
		const people = await place.open();
		const browser = await founded(people);
		const person = (await browser.session())?.person.id ?? '';
		const { said } = await browser.ask('enableSecondFactor', { password: PASSWORD });
		await browser.ask('code', { code: appCode(said['totpURI']) });
		for (let time = 0; time < 10; time += 1) assert.equal(await people.verifyCode(person, '000000'), false);
		await assert.rejects(people.verifyCode(person, appCode(said['totpURI'])), refusedWith('SIGN_IN_LOCKED'));
		await assert.rejects(people.verifyPassword(person, PASSWORD), refusedWith('SIGN_IN_LOCKED'));
		await assert.rejects(
			browser.ask('disableSecondFactor', { password: PASSWORD }),
			refusedWith('SIGN_IN_LOCKED'),
			'a stolen session guesses no further either',
		);
		place.shift(16 * MINUTE);
		assert.equal(await people.verifyPassword(person, PASSWORD), true);
	});

	run('a sign-in takes five wrong codes, then begins with the password again', async (place) => {
		const people = await place.open();
		const browser = await founded(people);
		const { said } = await browser.ask('enableSecondFactor', { password: PASSWORD });
		await browser.ask('code', { code: appCode(said['totpURI']) });
		const next = new Browser(people);
		await next.ask('password', { email: ADMINISTRATOR, password: PASSWORD });
		for (let time = 0; time < 5; time += 1)
			await assert.rejects(next.ask('code', { code: '000000' }), refusedWith('SIGN_IN_CODE'));
		await assert.rejects(next.ask('code', { code: appCode(said['totpURI']) }), refusedWith('SIGN_IN_CODE'));
		assert.equal(await next.session(), null);
	});

	run('what is no request of a sign-in is refused by name', async (place) => {
		const people = await place.open();
		const ask = (path: string, init: RequestInit = {}) =>
			people.handler(new Request(`http://localhost:3010${path}`, init), '192.0.2.1');
		const post = (body: string, type = 'application/json') =>
			ask('/api/auth/sign-in/email', { method: 'POST', body, headers: { 'content-type': type } });
		for (const path of [
			'/api/auth/sign-up/email',
			'/api/auth/list-sessions',
			'/api/auth/get-session',
			'/api/auth/',
			'/api/auth/ok',
		])
			await assert.rejects(ask(path, { method: 'POST' }), refusedWith('REQUEST_UNKNOWN'), path);
		await assert.rejects(ask('/api/auth/sign-in/email'), refusedWith('REQUEST_METHOD'));
		await assert.rejects(post('{}', 'text/plain'), refusedWith('REQUEST_TYPE'));
		for (const body of [
			'',
			'{',
			'[]',
			'{"email":1,"password":"x"}',
			`{"email":"a@example.com","password":"${'x'.repeat(300)}"}`,
		])
			await assert.rejects(post(body), refusedWith('REQUEST_SHAPE'), body.slice(0, 40));
		await assert.rejects(post(`{"email":"${'x'.repeat(300_000)}"}`), refusedWith('REQUEST_TOO_LARGE'));
	});
}

function clocks(run: PeopleRun): void {
	run(
		'a session ends two hours after the last request, and twelve hours after its beginning',
		async (place) => {
			const people = await place.open();
			const browser = await founded(people);
			place.shift(2 * HOUR - MINUTE);
			assert.ok(await browser.session());
			place.shift(4 * HOUR - 3 * MINUTE);
			assert.ok(await browser.session(), 'the last request moved the end');
			place.shift(6 * HOUR);
			assert.equal(await browser.session(), null);
			place.shift(4 * HOUR);
			assert.equal(await browser.session(), null, 'what has ended does not come back with the clock');
			await browser.signIn(ADMINISTRATOR);
			for (let hours = 1; hours <= 12; hours += 1) {
				place.shift((4 + hours) * HOUR - MINUTE);
				assert.ok(await browser.session(), `${hours}`);
			}
			place.shift(16 * HOUR + MINUTE);
			assert.equal(await browser.session(), null);
		},
	);

	run('a session from the future opens nothing, and is gone when the future comes', async (place) => {
		const people = await place.open();
		place.shift(365 * 24 * HOUR);
		const browser = await founded(people);
		assert.ok(await browser.session());
		place.shift(0);
		assert.equal(await browser.session(), null);
		place.shift(365 * 24 * HOUR);
		assert.equal(await browser.session(), null);
	});

	run('a lock that a wrong clock set far ahead does not last until then', async (place) => {
		const people = await place.open();
		await founded(people);
		place.shift(365 * 24 * HOUR);
		await wrong(new Browser(people), ADMINISTRATOR, 11);
		await assert.rejects(new Browser(people).signIn(ADMINISTRATOR), refusedWith('SIGN_IN_LOCKED'));
		place.shift(0);
		await new Browser(people).signIn(ADMINISTRATOR);
	});

	run('adding and removing passkeys asks for a sign-in of the last fifteen minutes', async (place) => {
		const people = await place.open();
		const browser = await founded(people);
		await browser.ask('addPasskeyOptions');
		place.shift(16 * MINUTE);
		for (const route of ['addPasskeyOptions', 'removePasskey'] as const)
			await assert.rejects(browser.ask(route, { id: 'x' }), refusedWith('SIGN_IN_AGAIN'));
		await browser.signIn(ADMINISTRATOR);
		assert.ok(((await browser.session())?.age ?? MINUTE) < MINUTE);
		await browser.ask('addPasskeyOptions');
	});
}
