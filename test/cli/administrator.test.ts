/** `ff301 administrator`: a link for a firm that nobody can administrate any more, on the database itself. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openPeople } from '../../src/server/people/open.ts';
import { openDeskStore } from '../../src/store/desk/open.ts';
import { openStore } from '../../src/store/open-store.ts';
import { call, inFolder } from './call.ts';

const EMAIL = 'rescue@example.com';
const NOW = Date.parse('2022-10-06T16:05:00+08:00');

test('the link is told with its firm and its end, serves in the server, and is in the log of access', async () => {
	await inFolder(async (cwd) => {
		const place = join(cwd, 'ff301.db');
		await (await openStore(place)).close();
		const asked = { place, baseUrl: 'http://localhost:3010', secret: null, now: () => NOW, demo: null };
		const people = await openPeople(asked);
		const desk = await openDeskStore(place);
		try {
			const none = await call(['administrator', EMAIL], { cwd });
			assert.equal(none.code, 2);
			assert.match(none.stderr, /no firm yet/);
			const password = 'harbour kettle seventeen';
			const first = { firm: 'Firm One', name: 'One', email: 'one@example.com', password };
			const token = (await people.firstRunLink())?.split('/').at(-1) ?? '';
			await people.firstRun({ ...first, token }, '192.0.2.1');
			const { code, stdout } = await call(
				['administrator', EMAIL, '--behind-proxy', 'https://desk.example'],
				{ cwd, now: NOW },
			);
			assert.equal(code, 0);
			const told =
				/^https:\/\/desk\.example\/invitation\/([A-Za-z0-9_-]{43})\n.* of Firm One, once, until (\S+);/;
			const [, secret = '', until] = told.exec(stdout) ?? [];
			assert.equal(until, '2022-10-06T17:05:00.000+08:00');
			const invited = await people.invitation(secret, '192.0.2.1');
			assert.deepEqual([invited.email, invited.firm], [EMAIL, 'Firm One']);
			const firm = (await people.onlyFirm()) ?? '';
			const { items } = await desk.accesses(firm, { before: null, limit: 10 });
			assert.deepEqual(
				items.map(({ what, person }) => [what, person]),
				[['OPERATOR invites an administrator', null]],
			);
		} finally {
			await people.close();
			await desk.close();
		}
	});
});

test('a database that is not there is refused and not made', async () => {
	await inFolder(async (cwd) => {
		const { code, stderr } = await call(['administrator', EMAIL, '--data', 'nowhere.db'], { cwd });
		assert.equal(code, 2);
		assert.match(stderr, /WORKSPACE_MISSING/);
		assert.ok(!existsSync(join(cwd, 'nowhere.db')));
	});
});
