/** The made-up ledgers: the same everywhere, none refused, every stage in them, no issuer mistaken for a real one. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { madeUpIssuer } from '../../../src/app/demonstration/character.ts';
import { historyOf } from '../../../src/app/demonstration/history.ts';
import { demonstrationMoment } from '../../../src/app/demonstration/moment.ts';
import { recordHistory } from '../../../src/app/demonstration/record-issuer.ts';
import { recordSample, SAMPLE_CODE } from '../../../src/app/demonstration/sample.ts';
import {
	DESK_ISSUERS,
	OTHER_ISSUERS,
	SITUATIONS,
	situationOf,
} from '../../../src/app/demonstration/situations.ts';
import { hongKongTime } from '../../../src/app/due.ts';
import { deriveReturn } from '../../../src/app/ledger/derive.ts';
import { loadLedger } from '../../../src/app/ledger/load.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Month } from '../../../src/value/day.ts';

const ALL = Array.from({ length: DESK_ISSUERS + OTHER_ISSUERS }, (_, number) => madeUpIssuer(number));
const NOW = Date.parse('2026-11-25T09:00:00+08:00');

test('the demonstration shows the third business day after the last month end for which it has come', () => {
	const at = (now: string) => {
		const moment = demonstrationMoment(Date.parse(now));
		return `${moment.month} ${hongKongTime(moment.now)}`;
	};
	assert.equal(at('2026-11-25T09:00:00+08:00'), '2026-10 2026-11-04T15:00:00+08:00');
	assert.equal(at('2026-11-04T14:59:59+08:00'), '2026-09 2026-10-06T15:00:00+08:00');
	assert.equal(at('2026-11-04T15:00:00+08:00'), '2026-10 2026-11-04T15:00:00+08:00');
	assert.equal(at('2040-01-01T00:00:00+08:00').slice(0, 7), '2027-11', 'the last that the calendar holds');
});

test('every made-up issuer has a code and a name of its own that says what it is', () => {
	assert.equal(new Set(ALL.map(({ code }) => code)).size, ALL.length);
	assert.equal(new Set(ALL.map(({ name }) => name.en)).size, ALL.length);
	assert.equal(new Set(ALL.map(({ name }) => name['zh-Hant'])).size, ALL.length);
	for (const { code, name } of ALL) {
		assert.match(code, /^99[0-3][0-9]{2}$/);
		assert.match(name.en, /\(Demonstration\)/);
		assert.match(name['zh-Hant'] ?? '', /（示範）/);
	}
});

test('every situation is met among the issuers of the desk', () => {
	const met = new Set(Array.from({ length: DESK_ISSUERS }, (_, number) => situationOf(number)));
	assert.deepEqual(
		[...SITUATIONS].filter((each) => !met.has(each)),
		[],
	);
});

test('the same issuer has the same history each time, and ends before the moment that is shown', () => {
	const moment = demonstrationMoment(NOW);
	for (const number of [0, 7, 42, 183]) {
		const once = historyOf(madeUpIssuer(number), moment, 'all');
		const again = historyOf(madeUpIssuer(number), moment, 'all');
		assert.deepEqual(once.groups, again.groups);
		for (const { at } of [...once.groups, ...once.submitted]) assert.ok(at < moment.now);
	}
});

test('one made-up ledger of each character is recorded, and its return has nothing against it', async () => {
	const moment = demonstrationMoment(NOW);
	const one = new Map(ALL.map((issuer) => [issuer.character, issuer.number]));
	const store = await openStore(':memory:');
	try {
		for (const [character, number] of one) {
			const issuer = madeUpIssuer(number);
			await recordHistory(store, historyOf(issuer, moment, 'all'));
			const { ledger } = await loadLedger(store, issuer.code);
			const { checked, prepared } = deriveReturn(ledger, { month: moment.month });
			assert.deepEqual(checked.findings, [], character);
			assert.equal(prepared.returns['zh-Hant'].issuerName, issuer.name['zh-Hant']);
		}
	} finally {
		await store.close();
	}
});

test('an issuer that has not said how many shares are in public hands fails its checks', async () => {
	const moment = demonstrationMoment(NOW);
	const store = await openStore(':memory:');
	try {
		await recordHistory(store, historyOf(madeUpIssuer(3), moment, 'all-but-float'));
		const { ledger } = await loadLedger(store, madeUpIssuer(3).code);
		const { checked } = deriveReturn(ledger, { month: moment.month });
		assert.deepEqual(
			checked.findings.map(({ code, severity }) => `${code} ${severity}`),
			['P01 error'],
		);
	} finally {
		await store.close();
	}
});

test('the sample issuer is recorded from its file, once', async () => {
	const store = await openStore(':memory:');
	try {
		await recordSample(store);
		const { sequence } = await store.head(SAMPLE_CODE);
		await recordSample(store);
		assert.equal((await store.head(SAMPLE_CODE)).sequence, sequence);
		const { ledger } = await loadLedger(store, SAMPLE_CODE);
		const { return: value } = deriveReturn(ledger, { month: '2022-09' as Month });
		assert.equal(value.issued?.classes[0]?.close.issued, 25_973_445_420n);
	} finally {
		await store.close();
	}
});
