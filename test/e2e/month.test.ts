/**
 * A month in a real browser, from the PDF that the exchange published last to the one that it publishes next: taken on,
 * recorded, checked, sent back, changed and so void, approved again, signed on a phone, submitted, and compared.
 */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { loadLedger } from '../../src/app/ledger/load.ts';
import { call, inFolder } from '../cli/call.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import { namesOf, oneShareMore, publishedAugust, septemberMovements } from './sample-month.ts';
import { button, setTeam } from './team.ts';
import { settled, type Visitor, visit } from './visitor.ts';

/** Thursday afternoon; the return is due on Monday morning. */
const NOW = Date.parse('2022-10-06T16:05:00+08:00');
const RETURN = '/issuers/00020/returns/2022-09';
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

let desk: OpenDesk;
let browser: Browser;
let august: Awaited<ReturnType<typeof publishedAugust>>;

// What is opened before belongs to these tests alone: at the top of a file it would be opened for every run of any.
suite('a month in a browser', () => {
	before(async () => {
		[desk, browser, august] = await Promise.all([openDesk({ now: NOW }), launchBrowser(), publishedAugust()]);
	});

	after(async () => {
		await browser?.close();
		await desk?.close();
	});

	test('a month goes from the published PDF of the last to that of this one, in a browser', async () => {
		const people: Visitor[] = [];
		const come = async (name: string, options = {}) => {
			const visitor = await visit(browser, desk, name, options);
			people.push(visitor);
			return visitor;
		};
		try {
			await takeOn(await come('Administrator'));
			const [maker, checker] = [await come('Maker One'), await come('Checker One')];
			await recordSeptember(maker.page);
			await acceptAll(maker);
			await send(maker);
			await sendBack(checker);
			await send(maker);
			await approve(checker);
			await correctOne(maker);
			await staleIsSeen(checker);
			await send(maker);
			await approve(checker);
			await signOnPhone(await come('Director One', PHONE));
			await submit(maker);
			const [english, chinese] = await printed(maker.page);
			await publish(maker, [await oneShareMore(english)], 'differs');
			await publish(maker, [english, chinese], 'matched');
			await packIsVerified(checker);
			assert.deepEqual(
				people.flatMap(({ watched }) => watched.taken()),
				[],
			);
			assert.deepEqual(desk.faults, []);
		} catch (error) {
			for (const [index, { page, watched }] of people.entries()) {
				process.stderr.write([page.url(), ...watched.taken(), ...desk.faults, ''].join('\n'));
				await page.screenshot({ path: `out/e2e-${index}.png`, fullPage: true }).catch(() => undefined);
			}
			throw error;
		} finally {
			for (const each of people) await each.close();
		}
	});

	async function takeOn({ page, goTo }: Visitor): Promise<void> {
		await goTo('/issuers/new');
		await page.locator('input[type=file]').first().setInputFiles(pdf('august.pdf', august[0]));
		await button(page, 'Begin the ledger').waitFor();
		await page.locator('input[type=file]').last().setInputFiles(pdf('august-chinese.pdf', august[1]));
		await settled(page);
		const all = button(page, 'Tick all');
		if (await all.isVisible()) await all.click();
		await button(page, 'Begin the ledger').click();
		await setTeam(page);
	}

	async function recordSeptember(page: Page): Promise<void> {
		const { ledger } = await loadLedger(desk.ledgers, '00020');
		const text = septemberMovements(namesOf(ledger));
		await page.goto('/issuers/00020/import');
		await page
			.locator('input[type=file]')
			.first()
			.setInputFiles({
				name: 'september.jsonl',
				mimeType: 'application/x-ndjson',
				buffer: Buffer.from(text),
			});
		await button(page, /^Record \d+ rows/).click();
		await page
			.getByText(/entries recorded/)
			.first()
			.waitFor();
	}

	async function acceptAll({ page, goTo }: Visitor): Promise<void> {
		await goTo(RETURN);
		for (;;) {
			const accept = button(page, 'Accept with a reason').first();
			if (!(await accept.isVisible())) break;
			await accept.click();
			await page.getByLabel('Why it may stand').fill('Seen against the registrar’s letter.');
			await button(page, /^Accept$/)
				.first()
				.click();
			await page.getByLabel('Why it may stand').waitFor({ state: 'detached' });
			await settled(page);
		}
	}

	/** Opens the page anew, takes the act, confirms it in its dialogue. */
	async function act(
		{ page, goTo }: Visitor,
		name: string,
		fill?: (page: Page) => Promise<void>,
	): Promise<void> {
		await goTo(RETURN);
		await button(page, new RegExp(`^${name}`))
			.first()
			.click();
		const dialog = page.getByRole('dialog');
		await dialog.waitFor();
		if (fill) await fill(page);
		await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).click();
		await dialog.waitFor({ state: 'detached' });
		await settled(page);
	}

	const send = (visitor: Visitor) => act(visitor, 'Send to checker');
	const approve = (visitor: Visitor) => act(visitor, 'Approve');
	const sendBack = (visitor: Visitor) =>
		act(visitor, 'Send back', async (page) => {
			await page.getByRole('dialog').getByLabel('Reason').fill('Please count the last purchase again.');
		});

	/** One purchase is taken back and recorded anew with other shares: what was approved is void by it. */
	async function correctOne({ page, goTo }: Visitor): Promise<void> {
		await goTo('/issuers/00020/ledger');
		const { ledger } = await loadLedger(desk.ledgers, '00020');
		const last = ledger.entries.findLast(({ entry }) => entry.kind === 'repurchase-for-cancellation');
		assert.ok(last);
		const { csrf } = (await (await page.request.get('/v1/me')).json()) as { csrf: string };
		const head = (await desk.ledgers.head('00020')).hash;
		const answer = await page.request.post('/v1/issuers/00020/corrections', {
			data: {
				sequence: last.sequence,
				reason: 'The broker reported another number.',
				reopen: false,
				dryRun: false,
			},
			headers: {
				'x-csrf-token': csrf,
				'idempotency-key': 'correct-the-last',
				'if-match': `"${head}"`,
				origin: desk.origin,
			},
		});
		assert.equal(answer.status(), 200, await answer.text());
	}

	async function staleIsSeen({ page, goTo }: Visitor): Promise<void> {
		await goTo(RETURN);
		await page
			.getByText(/The approval is void/)
			.first()
			.waitFor();
	}

	async function signOnPhone({ page, context, goTo }: Visitor): Promise<void> {
		const session = await context.newCDPSession(page);
		await session.send('WebAuthn.enable');
		await session.send('WebAuthn.addVirtualAuthenticator', {
			options: {
				protocol: 'ctap2',
				transport: 'internal',
				hasResidentKey: true,
				hasUserVerification: true,
				isUserVerified: true,
				automaticPresenceSimulation: true,
			},
		});
		await goTo('/sign/00020/2022-09');
		const enrol = button(page, 'Add a passkey on this device');
		await enrol.click();
		await button(page, 'Sign with passkey').waitFor();
		for (const choice of await page.getByLabel('I confirm').all()) await choice.check();
		await button(page, 'Sign with passkey').click();
		await page.getByRole('heading', { name: 'Signed' }).waitFor();
	}

	async function submit({ page, goTo }: Visitor): Promise<void> {
		await goTo(`${RETURN}/submission`);
		await page.getByLabel('Reference of the exchange').fill('ESS-2022-10-06-0001');
		await button(page, /^Record$/).click();
		await page.getByText('The submission is recorded.').first().waitFor();
	}

	/** The two PDFs that were signed: the exchange publishes what it was given. */
	async function printed(page: Page): Promise<readonly [Uint8Array, Uint8Array]> {
		const of = async (language: string) => {
			const answer = await page.request.get(`/v1${RETURN}/pdf?language=${language}&of=signed`);
			assert.equal(answer.status(), 200);
			return new Uint8Array(await answer.body());
		};
		return [await of('en'), await of('zh-Hant')];
	}

	async function publish(
		{ page, goTo }: Visitor,
		files: readonly Uint8Array[],
		result: 'matched' | 'differs',
	): Promise<void> {
		await goTo(`${RETURN}/submission`);
		await page
			.locator('input[type=file]')
			.last()
			.setInputFiles(files.map((bytes, index) => pdf(`published-${index}.pdf`, bytes)));
		const told = result === 'matched' ? /is what was signed/i : /is not what was signed/i;
		await page.getByText(told).first().waitFor({ timeout: 20_000 });
		const { ledgers } = desk;
		const acts = (await ledgers.entries('00020')).map(
			({ content }) => JSON.parse(content) as { result?: string },
		);
		assert.equal(acts.at(-1)?.result, result);
	}

	/** A stranger's check: the command, on the file alone. */
	async function packIsVerified({ page }: Visitor): Promise<void> {
		const answer = await page.request.get(`/v1${RETURN}/evidence`);
		assert.equal(answer.status(), 200, await answer.text());
		await inFolder(async (folder) => {
			const file = join(folder, 'pack.zip');
			writeFileSync(file, await answer.body());
			const { code, stdout, stderr } = await call(['verify', file, '--json']);
			assert.equal(code, 0, stdout + stderr);
			const { checks } = JSON.parse(stdout) as { checks: { result: string }[] };
			assert.ok(checks.length > 0);
			assert.deepEqual(
				checks.filter(({ result }) => result !== 'fits'),
				[],
			);
		});
	}

	function pdf(name: string, bytes: Uint8Array) {
		return { name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
	}
});
