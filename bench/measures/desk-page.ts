/**
 * The desk in a real browser: from a navigation until its rows are painted and a key is answered, with 300 issuers; and
 * from a key or a click to the frame that shows its effect, with 3,000. The server and its store are warm.
 */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { median } from '../clock.ts';
import { option } from '../desk/options.ts';
import { type PersonAsking, signIn } from '../desk/person.ts';
import { type DeskProcess, MONTH, openDesk } from '../desk/server.ts';
import { percentile } from '../desk/spread.ts';
import { atMost, type Row, rowsOf } from '../row.ts';
import { ROOT } from '../samples.ts';

const loaded = rowsOf('The desk of 300 issuers in a browser, warm server');
const quick = rowsOf('The desk of 3,000 rows in a browser, from key or click to paint');
const IN_PAGE = join(ROOT, 'bench', 'in-page.js');
const ROWS = 3_000;
const WINDOW = { width: 1440, height: 900 };

export async function deskPageRows(): Promise<Row[]> {
	const [desk, browser] = [await openDesk(), await launchBrowser()];
	try {
		const person = await signIn(desk.origin, 'Administrator');
		for (let round = 0; round < 3; round += 1) await person.ask(`/v1/desk/${MONTH}`);
		const rows = [...(await visitRows(desk, browser, person)), ...(await actRows(desk, browser, person))];
		person.close();
		return rows;
	} finally {
		await browser.close();
		await desk.close();
	}
}

async function pageOf(desk: DeskProcess, browser: Browser, { cookie }: PersonAsking): Promise<Page> {
	const context = await browser.newContext({ baseURL: desk.origin, viewport: WINDOW });
	const cookies = cookie.split('; ').map((each) => each.split('=') as [string, string]);
	await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: desk.origin })));
	await context.addInitScript({ path: IN_PAGE });
	return context.newPage();
}

interface Visit {
	readonly painted: number;
	readonly answered: number;
}

async function visit(page: Page): Promise<Visit> {
	await page.goto(`/desk/${MONTH}`, { waitUntil: 'commit' });
	const painted = (await page.evaluate('ff301Bench.rowsPainted()')) as number;
	const seen = page.evaluate('ff301Bench.focusPainted()');
	await page.keyboard.press('j');
	return { painted, answered: (await seen) as number };
}

async function visitRows(desk: DeskProcess, browser: Browser, person: PersonAsking): Promise<Row[]> {
	const visits = option('visits', 15);
	const [first, again]: [Visit[], Visit[]] = [[], []];
	for (let round = 0; round < visits; round += 1) {
		const page = await pageOf(desk, browser, person);
		first.push(await visit(page));
		again.push(await visit(page));
		await page.context().close();
	}
	return [
		...visitTold('again, with the scripts in the browser’s cache', again, atMost(1)),
		...visitTold('first visit, with an empty cache', first, null),
	];
}

function visitTold(how: string, visits: readonly Visit[], bound: Row['bound']): Row[] {
	const times = (which: keyof Visit) => visits.map((each) => each[which] / 1000);
	const note = (which: keyof Visit) =>
		`median of ${visits.length}, most ${Math.max(...times(which)).toFixed(2)} s`;
	return [
		loaded(`${how}: rows are painted`, median(times('painted')), 's', null, note('painted')),
		loaded(
			`${how}: a key moves the focus and that is painted`,
			median(times('answered')),
			's',
			bound,
			note('answered'),
		),
	];
}

interface Act {
	readonly what: string;
	readonly bound: Row['bound'];
	/** Does it once more, so that each time something else is shown; `round` counts from 0. */
	run(page: Page, round: number): Promise<void>;
}

const sortBy = (column: string): Act => ({
	what: `sort by ${column}`,
	bound: atMost(50),
	run: (page) => page.locator('.grid-sort', { hasText: new RegExp(`^${column}$`) }).click(),
});

const ACTS: readonly Act[] = [
	sortBy('Code'),
	sortBy('Name'),
	sortBy('Close'),
	sortBy('Mandate'),
	sortBy('Slack'),
	{
		what: 'filter by a letter typed or taken away',
		bound: atMost(50),
		run: async (page, round) => {
			if (round === 0) await page.locator('.filter-field input').focus();
			// A letter that is in one name of eighteen.
			await page.keyboard.press(round % 2 === 0 ? 'x' : 'Backspace');
		},
	},
	{
		what: 'filter by a stage',
		bound: atMost(50),
		run: (page) => page.locator('.funnel-stage').first().click(),
	},
	{
		what: 'filter by what is at risk',
		bound: atMost(50),
		run: (page) => page.locator('.alarm').first().click(),
	},
	{ what: 'move the focus by a key', bound: null, run: (page) => page.keyboard.press('j') },
];

async function actRows(desk: DeskProcess, browser: Browser, person: PersonAsking): Promise<Row[]> {
	const body = await manyRows(person);
	const page = await pageOf(desk, browser, person);
	await page.route('**/v1/desk/*', (route) => route.fulfill({ contentType: 'application/json', body }));
	await page.goto(`/desk/${MONTH}`);
	await page.evaluate('ff301Bench.rowsPainted()');
	const rounds = option('rounds', 30);
	const rows: Row[] = [];
	for (const { what, bound, run } of ACTS) {
		const times: number[] = [];
		for (let round = -2; round < rounds; round += 1) {
			await page.waitForTimeout(250);
			await page.evaluate('ff301Bench.arm()');
			const changed = page.evaluate('ff301Bench.changed()') as Promise<number>;
			await run(page, round + 2);
			const time = await changed;
			if (time < 0) throw new Error(`${what}: nothing changed on the page`);
			if (round >= 0) times.push(time);
		}
		const note = `median ${median(times).toFixed(1)} ms, most ${Math.max(...times).toFixed(1)} ms, of ${times.length}`;
		rows.push(quick(`${what}: p95`, percentile(times, 95), 'ms', bound, note));
		await page.evaluate('document.activeElement?.blur()');
	}
	await page.context().close();
	return rows;
}

interface DeskRow {
	readonly issuer: string;
	readonly name: Readonly<Record<string, string | null>>;
	readonly slackMinutes: number;
}

/** The desk of the demonstration with its rows again under other codes and names, until there are enough. */
async function manyRows(person: PersonAsking): Promise<string> {
	const desk = (await person.json(`/v1/desk/${MONTH}`)) as { readonly rows: readonly DeskRow[] };
	const rows = Array.from({ length: ROWS }, (_, number) => {
		const row = desk.rows[number % desk.rows.length];
		const turn = Math.floor(number / desk.rows.length);
		const name = Object.entries(row?.name ?? {}).map(([language, words]) => [language, `${words} ${turn}`]);
		return {
			...row,
			issuer: String(10_000 + number),
			name: Object.fromEntries(name),
			slackMinutes: (row?.slackMinutes ?? 0) - turn,
		};
	});
	return JSON.stringify({ ...desk, rows });
}
