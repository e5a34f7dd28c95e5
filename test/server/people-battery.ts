/** People from the first link to the last sign-out, asked of both engines. */
import assert from 'node:assert/strict';
import {
	ADMINISTRATOR,
	Browser,
	founded,
	joined,
	ORIGIN,
	PASSWORD,
	type PeoplePlace,
	refusedWith,
	secretIn,
} from './people-place.ts';

export type PeopleRun = (sentence: string, body: (place: PeoplePlace) => Promise<void>) => void;

export function peopleBattery(run: PeopleRun): void {
	firstRun(run);
	invitations(run);
	changes(run);
	servers(run);
	operator(run);
}

function firstRun(run: PeopleRun): void {
	run(
		'the first link makes the firm and its administrator once, and is then refused by name',
		async (place) => {
			const people = await place.open();
			assert.equal(await people.isNew(), true);
			const link = await people.firstRunLink();
			assert.match(link ?? '', new RegExp(`^${ORIGIN}/first-run/[A-Za-z0-9_-]{43}$`));
			const asked = { firm: 'Firm One', name: 'Administrator One', email: ADMINISTRATOR, password: PASSWORD };
			await assert.rejects(
				people.firstRun({ ...asked, token: 'x'.repeat(43) }, '192.0.2.1'),
				refusedWith('LINK_REFUSED'),
			);
			await people.firstRun({ ...asked, token: secretIn(link) }, '192.0.2.1');
			await assert.rejects(
				people.firstRun({ ...asked, token: secretIn(link), email: 'second@example.com' }, '192.0.2.1'),
				refusedWith('FIRST_RUN_DONE'),
			);
			assert.equal(await people.isNew(), false);
			assert.equal(await people.firstRunLink(), null);
			const session = await new Browser(people).signIn(ADMINISTRATOR);
			assert.deepEqual(session.roles, ['administrator']);
			assert.equal(session.firm.name, 'Firm One');
			assert.equal(session.person.initials, 'AO');
		},
	);

	run('a new first link ends the one before, and it is too old after a day', async (place) => {
		const people = await place.open();
		const [old, link] = [await people.firstRunLink(), await people.firstRunLink()];
		const asked = { firm: 'Firm', name: 'One', email: ADMINISTRATOR, password: PASSWORD };
		const use = (token: string | null) => people.firstRun({ ...asked, token: secretIn(token) }, '192.0.2.1');
		await assert.rejects(use(old), refusedWith('LINK_REFUSED'));
		place.shift(24 * 60 * 60 * 1000);
		await assert.rejects(use(link), refusedWith('LINK_REFUSED'));
		place.shift(-2 * 60 * 60 * 1000);
		await assert.rejects(use(link), refusedWith('LINK_REFUSED'), 'a link from the future');
		place.shift(0);
		await use(link);
	});

	run('of many who use the first link at once, one becomes the administrator', async (place) => {
		const [one, other] = [await place.open(), await place.open()];
		const token = secretIn(await one.firstRunLink());
		const tries = await Promise.allSettled(
			[1, 2, 3, 4].map((number) =>
				(number % 2 === 0 ? one : other).firstRun(
					{ token, firm: `Firm ${number}`, name: 'One', email: `a${number}@example.com`, password: PASSWORD },
					'192.0.2.1',
				),
			),
		);
		assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
		for (const each of tries)
			if (each.status === 'rejected') assert.match(each.reason.code, /^(?:LINK_REFUSED|FIRST_RUN_DONE)$/);
	});

	run('a password that is easy to guess and an address that is none make nobody', async (place) => {
		const people = await place.open();
		const token = secretIn(await people.firstRunLink());
		const asked = { token, firm: 'Firm', name: 'One', email: ADMINISTRATOR, password: PASSWORD };
		for (const password of ['short', 'aaaabbbbaaaabbbb', ADMINISTRATOR, 'x'.repeat(201), '一二三四五六七八'])
			await assert.rejects(
				people.firstRun({ ...asked, password }, '192.0.2.1'),
				refusedWith('PASSWORD_WEAK'),
			);
		for (const email of ['nobody', 'a@b', '<script>@example.com', ''])
			await assert.rejects(people.firstRun({ ...asked, email }, '192.0.2.1'), refusedWith('EMAIL_REFUSED'));
		assert.equal(await people.isNew(), true);
		await people.firstRun({ ...asked, password: '匯報表要準時交給交易所查閱' }, '192.0.2.1');
		await new Browser(people).signIn(ADMINISTRATOR, '匯報表要準時交給交易所查閱');
	});
}

function invitations(run: PeopleRun): void {
	run('an invitation is shown, accepted once, and gives the roles that it was made for', async (place) => {
		const people = await place.open();
		const administrator = await founded(people);
		const by = await administrator.session();
		assert.ok(by);
		const invited = { email: 'Maker@Example.com', name: 'Maker One', roles: ['maker', 'checker'] as const };
		const { id, link } = await people.invite(by, invited);
		assert.match(link, new RegExp(`^${ORIGIN}/invitation/[A-Za-z0-9_-]{43}$`));
		const shown = await people.invitation(secretIn(link), '192.0.2.2');
		assert.deepEqual(
			{ ...shown, expiresAt: '' },
			{ email: 'maker@example.com', name: 'Maker One', firm: 'Firm One', expiresAt: '' },
		);
		assert.deepEqual(
			(await people.invitations(by.firm.id)).map((each) => [each.id, each.roles]),
			[[id, ['maker', 'checker']]],
		);
		const asked = { name: 'Maker Two', password: PASSWORD };
		const tries = await Promise.allSettled(
			[1, 2, 3].map(() => people.acceptInvitation(secretIn(link), asked, '192.0.2.2')),
		);
		assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
		await assert.rejects(
			people.acceptInvitation(secretIn(link), asked, '192.0.2.2'),
			refusedWith('LINK_REFUSED'),
		);
		await assert.rejects(people.invitation(secretIn(link), '192.0.2.2'), refusedWith('LINK_REFUSED'));
		const session = await new Browser(people).signIn('maker@example.com');
		assert.deepEqual(session.roles, ['maker', 'checker']);
		assert.equal(session.person.name, 'Maker Two');
		assert.deepEqual(await people.invitations(by.firm.id), []);
		assert.deepEqual(
			(await people.people(by.firm.id)).map(({ name }) => name),
			['Administrator One', 'Maker Two'],
		);
	});

	run('an invitation ends after a week, and by a new one for the same address', async (place) => {
		const people = await place.open();
		const by = await (await founded(people)).session();
		assert.ok(by);
		const invited = { email: 'maker@example.com', name: 'Maker One', roles: ['maker'] as const };
		const [old, link] = [await people.invite(by, invited), await people.invite(by, invited)];
		await people.invite(by, { ...invited, email: 'other@example.com' });
		await assert.rejects(people.invitation(secretIn(old.link), '192.0.2.2'), refusedWith('LINK_REFUSED'));
		await people.invitation(secretIn(link.link), '192.0.2.2');
		assert.equal((await people.invitations(by.firm.id)).length, 2);
		place.shift(7 * 24 * 60 * 60 * 1000);
		await assert.rejects(people.invitation(secretIn(link.link), '192.0.2.2'), refusedWith('LINK_REFUSED'));
		assert.deepEqual(await people.invitations(by.firm.id), []);
	});

	run(
		'an invitation that an administrator ends opens nothing, and only the firm itself ends it',
		async (place) => {
			const people = await place.open();
			const by = await (await founded(people)).session();
			assert.ok(by);
			const invited = { email: 'maker@example.com', name: 'Maker One', roles: ['maker'] as const };
			const { id, link } = await people.invite(by, invited);
			const stranger = { ...by, firm: { id: 'another', name: 'Another' } };
			await assert.rejects(people.revokeInvitation(stranger, id), refusedWith('REQUEST_UNKNOWN'));
			await people.invitation(secretIn(link), '192.0.2.2');
			await people.revokeInvitation(by, id);
			assert.deepEqual(await people.invitations(by.firm.id), []);
			await assert.rejects(people.invitation(secretIn(link), '192.0.2.2'), refusedWith('LINK_REFUSED'));
			const asked = { name: 'Maker One', password: 'correct horse battery staple' };
			await assert.rejects(
				people.acceptInvitation(secretIn(link), asked, '192.0.2.2'),
				refusedWith('LINK_REFUSED'),
			);
			await assert.rejects(people.revokeInvitation(by, id), refusedWith('REQUEST_UNKNOWN'));
			const told = place.told.filter(({ what }) => what === 'DELETE /v1/people/invitations/{id}');
			assert.deepEqual(
				told.map(({ firm, outcome }) => [firm === by.firm.id, outcome]),
				[
					[false, 'not-found'],
					[true, 'given'],
					[true, 'not-found'],
				],
			);
			const again = await people.invite(by, invited);
			await people.invitation(secretIn(again.link), '192.0.2.2');
		},
	);

	run('nobody who has an account is invited again, however the address is written', async (place) => {
		const people = await place.open();
		const by = await (await founded(people)).session();
		assert.ok(by);
		for (const email of [ADMINISTRATOR, ADMINISTRATOR.toUpperCase(), ` ${ADMINISTRATOR} `, 'no address'])
			await assert.rejects(
				people.invite(by, { email, name: 'X', roles: ['maker'] }),
				refusedWith('EMAIL_REFUSED'),
			);
	});

	run('the first link opens no invitation, and an invitation no first run', async (place) => {
		const people = await place.open();
		const first = secretIn(await people.firstRunLink());
		const asked = { name: 'One', password: PASSWORD };
		await assert.rejects(people.acceptInvitation(first, asked, '192.0.2.2'), refusedWith('LINK_REFUSED'));
		await assert.rejects(people.invitation(first, '192.0.2.2'), refusedWith('LINK_REFUSED'));
	});
}

function changes(run: PeopleRun): void {
	run('who is suspended loses every session at once and comes back with the same account', async (place) => {
		const people = await place.open();
		const administrator = await founded(people);
		const maker = await joined(people, administrator, { email: 'maker@example.com', roles: ['maker'] });
		const by = await administrator.session();
		const who = await maker.session();
		assert.ok(by && who);
		assert.equal((await people.changePerson(by, who.person.id, { suspended: true })).suspended, true);
		assert.equal(await maker.session(), null);
		await assert.rejects(maker.signIn('maker@example.com'), refusedWith('SIGN_IN_REFUSED'));
		const back = await people.changePerson(by, who.person.id, {
			suspended: false,
			roles: ['checker', 'signatory'],
		});
		assert.deepEqual([back.suspended, back.roles], [false, ['checker', 'signatory']]);
		assert.deepEqual((await maker.signIn('maker@example.com')).roles, ['checker', 'signatory']);
	});

	run('an administrator sees who was last seen when', async (place) => {
		const people = await place.open();
		const administrator = await founded(people);
		const by = await administrator.session();
		assert.ok(by);
		const seen = async () => Date.parse((await people.people(by.firm.id))[0]?.lastSeenAt ?? '');
		assert.ok(Math.abs((await seen()) - place.now()) < 60_000);
		place.shift(30 * 60 * 1000);
		assert.ok(place.now() - (await seen()) > 20 * 60 * 1000);
		await administrator.session();
		assert.ok(Math.abs((await seen()) - place.now()) < 60_000);
	});

	run('new roles hold in sessions that are open', async (place) => {
		const people = await place.open();
		const administrator = await founded(people);
		const maker = await joined(people, administrator, { email: 'maker@example.com', roles: ['maker'] });
		const [by, who] = [await administrator.session(), await maker.session()];
		assert.ok(by && who);
		await people.changePerson(by, who.person.id, { roles: ['viewer'] });
		assert.deepEqual((await maker.session())?.roles, ['viewer']);
	});

	run('the last administrator stays, also when two take the role from each other at once', async (place) => {
		const [people, second] = [await place.open(), await place.open()];
		const administrator = await founded(people);
		const by = await administrator.session();
		assert.ok(by);
		for (const change of [{ suspended: true }, { roles: ['maker'] as const }])
			await assert.rejects(people.changePerson(by, by.person.id, change), refusedWith('LAST_ADMINISTRATOR'));
		const other = await joined(people, administrator, { email: 'two@example.com', roles: ['administrator'] });
		const who = await other.session();
		assert.ok(who);
		const tries = await Promise.allSettled([
			people.changePerson(by, who.person.id, { suspended: true }),
			second.changePerson(who, by.person.id, { roles: ['viewer'] }),
		]);
		assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
		const left = (await people.people(by.firm.id)).filter(
			({ roles, suspended }) => roles.includes('administrator') && !suspended,
		);
		assert.equal(left.length, 1);
	});

	run(
		'people of another firm are not seen and not changed, and their cookies open their own firm',
		async (place) => {
			const demo = {
				password: PASSWORD,
				accounts: [
					{ firm: 'Firm One', name: 'One', email: 'one@example.com', roles: ['administrator'] as const },
					{ firm: 'Firm Two', name: 'Two', email: 'two@example.com', roles: ['administrator'] as const },
				],
			};
			const people = await place.open({ demo });
			const [one, two] = [
				await new Browser(people).signIn('one@example.com'),
				await new Browser(people).signIn('two@example.com'),
			];
			assert.deepEqual([one.firm.id, two.firm.id], ['firm-one', 'firm-two']);
			assert.deepEqual(
				(await people.people(one.firm.id)).map(({ id }) => id),
				['one'],
			);
			for (const change of [{ suspended: true }, { roles: ['administrator'] as const }])
				await assert.rejects(people.changePerson(one, two.person.id, change), refusedWith('PERSON_UNKNOWN'));
			await assert.rejects(people.changePerson(one, 'nobody', {}), refusedWith('PERSON_UNKNOWN'));
			const asked = place.told.filter(
				({ what, outcome }) => what.startsWith('PATCH') && outcome === 'not-found',
			);
			assert.deepEqual(
				asked.map(({ person }) => person),
				[one.person.id, one.person.id, one.person.id],
			);
			await people.invite(two, { email: 'three@example.com', name: 'Three', roles: ['maker'] });
			assert.deepEqual(await people.invitations(one.firm.id), []);
			await people.invite(one, { email: 'three@example.com', name: 'Three', roles: ['maker'] });
			assert.equal(
				(await people.invitations(two.firm.id)).length,
				1,
				'what another firm does ends no invitation',
			);
			assert.equal(await people.firstRunLink(), null);
		},
	);
}

function servers(run: PeopleRun): void {
	run('a session of one server is one of every server, with one secret for all', async (place) => {
		const [one, two] = await Promise.all([place.open(), place.open()]);
		const browser = await founded(one);
		const session = await two.sessionOf(new Headers({ cookie: browser.cookie }));
		assert.equal(session?.csrf, (await browser.session())?.csrf);
		assert.equal(one.secretFor('signing'), two.secretFor('signing'));
		assert.notEqual(one.secretFor('signing'), one.secretFor('answering'));
		await one.ping();
	});

	run('the accounts of the demonstration are made once, by whichever server starts first', async (place) => {
		const demo = {
			password: PASSWORD,
			accounts: [
				{ firm: 'Demo', name: 'Maker One', email: 'maker-one@example.com', roles: ['maker'] as const },
			],
		};
		const opened = await Promise.all([place.open({ demo }), place.open({ demo })]);
		opened.push(await place.open({ demo }));
		for (const people of opened) {
			assert.deepEqual(people.demoAccounts, [
				{ email: 'maker-one@example.com', password: PASSWORD, name: 'Maker One', roles: ['maker'] },
			]);
			assert.equal((await new Browser(people).signIn('maker-one@example.com')).person.id, 'maker-one');
		}
	});
}

function operator(run: PeopleRun): void {
	run(
		'the operator lets one more administrator in, once, within an hour, and the log says so',
		async (place) => {
			const server = await place.open();
			const beside = await place.open();
			const asked = { email: 'rescue@example.com', firm: null };
			await assert.rejects(beside.inviteAdministrator(asked), refusedWith('USAGE'), 'there is no firm');
			await founded(server);
			await assert.rejects(
				beside.inviteAdministrator({ ...asked, email: ADMINISTRATOR }),
				refusedWith('EMAIL_REFUSED'),
			);
			await assert.rejects(beside.inviteAdministrator({ ...asked, firm: 'Nobody' }), refusedWith('USAGE'));
			const accept = (link: string) =>
				server.acceptInvitation(
					secretIn(link),
					{ name: 'Administrator Two', password: PASSWORD },
					'192.0.2.7',
				);
			const old = await beside.inviteAdministrator(asked);
			const { link, firm } = await beside.inviteAdministrator(asked);
			assert.equal((await server.invitation(secretIn(link), '192.0.2.7')).firm, firm);
			await assert.rejects(accept(old.link), refusedWith('LINK_REFUSED'), 'a new one ends the one before');
			place.shift(61 * 60 * 1000);
			await assert.rejects(accept(link), refusedWith('LINK_REFUSED'), 'an hour has gone');
			place.shift(0);
			await accept(link);
			await assert.rejects(accept(link), refusedWith('LINK_REFUSED'), 'it serves once');
			const session = await new Browser(server).signIn('rescue@example.com');
			assert.deepEqual([session.roles, session.firm.name], [['administrator'], firm]);
			const loud = place.told.filter(({ what }) => what.includes('OPERATOR'));
			assert.deepEqual(
				loud.map(({ what, firm: of, person }) => [what, of, person]),
				[
					['OPERATOR invites an administrator', session.firm.id, null],
					['OPERATOR invites an administrator', session.firm.id, null],
					['POST /v1/invitations/{token} of the OPERATOR', session.firm.id, session.person.id],
				],
			);
		},
	);
}
