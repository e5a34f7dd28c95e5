/** Two tabs of one browser on one issuer: who is slower loses no word, nor does whoever is signed out meanwhile. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import { button } from './team.ts';
import { settled, type Visitor, visit } from './visitor.ts';

let desk: OpenDesk;
let browser: Browser;

// What is opened before belongs to these tests alone; they record, so the desk is their own too.
suite('two tabs on one issuer', () => {
	before(async () => {
		[desk, browser] = await Promise.all([openDesk(), launchBrowser()]);
	});

	after(async () => {
		await browser?.close();
		await desk?.close();
	});

	/** In two tabs of the same person; nothing else went wrong in either. */
	async function inTabs(as: string, run: (visitor: Visitor, second: Page) => Promise<void>) {
		const visitor = await visit(browser, desk, as);
		try {
			await run(visitor, await visitor.context.newPage());
			assert.deepEqual([...visitor.watched.taken(), ...desk.faults], []);
		} catch (error) {
			for (const [index, page] of visitor.context.pages().entries())
				await page.screenshot({ path: `out/e2e-tab-${index}.png` }).catch(() => undefined);
			throw error;
		} finally {
			await visitor.close();
		}
	}

	const open = async (page: Page, path: string) => {
		await page.goto(path);
		await settled(page);
	};
	const withChecker = () => `/issuers/${desk.issuerIn('with-checker')}/returns/${desk.month}`;
	const comment = (page: Page) => page.getByRole('textbox', { name: 'Comment' });
	const entriesOf = async (code: string) =>
		(await desk.ledgers.entries(code)).map(({ content }) => JSON.parse(content) as Record<string, unknown>);

	test('an act on a head that moved in the other tab is merged, and its reason is kept', async () => {
		await inTabs('Checker One', async ({ page }, second) => {
			await open(page, withChecker());
			await open(second, `${withChecker()}?tab=talk`);
			await button(page, /^Send back/).click();
			const reason = 'Please count the last purchase again.';
			await page.getByRole('dialog').getByLabel('Reason').fill(reason);
			await comment(second).fill('Said in the other tab.');
			await button(second, /^Comment$/).click();
			await second.locator('.said-words', { hasText: 'Said in the other tab.' }).waitFor();
			assert.equal(await comment(second).inputValue(), '');
			const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
			await page
				.getByRole('dialog')
				.getByRole('button', { name: /^Send back/ })
				.click();
			assert.equal((await answered).status(), 412);
			const merge = page.getByRole('dialog', { name: 'Changed since you opened it' });
			await merge.getByRole('cell', { name: reason }).waitFor();
			await merge.getByRole('button', { name: 'Close' }).click();
			await button(page, /^Send back/).click();
			const again = page.getByRole('dialog', { name: 'Send back' });
			assert.equal(await again.getByLabel('Reason').inputValue(), reason);
			await again.getByRole('button', { name: /^Send back/ }).click();
			await again.waitFor({ state: 'detached' });
			const last = (await entriesOf(desk.issuerIn('with-checker'))).at(-1);
			assert.deepEqual([last?.['act'], last?.['reason']], ['send-back', reason]);
			const left = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
			assert.doesNotMatch(left, /count the last/);
		});
	});

	test('a comment that was being typed is there again after signing in again', async () => {
		await inTabs('Checker One', async ({ page }, second) => {
			await open(page, `${withChecker()}?tab=talk`);
			await open(second, `/desk/${desk.month}`);
			await comment(page).fill('The registrar says');
			await second
				.getByRole('banner')
				.getByRole('button', { name: /Checker One/ })
				.click();
			await second.getByRole('menuitem', { name: 'Sign out' }).click();
			await second.waitForURL(/\/sign-in/);
			await button(page, /^Comment$/).click();
			await page.waitForURL(/\/sign-in/);
			await button(page, /^Checker One/).click();
			await page.waitForURL(/tab=talk/);
			await settled(page);
			assert.equal(await comment(page).inputValue(), 'The registrar says');
			await button(page, /^Comment$/).click();
			await page.locator('.said-words', { hasText: 'The registrar says' }).waitFor();
			await page.reload();
			await settled(page);
			assert.equal(await comment(page).inputValue(), '');
		});
	});

	test('a double click on Record records one entry', async () => {
		await inTabs('Maker One', async ({ page }) => {
			const before = await entriesOf('00020');
			const last = before.findLastIndex(({ kind }) => kind === 'repurchase-for-cancellation') + 1;
			await open(page, `/issuers/00020/ledger?correct=${last}`);
			const taking = page.getByRole('dialog');
			await taking.getByLabel('Why').fill('The broker reported another number.');
			await taking.getByRole('button', { name: /^Take it back/ }).click();
			const drawer = page.getByRole('dialog', { name: 'Record a movement' });
			await drawer.waitFor();
			await settled(page);
			await drawer.getByRole('button', { name: /^Record/ }).dblclick();
			await drawer.waitFor({ state: 'detached' });
			await settled(page);
			const recorded = (await entriesOf('00020')).slice(before.length);
			assert.equal(recorded.filter(({ kind }) => kind === 'repurchase-for-cancellation').length, 1);
		});
	});
});
