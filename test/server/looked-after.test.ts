/** Months that a firm looks after, what the calendar asks of it, and next day returns whose time comes while nothing moves. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { CalendarMonth } from '../../src/api/calendar.ts';
import type { Desk as DeskShown } from '../../src/api/desk.ts';
import type { IssuerHome } from '../../src/api/issuers.ts';
import type { Waiting } from '../../src/api/people.ts';
import { firstMonthOf } from '../../src/app/filing/looked-after.ts';
import { recordSubmitted } from '../../src/app/ledger/submit.ts';
import type { Day, Month } from '../../src/value/day.ts';
import { act, approved, RETURN, sent, signing } from './approved.ts';
import { BUY_BACK, type Desk, NOW, sampleDesk } from './desk.ts';

const opened: Desk[] = [];
/** The sample issuer, taken on at an instant; the clock stands at `now`. */
async function sample(now = NOW, addedAt: string | null = null): Promise<Desk> {
	const made = await sampleDesk();
	opened.push(made);
	const { desk } = made.keeping;
	const client = await desk.client('00020');
	assert.ok(client);
	const view = addedAt === null ? {} : { addedAt };
	const changed = { ...client, ...view };
	const seen = {
		...desk,
		client: async (issuer: string) => ((await desk.client(issuer)) ? changed : null),
		clients: async (firm: string) => ((await desk.clients(firm)).length > 0 ? [changed] : []),
	};
	Object.assign(made.keeping, { now: () => now, desk: seen });
	return made;
}
after(async () => {
	for (const each of opened) await each.close();
});

async function get<Value>({ ask }: Desk, path: string, as = 'maker@one'): Promise<Value> {
	const answer = await ask(path, { as });
	assert.equal(answer.status, 200, path);
	return (await answer.json()) as Value;
}

async function inbox(desk: Desk): Promise<(readonly [string, string])[]> {
	const { waiting } = await get<{ waiting: Waiting[] }>(desk, '/v1/inbox');
	return waiting.map(({ act: does, month }) => [does, month] as const);
}

const at = (text: string) => Date.parse(text);

test('the first month is the one that was due next when the issuer was taken on', () => {
	// The return of August 2022 was due on 7 September at 08:30.
	for (const [addedAt, month] of [
		['2022-09-01T09:00:00.000+08:00', '2022-08'],
		['2022-09-07T08:29:59.999+08:00', '2022-08'],
		['2022-09-07T08:30:00.000+08:00', '2022-09'],
		['1999-05-04T09:00:00.000+08:00', '1999-04'],
	] as const)
		assert.equal(firstMonthOf({ addedAt }), month, addedAt);
});

test('a month before the firm took the issuer on is neither late nor waiting, on no page', async () => {
	const desk = await sample(at('2022-12-02T10:00:00+08:00'), '2022-11-20T09:00:00.000+08:00');
	assert.deepEqual(await inbox(desk), [['fix', '2022-11']]);
	const september = await get<DeskShown>(desk, '/v1/desk/2022-09');
	assert.equal(september.rows[0]?.beforeUs, true);
	assert.equal(september.atRisk, 0);
	assert.ok(september.funnel.every(({ count }) => count === 0));
	assert.deepEqual(september.load, []);
	const { months } = await get<IssuerHome>(desk, '/v1/issuers/00020');
	assert.deepEqual(
		months.map(({ month, beforeUs }) => [month, beforeUs]),
		[
			['2022-09', true],
			['2022-10', true],
			['2022-11', false],
			['2022-12', false],
		],
	);
});

test('a month that was forgotten goes on waiting, and one from before is ours once something is done to it', async () => {
	const late = at('2022-12-02T10:00:00+08:00');
	const forgotten = await sample(late);
	assert.deepEqual((await inbox(forgotten)).sort(), [
		['fix', '2022-10'],
		['fix', '2022-11'],
	]);
	const begun = await sample(late, '2022-11-20T09:00:00.000+08:00');
	const match = await begun.head('00020');
	const json = { act: 'comment', words: 'We do this one, too.' };
	const path = '/v1/issuers/00020/returns/2022-10/acts';
	assert.equal((await begun.ask(path, { json, match })).status, 200);
	assert.deepEqual((await inbox(begun)).sort(), [
		['fix', '2022-10'],
		['fix', '2022-11'],
	]);
});

test('what was filed here waits to be compared; what the ledger alone says was submitted does not', async () => {
	const filed = await sample();
	const digest = await approved(filed);
	const head = await filed.head('00020');
	assert.equal((await filed.ask(`${RETURN}/sign`, signing(digest, head, 'sign-it-once'))).status, 200);
	const submittedAt = '2022-10-06T10:00:00+08:00';
	await act(filed, 'maker@one', { act: 'submit', digest, submittedAt, reference: 'R1' });
	assert.deepEqual(await inbox(filed), [['publish', '2022-09']]);
	const told = await sample();
	const { ledgers } = told.keeping;
	const submitted = { month: '2022-09' as Month, on: '2022-10-06' as Day, digest: null, now: NOW };
	await recordSubmitted(ledgers, '00020', submitted);
	assert.deepEqual(await inbox(told), []);
});

test('the calendar counts the returns that are not submitted, of the issuers that one may see', async () => {
	const desk = await sample();
	const due = async (month: string, as = 'maker@one') =>
		(await get<CalendarMonth>(desk, `/v1/calendar/${month}`, as)).days?.flatMap((day) =>
			day.due.map((each) => [day.day, each.month, each.waiting] as const),
		);
	assert.deepEqual(await due('2022-10'), [['2022-10-10', '2022-09', 1]]);
	// No return could be derived: the ledger begins with the end of August.
	assert.deepEqual(await due('2022-09'), [['2022-09-07', '2022-08', 0]]);
	assert.deepEqual(await due('2022-10', 'maker@two'), [['2022-10-10', '2022-09', 0]]);
	assert.deepEqual(await due('2022-10', 'signatory+viewer@one'), [['2022-10-10', '2022-09', 1]]);
	await sent(desk);
	assert.deepEqual(await due('2022-10'), [['2022-10-10', '2022-09', 1]]);
	const submitted = { month: '2022-09' as Month, on: '2022-10-06' as Day, digest: null, now: NOW };
	await recordSubmitted(desk.keeping.ledgers, '00020', submitted);
	assert.deepEqual(await due('2022-10'), [['2022-10-10', '2022-09', 0]]);
});

test('a next day return stands in the calendar on its day, and on the desk until its time has come', async () => {
	const desk = await sample();
	const match = await desk.head('00020');
	const json = { entries: [BUY_BACK], withConversion: true };
	const recorded = await desk.ask('/v1/issuers/00020/movements', { json, match });
	assert.equal(recorded.status, 200, await recorded.text());
	const { days } = await get<CalendarMonth>(desk, '/v1/calendar/2022-10');
	const owed = (days ?? []).flatMap(({ day, nextDay }) =>
		nextDay.map((each) => [day, each.issuer, each.about.en]),
	);
	assert.equal(new Set(owed.map(([, , about]) => about)).size, owed.length, 'each kind once');
	assert.ok(owed.every(([day, issuer]) => day === '2022-10-06' && issuer === '00020'));
	assert.ok(owed.length > 0);
	const owing = async () => (await get<DeskShown>(desk, '/v1/desk/2022-09')).rows[0]?.nextDayOwing ?? -1;
	assert.equal(await owing(), 0, 'it is past 08:30 on the 6th');
	Object.assign(desk.keeping, { now: () => at('2022-10-06T08:29:59+08:00') });
	assert.equal(await owing(), owed.length);
	Object.assign(desk.keeping, { now: () => at('2022-10-06T08:30:00+08:00') });
	assert.equal(await owing(), 0);
});

test('an issuer that nobody worked on for years can still be opened where its ledger ends', async () => {
	const desk = await sample(at('2026-11-04T15:00:00+08:00'), '2026-11-04T15:00:00.000+08:00');
	const { months } = await get<IssuerHome>(desk, '/v1/issuers/00020');
	assert.equal(months.length, 14);
	assert.deepEqual(
		[months[0]?.month, months[0]?.beforeUs, months[1]?.month, months.at(-1)?.month],
		['2022-09', true, '2025-11', '2026-11'],
	);
	assert.deepEqual(await inbox(desk), [['fix', '2026-10']]);
});
