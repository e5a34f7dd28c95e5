/** Sign-in, sessions and the second factor, asked of both engines. */
import assert from 'node:assert/strict';
import { codeOf } from '../../src/server/people/second-factor.ts';
import type { PeopleRun } from './people-battery.ts';
import { ADMINISTRATOR, Browser, founded, joined, PASSWORD, refusedWith } from './people-place.ts';

export function signInBattery(run: PeopleRun): void {
	signIn(run);
	secondFactor(run);
}

/** The code that an authenticator app shows, so many steps from now. */
export function appCode(totpUri: unknown, steps = 0): string {
	const secret = new URL(String(totpUri)).searchParams.get('secret') ?? '';
	return codeOf(base32(secret), Math.floor(Date.now() / 30_000) + steps);
}

function base32(text: string): string {
	const bits = [...text].map((each) =>
		'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(each).toString(2).padStart(5, '0'),
	);
	const bytes = bits.join('').match(/[01]{8}/g) ?? [];
	return Buffer.from(bytes.map((each) => Number.parseInt(each, 2))).toString('utf8');
}

function signIn(run: PeopleRun): void {
	run(
		'the cookie is for this server and its scripts do not see it, nor the token of a session',
		async (place) => {
			const people = await place.open();
			await founded(people);
			const { said, cookies } = await new Browser(people).ask('password', {
				email: ADMINISTRATOR,
				password: PASSWORD,
			});
			assert.deepEqual(said, { secondFactor: false });
			assert.equal(cookies.length, 1);
			assert.match(cookies[0] ?? '', /^ff301\.session_token=.*; HttpOnly; SameSite=Strict$/);
			assert.doesNotMatch(cookies[0] ?? '', /Domain|Secure/);
			const secure = await place.open({ baseUrl: 'https://desk.example' });
			const request = new Request('https://desk.example/api/auth/sign-in/email', {
				method: 'POST',
				headers: { 'content-type': 'application/json', origin: 'https://desk.example' },
				body: JSON.stringify({ email: ADMINISTRATOR, password: PASSWORD }),
			});
			const [cookie = ''] = (await secure.handler(request, '192.0.2.1')).headers.getSetCookie();
			assert.match(cookie, /^__Secure-ff301\.session_token=.*; HttpOnly; Secure; SameSite=Strict$/);
		},
	);

	run('who has no account and who has the wrong password are answered in the same words', async (place) => {
		const people = await place.open();
		const maker = await joined(people, await founded(people), {
			email: 'maker@example.com',
			roles: ['maker'],
		});
		const by = await new Browser(people).signIn(ADMINISTRATOR);
		const { person } = (await maker.session()) ?? {};
		await people.changePerson(by, person?.id ?? '', { suspended: true });
		const told: string[] = [];
		for (const [email, password] of [
			['nobody@example.com', PASSWORD],
			[ADMINISTRATOR, 'not the password'],
			['no address at all', PASSWORD],
			['maker@example.com', PASSWORD],
		])
			await new Browser(people, '192.0.2.5').ask('password', { email, password }).then(
				() => assert.fail(`${email} got in`),
				(error: unknown) => told.push(JSON.stringify({ ...(error as object), message: String(error) })),
			);
		assert.equal(new Set(told).size, 1, told.join('\n'));
		assert.match(told[0] ?? '', /SIGN_IN_REFUSED/);
	});

	run('the log is told who came in, whose account was tried in vain, and what was changed', async (place) => {
		const people = await place.open();
		const administrator = await founded(people);
		const maker = await joined(people, administrator, { email: 'maker@example.com', roles: ['maker'] });
		const [by, who] = [await administrator.session(), await maker.session()];
		assert.ok(by && who);
		place.told.length = 0;
		await assert.rejects(new Browser(people).signIn('maker@example.com', 'not the password'));
		await assert.rejects(new Browser(people).signIn('nobody@example.com'));
		await new Browser(people).signIn('maker@example.com');
		await maker.ask('signOutEverywhere');
		await people.changePerson(by, who.person.id, { roles: ['viewer'] });
		const told = place.told.map(({ firm, person, what, outcome }) => [
			firm === by.firm.id,
			person,
			what,
			outcome,
		]);
		const password = 'POST /api/auth/sign-in/email';
		assert.deepEqual(told, [
			[true, who.person.id, password, 'refused'],
			[false, null, password, 'refused'],
			[true, who.person.id, password, 'given'],
			[true, who.person.id, 'POST /api/auth/revoke-sessions', 'given'],
			[true, by.person.id, 'PATCH /v1/people/{id}', 'given'],
		]);
	});

	run('this machine has two names, and a page under either signs in', async (place) => {
		const people = await place.open({ baseUrl: 'http://localhost:3010' });
		await founded(people);
		const credentials = { email: ADMINISTRATOR, password: PASSWORD };
		const browser = new Browser(people);
		await browser.ask('password', credentials, { origin: 'http://127.0.0.1:3010' });
		assert.ok(await browser.session());
		await assert.rejects(
			new Browser(people).ask('password', credentials, { origin: 'http://127.0.0.1:3011' }),
			refusedWith('REQUEST_FOREIGN'),
		);
	});

	run('a cookie that was altered, cut off or signed by another server opens nothing', async (place) => {
		const people = await place.open();
		const browser = await founded(people);
		const { cookie } = browser;
		for (const each of [
			cookie.replace(/=.{4}/, '=AAAA'),
			cookie.slice(0, -8),
			cookie.replace(/\..*/, ''),
			`${cookie}A`,
			'ff301.session_token=%E0%A4%A',
			'ff301.session_token=',
			'',
		])
			assert.equal(await people.sessionOf(new Headers({ cookie: each })), null, each);
		const stranger = await place.open({ secret: 'another secret that is long enough for it' });
		assert.equal(await stranger.sessionOf(new Headers({ cookie })), null);
		assert.ok(await people.sessionOf(new Headers({ cookie: `other=1; ${cookie}; more=2` })));
	});

	run('sign-out ends this session, and sign-out everywhere all of them', async (place) => {
		const people = await place.open();
		const [one, two, three] = [await founded(people), new Browser(people), new Browser(people)];
		await two.signIn(ADMINISTRATOR);
		await three.signIn(ADMINISTRATOR);
		const stolen = new Browser(people);
		stolen.take(one);
		await one.ask('signOut');
		assert.equal(await stolen.session(), null);
		assert.ok(await two.session());
		await two.ask('signOutEverywhere');
		for (const browser of [one, two, three, stolen]) assert.equal(await browser.session(), null);
	});

	run(
		'a change asks for the token of the session, and a page of another site gets nothing done',
		async (place) => {
			const people = await place.open();
			const [browser, other] = [await founded(people), new Browser(people)];
			const { csrf } = await other.signIn(ADMINISTRATOR);
			for (const token of ['', 'x', csrf])
				await assert.rejects(
					browser.ask('signOutEverywhere', {}, { 'x-csrf-token': token }),
					refusedWith('REQUEST_FOREIGN'),
				);
			for (const route of ['signOut', 'password', 'signOutEverywhere'] as const)
				await assert.rejects(
					browser.ask(
						route,
						{ email: ADMINISTRATOR, password: PASSWORD },
						{ origin: 'https://elsewhere.example' },
					),
					refusedWith('REQUEST_FOREIGN'),
				);
			assert.ok(await browser.session());
			await assert.rejects(new Browser(people).ask('signOutEverywhere'), refusedWith('SESSION_NEEDED'));
		},
	);

	run('a new password ends every other session, and the old one serves no more', async (place) => {
		const people = await place.open();
		const [browser, other] = [await founded(people), new Browser(people)];
		await other.signIn(ADMINISTRATOR);
		const change = (currentPassword: string, newPassword: string) =>
			browser.ask('changePassword', { currentPassword, newPassword });
		await assert.rejects(
			change('not the password', 'lantern ferry eighteen'),
			refusedWith('SIGN_IN_REFUSED'),
		);
		await assert.rejects(change(PASSWORD, 'short'), refusedWith('PASSWORD_WEAK'));
		const before = await browser.session();
		await change(PASSWORD, 'lantern ferry eighteen');
		assert.equal(await other.session(), null);
		const after = await browser.session();
		assert.ok(after && after.csrf !== before?.csrf, 'the session is a new one, and so is its token');
		await browser.ask('passkeys');
		await assert.rejects(new Browser(people).signIn(ADMINISTRATOR), refusedWith('SIGN_IN_REFUSED'));
		await new Browser(people).signIn(ADMINISTRATOR, 'lantern ferry eighteen');
	});
}

function secondFactor(run: PeopleRun): void {
	run('a second factor is set up, asked for, and taken away', async (place) => {
		const people = await place.open();
		const browser = await founded(people);
		await assert.rejects(
			browser.ask('enableSecondFactor', { password: 'not the password' }),
			refusedWith('SIGN_IN_REFUSED'),
		);
		const { said } = await browser.ask('enableSecondFactor', { password: PASSWORD });
		assert.deepEqual(Object.keys(said).sort(), ['backupCodes', 'totpURI']);
		await assert.rejects(browser.ask('code', { code: '000000' }), refusedWith('SIGN_IN_CODE'));
		assert.equal((await browser.session())?.secondFactor, false);
		await browser.ask('code', { code: appCode(said['totpURI']) });
		assert.equal((await browser.session())?.secondFactor, true);

		const next = new Browser(people);
		assert.deepEqual((await next.ask('password', { email: ADMINISTRATOR, password: PASSWORD })).said, {
			secondFactor: true,
		});
		assert.equal(await next.session(), null, 'the password alone opens nothing');
		await assert.rejects(next.ask('code', { code: '000000' }), refusedWith('SIGN_IN_CODE'));
		await next.ask('code', { code: appCode(said['totpURI']) });
		assert.ok(await next.session());

		const third = new Browser(people);
		const [recovery] = said['backupCodes'] as string[];
		await third.ask('password', { email: ADMINISTRATOR, password: PASSWORD });
		await third.ask('recoveryCode', { code: recovery });
		assert.ok(await third.session());
		const fourth = new Browser(people);
		await fourth.ask('password', { email: ADMINISTRATOR, password: PASSWORD });
		await assert.rejects(fourth.ask('recoveryCode', { code: recovery }), refusedWith('SIGN_IN_CODE'));
		const { said: made } = await next.ask('makeRecoveryCodes', { password: PASSWORD });
		assert.equal((made['backupCodes'] as string[]).length, 10);

		await next.ask('disableSecondFactor', { password: PASSWORD });
		assert.deepEqual(
			(await new Browser(people).ask('password', { email: ADMINISTRATOR, password: PASSWORD })).said,
			{
				secondFactor: false,
			},
		);
	});

	run('a code without its password, or of somebody else, opens nothing', async (place) => {
		const people = await place.open();
		const administrator = await founded(people);
		const maker = await joined(people, administrator, { email: 'maker@example.com', roles: ['maker'] });
		const { said } = await maker.ask('enableSecondFactor', { password: PASSWORD });
		await maker.ask('code', { code: appCode(said['totpURI']) });
		await assert.rejects(new Browser(people).ask('code', { code: appCode(said['totpURI']) }));
		const { said: own } = await administrator.ask('enableSecondFactor', { password: PASSWORD });
		await administrator.ask('code', { code: appCode(own['totpURI']) });
		const thief = new Browser(people);
		await thief.ask('password', { email: ADMINISTRATOR, password: PASSWORD });
		await assert.rejects(thief.ask('code', { code: appCode(said['totpURI']) }), refusedWith('SIGN_IN_CODE'));
		assert.equal(await thief.session(), null);
	});

	run('password and code are asked again before a signature, and each code serves once', async (place) => {
		const people = await place.open();
		const browser = await founded(people);
		const person = (await browser.session())?.person.id ?? '';
		assert.equal(await people.verifyPassword(person, PASSWORD), true);
		assert.equal(await people.verifyPassword(person, 'not the password'), false);
		assert.equal(await people.verifyPassword('nobody', PASSWORD), false);
		assert.equal(await people.verifyCode(person, '123456'), false, 'there is no second factor yet');
		const { said } = await browser.ask('enableSecondFactor', { password: PASSWORD });
		const code = appCode(said['totpURI']);
		assert.equal(await people.verifyCode(person, code), false, 'it is not set up to the end');
		await browser.ask('code', { code });
		const other = await place.open();
		const tries = await Promise.all([
			people.verifyCode(person, code),
			other.verifyCode(person, code),
			people.verifyCode(person, code),
		]);
		assert.equal(tries.filter(Boolean).length, 1);
		assert.equal(
			await people.verifyCode(person, appCode(said['totpURI'], 1)),
			true,
			'a clock half a minute ahead',
		);
		assert.equal(await people.verifyCode(person, appCode(said['totpURI'], 5)), false);
		for (const wrong of ['', '12345', '1234567', 'abcdef', '１２３４５６'])
			assert.equal(await people.verifyCode(person, wrong), false, wrong);
	});
}
