/** The month-end desk: rows, slack, its tag, and batches that tell whom they leave out. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Desk as DeskShown } from '../../src/api/desk.ts';
import { minutesNeeded } from '../../src/app/desk/time-needed.ts';
import { STAGES } from '../../src/filing/stage.ts';
import { BUY_BACK, type Desk, sampleDesk } from './desk.ts';

const opened: Desk[] = [];
async function sample(): Promise<Desk> {
	const made = await sampleDesk();
	opened.push(made);
	return made;
}
after(async () => {
	for (const each of opened) await each.close();
});

async function rows({ ask }: Desk, query = ''): Promise<DeskShown> {
	return (await (await ask(`/v1/desk/2022-09${query}`)).json()) as DeskShown;
}

test('the sample issuer stands on the desk with its figures, its mandate and its slack', async () => {
	const desk = await sample();
	const shown = await rows(desk);
	const [row] = shown.rows;
	assert.ok(row);
	assert.equal(row.issuer, '00020');
	assert.deepEqual(
		row.classes.map(({ change, close }) => [change, close]),
		[
			['-5194580', '25973445420'],
			['-1505420', '7527254580'],
		],
	);
	assert.equal(row.mandates[0]?.used, '38475000');
	// From Thursday 10:00 to Monday 08:30: 13 h, 17 h, two on Sunday evening, two and a half on Monday.
	assert.equal(shown.clock?.minutesLeft, 13 * 60 + 17 * 60 + 120 + 150);
	assert.equal(row.slackMinutes, (shown.clock?.minutesLeft ?? 0) - minutesNeeded(row.stage));
	assert.equal(
		shown.funnel.reduce((sum, { count }) => sum + count, 0),
		1,
	);
	assert.deepEqual(
		shown.funnel.map(({ stage }) => stage),
		STAGES,
	);
});

test('each stage needs no more time than the one before it, errors apart', () => {
	const needed = STAGES.filter((stage) => stage !== 'checks-failing').map(minutesNeeded);
	for (const [index, minutes] of needed.entries())
		assert.ok(minutes <= (needed[index - 1] ?? minutes), String(index));
	assert.ok(minutesNeeded('checks-failing') > minutesNeeded('drafting'));
});

test('a page that has the desk already is told so, until something moves or the minute turns', async () => {
	const desk = await sample();
	const etag = (await desk.ask('/v1/desk/2022-09')).headers.get('etag') ?? '';
	const again = () => desk.ask('/v1/desk/2022-09', { headers: { 'if-none-match': etag } });
	assert.equal((await again()).status, 304);
	const match = await desk.head('00020');
	await desk.ask('/v1/issuers/00020/returns/2022-09/acts', {
		json: { act: 'comment', words: 'Looked at it.' },
		match,
	});
	assert.equal((await again()).status, 200);
	const now = desk.keeping.now();
	const fresh = (await desk.ask('/v1/desk/2022-09')).headers.get('etag');
	Object.assign(desk.keeping, { now: () => now + 60_000 });
	assert.notEqual((await desk.ask('/v1/desk/2022-09')).headers.get('etag'), fresh);
});

test('an answer that is kept for the next who asks is given to nobody else, and not once something moved', async () => {
	const desk = await sample();
	const asked = async (as: string, coding: string) => {
		const answer = await desk.ask('/v1/desk/2022-09', { as, headers: { 'accept-encoding': coding } });
		assert.equal(answer.headers.get('content-encoding'), coding);
		assert.equal(answer.headers.get('vary'), 'accept-encoding');
		const bytes = Buffer.from(await answer.arrayBuffer());
		const text = coding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes);
		return JSON.parse(text.toString()) as DeskShown;
	};
	const first = await asked('maker@one', 'br');
	assert.equal(first.rows.length, 1);
	assert.deepEqual(await asked('checker@one', 'gzip'), first);
	const other = await desk.ask('/v1/desk/2022-09', { as: 'maker@two' });
	assert.deepEqual(((await other.json()) as DeskShown).rows, []);
	assert.deepEqual(await asked('maker@one', 'br'), first);
	const bought = { entries: [{ ...BUY_BACK, day: '2022-09-30' }] };
	const moved = await desk.ask('/v1/issuers/00020/movements', {
		json: bought,
		match: await desk.head('00020'),
	});
	assert.equal(moved.status, 200, await moved.text());
	const next = await asked('maker@one', 'br');
	assert.deepEqual(
		[first, next].map((each) => each.rows[0]?.mandates[0]?.used),
		['38475000', '39709567'],
	);
	assert.deepEqual(next.rows, (await rows(desk)).rows);
});

test('the desk as it was known before anything was recorded has no figures', async () => {
	const shown = await rows(await sample(), '?known_at=2022-10-01');
	assert.deepEqual(shown.rows[0]?.classes, []);
	assert.notEqual(shown.rows[0]?.failed, null);
});

test('a firm sees its own issuers, and who signs sees their own', async () => {
	const desk = await sample();
	const other = (await (await desk.ask('/v1/desk/2022-09', { as: 'maker@two' })).json()) as DeskShown;
	assert.deepEqual(other.rows, []);
	const signs = (await (await desk.ask('/v1/desk/2022-09', { as: 'signatory@one' })).json()) as DeskShown;
	assert.equal(signs.rows.length, 1);
});

test('a batch does what it can and says of each other one why not, without telling whose it is', async () => {
	const desk = await sample();
	const json = { act: 'send', issuers: ['00020', '09999'], dryRun: true };
	const tried = await desk.ask('/v1/desk/2022-09/batch', { json });
	const { done, skipped } = (await tried.json()) as {
		done: string[];
		skipped: { issuer: string; code: string }[];
	};
	assert.deepEqual(done, []);
	assert.deepEqual(
		skipped.map(({ issuer, code }) => [issuer, code]),
		[
			['00020', 'FILING_WARNINGS_OPEN'],
			['09999', 'ISSUER_UNKNOWN'],
		],
	);
	const to = { person: 'person-maker@one', role: 'maker' };
	const given = await desk.ask('/v1/desk/2022-09/batch', {
		json: { act: 'reassign', issuers: ['00020'], to },
	});
	assert.deepEqual(await given.json(), { done: ['00020'], skipped: [] });
	const stranger = { person: 'person-maker@two', role: 'maker' };
	const refused = await desk.ask('/v1/desk/2022-09/batch', {
		json: { act: 'reassign', issuers: ['00020'], to: stranger },
	});
	assert.equal(
		((await refused.json()) as { skipped: { code: string }[] }).skipped[0]?.code,
		'PERSON_UNKNOWN',
	);
});

test('the inbox has what waits on whom: the maker first, then the checker', async () => {
	const desk = await sample();
	const waiting = async (as: string) =>
		((await (await desk.ask('/v1/inbox', { as })).json()) as { waiting: { act: string; month: string }[] })
			.waiting;
	assert.deepEqual(
		(await waiting('maker@one')).map(({ act, month }) => [act, month]),
		[['fix', '2022-09']],
	);
	assert.deepEqual(await waiting('checker@one'), []);
});

test('an issuer at home: classes, mandates, steps of listed shares and the months since it was taken on', async () => {
	const { ask } = await sample();
	const home = (await (await ask('/v1/issuers/00020')).json()) as {
		classes: { issued: string }[];
		months: { month: string }[];
		steps: { steps: { shares: string }[] }[];
		since: string;
	};
	assert.equal(home.classes[0]?.issued, '25973445420');
	assert.deepEqual(
		home.months.map(({ month }) => month),
		['2022-09', '2022-10'],
	);
	assert.equal(home.since, '2022-09');
	assert.equal(home.steps.length, 1);
	assert.equal(home.steps[0]?.steps.at(-1)?.shares, '25973445420');
});
