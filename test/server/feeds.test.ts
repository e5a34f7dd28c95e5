/** The calendar of deadlines: hours, alarms, stable bytes, and an address that can be ended. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { usableBefore } from '../../src/app/desk/usable-before.ts';
import { type Desk, sampleDesk } from './desk.ts';

const opened: Desk[] = [];
async function sample(): Promise<Desk> {
	const made = await sampleDesk();
	opened.push(made);
	return made;
}
after(async () => {
	for (const each of opened) await each.close();
});

async function feed(ask: Desk['ask'], scope: 'mine' | 'firm'): Promise<{ id: string; path: string }> {
	const made = (await (await ask('/v1/feeds', { json: { scope } })).json()) as { id: string; url: string };
	return { id: made.id, path: new URL(made.url).pathname };
}

/** Lines that were folded are put together again. */
function linesOf(text: string): string[] {
	return text.replaceAll('\r\n ', '').split('\r\n');
}

test('four usable hours before a deadline, over a night, a Sunday evening and a holiday', () => {
	// Monday 10 October 2022: two hours and a half on the day, an hour and a half on Sunday evening.
	assert.equal(usableBefore('2022-10-10T08:30:00+08:00', 240), '2022-10-09T18:30:00+08:00');
	// Friday 7 October 2022: the rest is on Thursday evening.
	assert.equal(usableBefore('2022-10-07T08:30:00+08:00', 240), '2022-10-06T21:30:00+08:00');
	// Exactly what the day itself has.
	assert.equal(usableBefore('2022-10-10T08:30:00+08:00', 150), '2022-10-10T06:00:00+08:00');
});

test('a feed has the deadline of each month with both alarms, codes and months only', async () => {
	const { ask } = await sample();
	const { path } = await feed(ask, 'firm');
	const answer = await ask(path, { as: null });
	assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8');
	const text = await answer.text();
	const lines = linesOf(text);
	const at = lines.indexOf('SUMMARY:FF301 2022-09: 00020 08:30 HKT');
	assert.ok(at > 0, text.slice(0, 900));
	const event = lines.slice(lines.lastIndexOf('BEGIN:VEVENT', at), lines.indexOf('END:VEVENT', at));
	assert.ok(event.includes('DTSTART:20221009T220000Z'), 'the system opens at 06:00 in Hong Kong');
	assert.ok(event.includes('DTEND:20221010T003000Z'), 'due at 08:30 in Hong Kong');
	const alarms = event.filter((line) => line.startsWith('TRIGGER'));
	assert.deepEqual(alarms, [
		'TRIGGER;VALUE=DATE-TIME:20221006T003000Z',
		'TRIGGER;VALUE=DATE-TIME:20221009T103000Z',
	]);
	assert.doesNotMatch(text, /SenseTime|商湯|Person|Director|[0-9]{3},[0-9]{3}|\b[0-9]{9,}\b/);
});

test('an unchanged feed is the same bytes, and a program that has it is told so', async () => {
	const { ask } = await sample();
	const { path } = await feed(ask, 'mine');
	const first = await ask(path, { as: null });
	const text = await first.text();
	assert.match(text, /BEGIN:VEVENT/);
	assert.equal(await (await ask(path, { as: null })).text(), text);
	const etag = first.headers.get('etag') ?? '';
	assert.equal((await ask(path, { as: null, headers: { 'if-none-match': etag } })).status, 304);
	const ids = linesOf(text).filter((line) => line.startsWith('UID:'));
	assert.equal(new Set(ids).size, ids.length);
});

test('a feed that was ended is answered as one that never was', async () => {
	const { ask } = await sample();
	const { id, path } = await feed(ask, 'mine');
	assert.equal((await ask(`/v1/feeds/${id}`, { method: 'DELETE', as: 'maker@two' })).status, 404);
	assert.equal((await ask(`/v1/feeds/${id}`, { method: 'DELETE' })).status, 200);
	const ended = await ask(path, { as: null });
	const never = await ask(`/feeds/${'x'.repeat(43)}.ics`, { as: null });
	assert.equal(ended.status, 404);
	assert.equal(await ended.text(), await never.text());
	assert.deepEqual(await (await ask('/v1/feeds')).json(), { feeds: [] });
});

test('the address of a feed is kept nowhere in clear, and a retry is told the same one', async () => {
	const { ask, keeping } = await sample();
	const asking = { json: { scope: 'firm' }, key: 'feed-asked-twice' };
	const first = await ask('/v1/feeds', asking);
	const made = (await first.json()) as { id: string; url: string };
	const secret = /feeds\/(.+)\.ics/.exec(made.url)?.[1] ?? '';
	assert.equal(((await (await ask('/v1/feeds', asking)).json()) as { url: string }).url, made.url);
	const [token] = await keeping.desk.tokensOf({ purpose: 'feed', firm: 'one' });
	assert.doesNotMatch(JSON.stringify(token), new RegExp(secret));
	const key = { owner: 'person-maker@one', fingerprint: '', at: '2022-10-06T10:00:00.000+08:00' };
	assert.deepEqual(
		await keeping.desk.claim({ ...key, key: asking.key }),
		{ kind: 'new' },
		'not under the key itself',
	);
});
