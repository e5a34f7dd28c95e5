/**
 * `npm run demo`: the sample issuer's September 2022 in both directions. From movements to the ledger, the return,
 * its checks and the printed form in two languages, read back and compared; then a damaged text of the same return,
 * read, with its one dispute explained. It runs the same commands that a user types, shows what they print, and
 * holds them to what is known of that return.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { differsFromPublished, publishedSample } from './demo/published.ts';
import { ff301, heading, say } from './demo/show.ts';
import { ROOT } from './setup.mjs';

const CODE = '00020';
const MONTH = '2022-09';
const MOVEMENTS = 'examples/00020.ledger.jsonl';
const DAMAGED = 'examples/00020-2022-09.txt';
const DATA = 'out/ff301.db';
const DERIVED = `out/${CODE}-${MONTH}.json`;
const PAR = '0.000000025';
const OPENING = '3775164079';

mkdirSync(join(ROOT, 'out'), { recursive: true });
for (const rest of ['', '-wal', '-shm']) rmSync(join(ROOT, DATA + rest), { force: true });

await fromMovements();
await toTheForm();
await fromTheDamagedText();
say(
	'In out/: the return as JSON, its PDF in English and in Traditional Chinese, and the database of the ledger.',
	`Try next: npm run -s ff301 -- add ${CODE} repurchase-cancelled class=B shares=31775000 day=2022-10-05 --data ${DATA} --dry-run`,
	`          npm run -s ff301 -- derive ${CODE} 2022-10 --data ${DATA}`,
	'The desk in a browser: npm start',
);

/** The ledger, and the return that follows from it. */
async function fromMovements(): Promise<void> {
	heading('From movements to the return');
	say('A database for ledgers, in one file; and the movements of the sample issuer, as JSON Lines.');
	await ff301(['init', 'out'], 0);
	const planned = await ff301(['import', CODE, MOVEMENTS, '--yes', '--data', DATA, '--json'], 0);
	assert.ok(planned.includes('"entries": 16'), 'sixteen entries are recorded');

	say('What each class and scheme holds at the close of the month.');
	await ff301(['ledger', CODE, '--balances', '--as-at', '2022-09-30', '--data', DATA], 0);

	say('The return, derived: nothing of it is typed. It is checked as a preparer does before filing.');
	await ff301(['derive', CODE, MONTH, '--date', '2022-10-07', '-o', DERIVED, '--data', DATA], 0);
	const derived: unknown = JSON.parse(readFileSync(join(ROOT, DERIVED), 'utf8'));
	const published = publishedSample();
	if (published) {
		const differs = differsFromPublished(derived, published);
		assert.deepEqual(differs, [], 'the derived return says what the published one says');
		say(
			'Held against the published return, figure for figure: the same, with the par value and the opening of',
			`options that its own arithmetic asks for (${PAR}; ${OPENING}).`,
		);
	} else say('The published return is not beside this checkout, so nothing is compared with it.');

	say('Every cell can name the entries behind it: why Class A closes where it does.');
	await ff301(['derive', CODE, MONTH, '--explain', '/issued/classes/1/close/issued', '--data', DATA], 0);

	say('What is left of mandates and of authorised shares, and what weighted voting will ask for.');
	const room = await ff301(['headroom', CODE, '--as-at', '2022-09-30', '--data', DATA], 0);
	assert.ok(room.includes('7,139,508'), 'the conversion that the pending cancellations will need');
}

/** The printed form, in both languages. */
async function toTheForm(): Promise<void> {
	heading('The printed form');
	say(
		'PDF in English and in Chinese; each is read back and compared with the return before it is left in out/.',
	);
	await ff301(['render', CODE, MONTH, '--date', '2022-10-07', '-o', 'out', '--data', DATA], 0);
	say('The English PDF, read by ff301 as any published return is, and the derived return: no field differs.');
	const same = await ff301(['diff', DERIVED, `out/${CODE}-${MONTH}.en.pdf`], 0);
	assert.match(same, /no field differs/);
	say('The chain of hashes over the ledger, walked.');
	await ff301(['verify', '--data', DATA], 0);
}

/** The other direction. */
async function fromTheDamagedText(): Promise<void> {
	heading('From a damaged text to data');
	say(`The same return in ${DAMAGED}: text as taken from a scanned page, with its damage.`);
	const read = await ff301(['read', DAMAGED], 0);
	assert.match(read, /disputed/);
	say('As a reader judges it: a published return with a slip is still published, so this is a warning.');
	const warned = await ff301(['check', DAMAGED], 0);
	assert.ok(warned.includes(PAR), `the check explains the par value with ${PAR}`);
	say('Where it says something else than the ledger: the par value, and what the page has lost.');
	const differences = await ff301(['diff', DERIVED, DAMAGED], 1);
	assert.ok(differences.includes(PAR), 'the differences show the par value');
	say('When it was due, seen from the day on which it was submitted.');
	const due = await ff301(['due', MONTH, '--now', '2022-10-07T12:00:00+08:00'], 0);
	assert.match(due, /10 Oct(?:ober)? 2022/);
}
