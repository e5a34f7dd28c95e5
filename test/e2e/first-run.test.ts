/**
 * The first day of a firm in a real browser: the one-time link makes the administrator, who invites people; each makes
 * an account; an issuer is taken on, its team is set, and the maker finds a return that can be sent.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import { publishedAugust } from './sample-month.ts';
import { button, setTeam } from './team.ts';
import { settled, type Visitor, visit } from './visitor.ts';

const NOW = Date.parse('2022-10-06T16:05:00+08:00');
const PASSWORD = 'correct horse battery staple';
const FIRM = 'Firm One';

let desk: OpenDesk;
let browser: Browser;
/** In English alone. */
let august: Uint8Array;

// What is opened before belongs to these tests alone: at the top of a file it would be opened for every run of any.
suite('the first run in a browser', () => {
	before(async () => {
		[desk, browser, [august]] = await Promise.all([
			openDesk({ now: NOW, people: 'none' }),
			launchBrowser(),
			publishedAugust(),
		]);
	});

	after(async () => {
		await browser?.close();
		await desk?.close();
	});

	test('a firm begins with an empty desk: its people come by invitation, and the first issuer gets its team', async () => {
		const people: Visitor[] = [];
		const come = async (options = {}) => {
			const visitor = await visit(browser, desk, null, options);
			people.push(visitor);
			return visitor;
		};
		try {
			const administrator = await come();
			await found(administrator);
			const links: (readonly [name: string, link: string])[] = [];
			for (const role of ['Maker', 'Checker', 'Signatory']) {
				const name = `${role} Person`;
				links.push([name, await invite(administrator, name, role)]);
			}
			const invited = await Promise.all(links.map(async ([name, link]) => accept(await come(), link, name)));
			await takeOn(administrator);
			await setTeam(administrator.page, {
				maker: 'Maker Person',
				checker: 'Checker Person',
				signatory: 'Signatory Person',
			});
			const [maker] = invited;
			assert.ok(maker);
			await maker.goTo('/issuers/00020/returns/2022-09');
			assert.equal(await maker.page.getByText('The team is not complete').count(), 0);
			// The role and the team are there; what is left is the maker's own work.
			await maker.page.getByText('Send to checker: Warnings are open').waitFor();
			assert.deepEqual(
				people.flatMap(({ watched }) => watched.taken()),
				[],
			);
			assert.deepEqual(desk.faults, []);
		} catch (error) {
			for (const [index, { page, watched }] of people.entries()) {
				process.stderr.write([page.url(), ...watched.taken(), ...desk.faults, ''].join('\n'));
				await page.screenshot({ path: `out/e2e-first-${index}.png`, fullPage: true }).catch(() => undefined);
			}
			throw error;
		} finally {
			for (const each of people) await each.close();
		}
	});

	/** Whoever opens the desk is told of the link; it makes the firm and signs its administrator in. */
	async function found({ page, goTo }: Visitor): Promise<void> {
		await goTo('/');
		await page.getByText('Nobody has an account here yet').waitFor();
		assert.ok(desk.firstRun);
		await goTo(new URL(desk.firstRun).pathname);
		await page.getByLabel('Name of the firm').fill(FIRM);
		await page.getByLabel('Your name').fill('Administrator Person');
		await page.getByLabel('E-mail').fill('administrator@example.com');
		await password(page);
		await button(page, 'Set up').click();
		await inside(page);
	}

	async function password(page: Page): Promise<void> {
		await page.getByLabel('Choose a password').fill(PASSWORD);
		await page.getByLabel('The password once more').fill(PASSWORD);
	}

	async function inside(page: Page): Promise<void> {
		await page.waitForURL((url) => url.pathname === '/');
		await page.getByRole('heading', { level: 1 }).waitFor();
		await settled(page);
	}

	/** The path of the link, shown once. */
	async function invite({ page, goTo }: Visitor, name: string, role: string): Promise<string> {
		await goTo('/people');
		await button(page, 'Invite somebody').click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('Name').fill(name);
		await dialog.getByLabel('E-mail').fill(`${role.toLowerCase()}@example.com`);
		for (const box of await dialog.getByRole('checkbox', { checked: true }).all()) await box.press('Space');
		await dialog.getByRole('checkbox', { name: new RegExp(`^${role}`) }).press('Space');
		await button(page, 'Make the invitation').click();
		const link = await dialog.locator('.people-link').textContent();
		await button(page, 'Done').click();
		return new URL(link ?? '').pathname;
	}

	/** Accepts, goes out, and signs in again with the password. */
	async function accept(visitor: Visitor, link: string, name: string): Promise<Visitor> {
		const { page, context, goTo } = visitor;
		await goTo(link);
		await page.getByText(`You are invited to ${FIRM}`).waitFor();
		assert.equal(await page.getByLabel('Your name').inputValue(), name);
		await password(page);
		await button(page, 'Make the account').click();
		await inside(page);
		const { person } = (await (await page.request.get('/v1/me')).json()) as {
			person: { name: string; email: string };
		};
		assert.equal(person.name, name);
		await context.clearCookies();
		await goTo('/');
		await page.getByLabel('E-mail').fill(person.email);
		await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
		await button(page, /^Sign in$/).click();
		await inside(page);
		return visitor;
	}

	async function takeOn({ page, goTo }: Visitor): Promise<void> {
		await goTo('/issuers/new');
		await page
			.locator('input[type=file]')
			.first()
			.setInputFiles({ name: 'august.pdf', mimeType: 'application/pdf', buffer: Buffer.from(august) });
		await button(page, 'Begin the ledger').waitFor();
		await settled(page);
		const all = button(page, 'Tick all');
		if (await all.isVisible()) await all.click();
		await button(page, 'Begin the ledger').click();
	}
});
