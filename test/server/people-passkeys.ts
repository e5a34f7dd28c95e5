/** Passkeys that open a session. */
import assert from 'node:assert/strict';
import { Authenticator, type Behaviour } from '../app/signing/authenticator.ts';
import type { PeopleRun } from './people-battery.ts';
import { ADMINISTRATOR, Browser, founded, joined, ORIGIN, PASSWORD, refusedWith } from './people-place.ts';

type Create = Parameters<Authenticator['create']>[0];
type Get = Parameters<Authenticator['get']>[0];

async function add(browser: Browser, device: Authenticator, behaviour: Behaviour = {}): Promise<void> {
	const { said } = await browser.ask('addPasskeyOptions');
	await browser.ask('addPasskey', {
		name: 'phone',
		response: device.create(said as unknown as Create, behaviour),
	});
}

async function open(browser: Browser, device: Authenticator, behaviour: Behaviour = {}): Promise<void> {
	const { said } = await browser.ask('passkeyOptions');
	await browser.ask('passkey', { response: device.get(said as unknown as Get, behaviour) });
}

export function passkeysBattery(run: PeopleRun): void {
	run('a passkey is added, opens a session, is listed and removed', async (place) => {
		const people = await place.open();
		const [browser, device] = [await founded(people), new Authenticator(ORIGIN)];
		await add(browser, device);
		const next = new Browser(people);
		await open(next, device);
		assert.equal((await next.session())?.person.email, ADMINISTRATOR);
		await open(new Browser(people), device);
		const { said } = await next.ask('passkeys');
		assert.deepEqual(
			(said['passkeys'] as { id: string; name: string }[]).map(({ id, name }) => [id, name]),
			[[device.id, 'phone']],
		);
		await next.ask('removePasskey', { id: device.id });
		await assert.rejects(open(new Browser(people), device), refusedWith('SIGN_IN_PASSKEY'));
	});

	run(
		'a passkey needs no one-time code beside it, and none without a counter is refused for that',
		async (place) => {
			const people = await place.open();
			const [browser, device] = [await founded(people), new Authenticator(ORIGIN)];
			await add(browser, device);
			for (let time = 0; time < 2; time += 1) await open(new Browser(people), device, { uncounted: true });
		},
	);

	run('a passkey of another site, without a finger, framed, or unknown opens nothing', async (place) => {
		const people = await place.open();
		const [browser, device] = [await founded(people), new Authenticator(ORIGIN)];
		await add(browser, device);
		for (const behaviour of [
			{ origin: 'https://elsewhere.example' },
			{ rpId: 'elsewhere.example' },
			{ verified: false },
		])
			await assert.rejects(open(new Browser(people), device, behaviour), refusedWith('SIGN_IN_PASSKEY'));
		await assert.rejects(
			open(new Browser(people), new Authenticator(ORIGIN)),
			refusedWith('SIGN_IN_PASSKEY'),
		);
		for (const behaviour of [
			{ origin: 'https://elsewhere.example' },
			{ rpId: 'elsewhere.example' },
			{ verified: false },
		])
			await assert.rejects(
				add(browser, new Authenticator(ORIGIN), behaviour),
				refusedWith('SIGN_IN_PASSKEY'),
			);
		await open(new Browser(people), device);
	});

	run('an answer serves once, and not for a challenge that was never given', async (place) => {
		const people = await place.open();
		const [browser, device] = [await founded(people), new Authenticator(ORIGIN)];
		await add(browser, device);
		const next = new Browser(people);
		const { said } = await next.ask('passkeyOptions');
		const response = device.get(said as unknown as Get);
		const tries = await Promise.allSettled(
			[1, 2, 3].map(() => new Browser(people).ask('passkey', { response })),
		);
		assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
		await assert.rejects(next.ask('passkey', { response }), refusedWith('SIGN_IN_PASSKEY'));
		const invented = device.get({ ...(said as unknown as Get), challenge: 'A'.repeat(43) });
		await assert.rejects(next.ask('passkey', { response: invented }), refusedWith('SIGN_IN_PASSKEY'));
		for (const each of [{}, { id: 'x' }, { ...response, response: { clientDataJSON: 'e30' } }])
			await assert.rejects(next.ask('passkey', { response: each }));
		assert.equal(await next.session(), null);
	});

	run('a passkey belongs to one person, and a copy that counts behind is refused', async (place) => {
		const people = await place.open();
		const administrator = await founded(people);
		const maker = await joined(people, administrator, { email: 'maker@example.com', roles: ['maker'] });
		const device = new Authenticator(ORIGIN);
		await add(administrator, device);
		await assert.rejects(add(maker, device), refusedWith('SIGN_IN_PASSKEY'));
		await assert.rejects(maker.ask('removePasskey', { id: device.id }), refusedWith('SIGN_IN_PASSKEY'));
		const challenge = await administrator.ask('addPasskeyOptions');
		const other = new Authenticator(ORIGIN);
		await assert.rejects(
			maker.ask('addPasskey', { name: 'x', response: other.create(challenge.said as unknown as Create) }),
			refusedWith('SIGN_IN_PASSKEY'),
			'the challenge of somebody else',
		);
		await open(new Browser(people), device);
		await open(new Browser(people), device);
		await assert.rejects(
			open(new Browser(people), device, { uncounted: true }),
			refusedWith('SIGN_IN_PASSKEY'),
		);
	});

	run('who is suspended is not let in by a passkey either', async (place) => {
		const people = await place.open();
		const administrator = await founded(people);
		const maker = await joined(people, administrator, { email: 'maker@example.com', roles: ['maker'] });
		const device = new Authenticator(ORIGIN);
		await add(maker, device);
		const [by, who] = [await administrator.session(), await maker.session()];
		assert.ok(by && who);
		await people.changePerson(by, who.person.id, { suspended: true });
		await assert.rejects(open(new Browser(people), device));
		await assert.rejects(new Browser(people).signIn('maker@example.com', PASSWORD));
	});
}
