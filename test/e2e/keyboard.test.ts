/** The desk without a mouse: nothing here points or clicks; every step is a key, and the focus can be seen at each. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { DEMONSTRATION_PASSWORD } from '../../src/app/demonstration/accounts.ts';
import type { OpenDesk } from './desk.ts';
import { type Keys, keysOf } from './keys.ts';
import { sharedDesk } from './shared-desk.ts';
import { settled, type Visitor, visit } from './visitor.ts';

let desk: OpenDesk;
let browser: Browser;

// What is opened before belongs to these tests alone: at the top of a file it would be opened for every run of any.
suite('the desk without a mouse', () => {
	before(async () => {
		[desk, browser] = await Promise.all([sharedDesk(), launchBrowser()]);
	});

	after(async () => {
		await browser?.close();
	});

	/** As somebody, or as nobody yet; nothing else went wrong on the page. */
	async function withKeys(as: string | null, run: (visitor: Visitor, keys: Keys) => Promise<void>) {
		const visitor = await visit(browser, desk, as);
		try {
			await run(visitor, keysOf(visitor.page));
			assert.deepEqual([...visitor.watched.taken(), ...desk.faults], []);
		} catch (error) {
			await visitor.page.screenshot({ path: 'out/e2e-keys.png' }).catch(() => undefined);
			throw error;
		} finally {
			await visitor.close();
		}
	}

	const rowAt = (page: Page) => page.locator('[role=row][data-at=yes]').getAttribute('aria-rowindex');
	const chosenRows = (page: Page) => page.locator('[role=row][aria-selected=true]').count();
	const codes = (page: Page) => page.locator('[role=row] [role=rowheader]').allTextContents();

	test('one signs in, and works through the rows of the desk, by keys', async () => {
		await withKeys(null, async ({ page, goTo }, keys) => {
			await goTo('/sign-in');
			await keys.tabTo(/^input E-mail/);
			await keys.type('maker-one@demonstration.example');
			await keys.press('Tab');
			await keys.type(DEMONSTRATION_PASSWORD);
			await page.keyboard.press('Enter');
			await page.waitForURL(/\/desk\//);
			await settled(page);
			await page.reload();
			await settled(page);
			await keys.press('Tab');
			await keys.isAt(/Skip to the content/);
			await keys.press('Enter');
			await keys.isAt(/^main /);
			await moves(page, keys);
			await selects(page, keys);
			await sorts(page, keys);
			await filters(page, keys);
		});
	});

	async function moves(page: Page, keys: Keys): Promise<void> {
		await keys.press('j', 'j');
		assert.equal(await rowAt(page), '3');
		await keys.press('k');
		assert.equal(await rowAt(page), '2');
		await keys.press('ArrowDown', 'ArrowDown', 'ArrowUp');
		assert.equal(await rowAt(page), '3');
		await keys.press('Space');
		await page.getByRole('complementary', { name: 'Focused issuer' }).waitFor();
		await keys.press('Space');
		await page.getByRole('complementary', { name: 'Focused issuer' }).waitFor({ state: 'detached' });
	}

	async function selects(page: Page, keys: Keys): Promise<void> {
		await keys.press('x');
		assert.equal(await chosenRows(page), 1);
		await keys.press('Shift+ArrowDown', 'Shift+ArrowDown');
		assert.equal(await chosenRows(page), 3);
		await keys.press('s');
		await page.getByRole('dialog').waitFor();
		await keys.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		await keys.isAt(/^div /);
		assert.equal(await chosenRows(page), 3, 'closing the dialogue leaves the selection');
		await keys.press('Escape');
		assert.equal(await chosenRows(page), 0);
	}

	/** Enter and Space on the head of a column sort, and neither opens the row nor the panel. */
	async function sorts(page: Page, keys: Keys): Promise<void> {
		await keys.tabTo(/^button Code$/, 'Shift+Tab');
		await keys.press('Enter');
		await page.waitForURL(/sort=code/);
		const upwards = await codes(page);
		assert.deepEqual(upwards, [...upwards].sort());
		await keys.press('Space');
		await page.waitForURL(/sort=-code/);
		assert.deepEqual(await codes(page), [...upwards].reverse());
		assert.equal(await page.getByRole('complementary', { name: 'Focused issuer' }).count(), 0);
	}

	/** The filter leads on to the rows; what it leaves out takes the focus of nobody. */
	async function filters(page: Page, keys: Keys): Promise<void> {
		await keys.press('/');
		await keys.isAt(/^input Filter by code or name/);
		const code = desk.issuerIn('answered');
		await keys.type(code);
		await keys.press('Enter');
		await page.waitForURL(new RegExp(`q=${code}`));
		await keys.isAt(new RegExp(`^div .*${code}`));
		assert.deepEqual(await codes(page), [code]);
		await keys.press('Enter');
		await page.waitForURL(new RegExp(`/issuers/${code}/returns/`));
		await settled(page);
		await keys.isAt(/^main /);
	}

	test('one reviews a return, answers its warnings and sends it on by keys', async () => {
		await withKeys('Maker One', async ({ page, goTo }, keys) => {
			await goTo('/issuers/00020/returns/2022-09');
			await page.keyboard.press('f');
			await keys.isAt(/^article /);
			const first = await keys.at();
			await keys.press('f');
			assert.notEqual(await keys.at(), first, 'the next finding is another one');
			await comments(page, keys);
			await accepts(page, keys);
			await keys.press('s');
			const dialog = page.getByRole('dialog', { name: 'Send to checker' });
			await dialog.waitFor();
			await keys.tabTo(/^button Send to checker/);
			await keys.press('Enter');
			await dialog.waitFor({ state: 'detached', timeout: 20_000 });
			await page.getByText('With checker').first().waitFor();
			await keys.press('Control+k');
			await keys.type('Desk');
			await keys.press('Enter');
			await page.waitForURL(/\/desk\//);
			await settled(page);
			await keys.press('j');
		});
	});

	async function comments(page: Page, keys: Keys): Promise<void> {
		await keys.press('c');
		await keys.isAt(/^textarea Comment/);
		await keys.type('The broker sends the last note today.');
		await keys.press('Tab');
		await keys.isAt(/^button Comment/);
		await keys.press('Enter');
		await page.locator('.said-words', { hasText: 'The broker sends' }).waitFor();
		await keys.isAt(/^textarea Comment/);
		await keys.press('Shift+Tab');
	}

	/** Each warning that stands open, until none does. */
	async function accepts(page: Page, keys: Keys): Promise<void> {
		const open = page.getByRole('button', { name: 'Accept with a reason' });
		await page.keyboard.press('f');
		await open.first().waitFor();
		let left = await open.count();
		assert.ok(left > 0);
		for (; left > 0; left -= 1) {
			// What was accepted stands last, and the next one is the first that does not.
			await keys.press('f');
			await keys.isAt(/^article Warning/);
			await keys.tabTo(/^button Accept with a reason/);
			await keys.press('Enter');
			await keys.isAt(/^textarea Why it may stand/);
			await keys.type('Seen against the register.');
			await keys.tabTo(/^button Accept$/);
			await keys.press('Enter');
			await page.getByLabel('Why it may stand').waitFor({ state: 'detached' });
			await settled(page);
			await keys.isAt(/^article /);
			assert.equal(await open.count(), left - 1);
		}
	}

	test('a checker ticks lines as seen, the palette leads to an issuer, and the keys are listed', async () => {
		await withKeys('Checker One', async ({ page, goTo }, keys) => {
			await goTo(`/issuers/${desk.issuerIn('with-checker')}/returns/${desk.month}`);
			await keys.press('Tab', 'v');
			await page.locator('.change[data-seen=true]').first().waitFor();
			await keys.press('?');
			const list = page.getByRole('dialog', { name: 'Keys of this screen' });
			await list.getByText('Tick the line as seen').waitFor();
			await keys.press('Escape');
			await list.waitFor({ state: 'detached' });
			const code = desk.issuerIn('differs');
			await keys.press('Control+k');
			await keys.type(code);
			await page.getByRole('option', { name: new RegExp(code) }).waitFor();
			await keys.press('Enter');
			await page.waitForURL(new RegExp(`/issuers/${code}$`));
			await settled(page);
			await keys.press('Tab');
		});
	});

	test('keys of a single letter do nothing once they are switched off', async () => {
		await withKeys('Maker One', async ({ page, goTo }, keys) => {
			await goTo('/settings');
			await keys.tabTo(/^input Keys of a single letter/);
			await keys.press('Space');
			await goTo(`/desk/${desk.month}`);
			await keys.tabTo(/^main |^div /);
			await page.keyboard.press('j');
			await page.keyboard.press('x');
			await page.keyboard.press('?');
			await page.keyboard.press('/');
			assert.equal(await chosenRows(page), 0);
			assert.equal(await page.getByRole('dialog').count(), 0);
			await keys.press('ArrowDown');
			assert.equal(await chosenRows(page), 0);
			await keys.press('Control+k');
			await page.getByRole('dialog').waitFor();
		});
	});
});
