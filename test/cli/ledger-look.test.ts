/** Looking at a ledger: checks of what it gives, kinds explained, headroom, a published PDF taken on. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { call } from './call.ts';
import { inSample, inWorkspace } from './workspace.ts';

const PUBLISHED = fileURLToPath(new URL('../../../shared/samples/01723-2026-01.pdf', import.meta.url));
const skip = existsSync(PUBLISHED) ? false : 'the samples are not beside the checkout';

test('check takes a stock code and a month, with facts and rules named', async () => {
	await inSample(async ({ ff301 }) => {
		const all = await ff301(['check', '20', '2022-09', '--fail-on', 'error']);
		assert.equal(all.code, 0, all.stdout);
		assert.match(all.stdout, /language-gap[\s\S]*0 errors, 2 warnings in 1 return/);
		const one = JSON.parse((await ff301(['check', '20', '2022-09', '--only', 'A03', '--json'])).stdout);
		assert.deepEqual([one.as, one.findings, one.summary.rules], ['preparing', [], 1]);
		const wrong = await ff301(['check', '21', '2022-09']);
		assert.equal(wrong.code, 2);
		assert.match(wrong.stderr, /did you mean 00020\?/);
	});
});

test('kinds of movement are listed and explained, in columns that align Chinese by its width', async () => {
	const { stdout } = await call(['explain', 'movements']);
	assert.match(stdout, /^repurchase-cancelled +Repurchased shares cancelled +註銷購回股份$/m);
	const one = await call(['explain', 'repurchase-cancelled']);
	assert.match(
		one.stdout,
		/Part III\.E: repurchase-cancelled\n +next day +a next day disclosure return is due/,
	);
	assert.match(one.stdout, /\[lots\] +list, as JSON/);
	const json = JSON.parse((await call(['explain', 'redemption', '--json'])).stdout);
	assert.deepEqual(
		json.fields
			.filter(({ required }: { required: boolean }) => required)
			.map(({ name }: { name: string }) => name),
		['day', 'class', 'shares'],
	);
	const near = await call(['explain', 'repurchase-canceled']);
	assert.match(near.stderr, /did you mean repurchase-cancelled\?/);
	assert.equal(JSON.parse((await call(['schema', 'entry'])).stdout).$id, 'urn:ff301:entry');
});

test('headroom tells what each figure is measured against, and what weighted voting will need', async () => {
	await inSample(async ({ ok }) => {
		const told = await ok(['headroom', '20', '--as-at', '2022-09-30']);
		assert.match(
			told,
			/buy-back-2022 \(buy-back\) +B +33,507,400,000 +3,350,740,000 +38,475,000 +31,775,000 +3,312,265,000/,
		);
		assert.match(
			told,
			/cancelling the 31,775,000 that await it will need the conversion of at least 7,139,508/,
		);
		assert.match(told, /B +2022-09-26 +2022-10-26/);
		const { weightedVoting, missed } = JSON.parse(
			await ok(['headroom', '20', '--as-at', '2022-09-30', '--json']),
		);
		assert.equal(weightedVoting.conversion, '7139508');
		assert.deepEqual(missed, []);
		await ok(['add', '20', 'repurchase-cancelled', 'class=B', 'shares=31775000', 'day=2022-10-05']);
		const owed = await ok(['headroom', '20', '--as-at', '2022-10-06']);
		assert.match(owed, /owed since 2022-10-05: the conversion of 7,139,508, for entries 17/);
	});
});

test('a published PDF is taken on, and the month after it is derived as a nil month', { skip }, async () => {
	await inWorkspace(async ({ ff301, ok }) => {
		const now = { now: Date.parse('2026-03-02T09:00:00+08:00') };
		const taken = await ok(['init', '--from', PUBLISHED, '--yes'], now);
		assert.match(taken, /Part II, .*issued shares +478,272,000 +proved +page 2/);
		const { code, stdout, stderr } = await ff301(['derive', '1723', '2026-02'], now);
		assert.equal(code, 1, 'the public float has to be stated');
		assert.match(
			stderr,
			/error\[P01\][\s\S]*a nil month; it is the return of the month before, rolled forward/,
		);
		const value = JSON.parse(stdout);
		assert.equal(value.issued.classes[0].close.issued, '478272000');
		assert.equal(value.details.convertibles.blocks[0].rows[0].close, '52377600');
	});
});
