/** The lines of the desk: what they say, and that they are made anew when something was recorded. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadChain } from '../../../src/app/filing/chain.ts';
import { coreOf, lightCoreOf } from '../../../src/app/filing/core.ts';
import { deskLine } from '../../../src/app/filing/desk-line.ts';
import { comment } from '../../../src/app/filing/talk.ts';
import type { Client } from '../../../src/store/desk.ts';
import type { Day, Month } from '../../../src/value/day.ts';
import { acting, approved, type Desk, ISSUER, MAKER, MONTH, NOW, onDesk, purchase, TEAM } from './desk.ts';

const CLIENT: Client = {
	issuer: ISSUER,
	firm: 'firm-1',
	board: 'main',
	team: TEAM,
	addedAt: '2022-10-03T09:00:00.000+08:00',
};

const line = ({ store }: Desk) => deskLine(store, CLIENT, MONTH, NOW);

test('a line tells stage, findings, classes and names in both languages', async () => {
	await onDesk(async (desk) => {
		const { state, classes, name, nil, isFirstMonth, failed } = await line(desk);
		assert.deepEqual([state.stage, state.errors, state.warnings], ['drafting', 0, 2]);
		assert.deepEqual([nil, isFirstMonth, failed], [false, true, null]);
		assert.match(name.en ?? '', /^SenseTime/);
		assert.match(name['zh-Hant'] ?? '', /商湯/);
		assert.deepEqual(
			classes.map(({ name: of, listed, change, close }) => [of.en, listed, change, close]),
			[
				['WVR ordinary shares Class B', true, '-5194580', '25973445420'],
				['WVR ordinary shares Class A', false, '-1505420', '7527254580'],
			],
		);
		assert.match(classes[0]?.name['zh-Hant'] ?? '', /\p{Script=Han}/u);
	});
});

test('a line stays the same object until something is recorded, and then says it', async () => {
	await onDesk(async (desk) => {
		await approved(desk);
		const first = await line(desk);
		assert.equal(await line(desk), first);
		assert.equal(first.state.stage, 'with-director');
		await comment(acting(desk, MAKER), { words: 'please', path: null });
		const second = await line(desk);
		assert.notEqual(second.head, first.head);
		assert.equal(second.state.stage, 'with-director');
		await purchase(desk, '1000');
		const third = await line(desk);
		assert.deepEqual([third.state.stale !== null, third.state.stage], [true, 'drafting']);
	});
});

test('a month that the ledger does not reach, and an issuer without a ledger, say why', async () => {
	await onDesk(async ({ store }) => {
		const early = await deskLine(store, CLIENT, '2022-08' as Month, NOW);
		assert.equal(early.failed?.code, 'LEDGER_BEGINS_LATER');
		const none = await deskLine(store, { ...CLIENT, issuer: '00700' }, MONTH, NOW);
		assert.equal(none.failed?.code, 'LEDGER_INCOMPLETE');
	});
});

test('what is left out of a light core changes nothing of where the return stands', async () => {
	await onDesk(async (desk) => {
		const stages: string[] = [];
		const compare = async () => {
			const chain = await loadChain(desk.store, ISSUER);
			const [full, light] = [coreOf, lightCoreOf].map((of) => of(chain, CLIENT, MONTH, '2022-10-04' as Day));
			assert.deepEqual(light?.state, full?.state);
			assert.deepEqual(light?.findings, full?.findings);
			stages.push(full?.state.stage ?? '');
		};
		await compare();
		await approved(desk);
		await compare();
		await purchase(desk, '1000');
		await compare();
		assert.deepEqual(stages, ['drafting', 'with-director', 'drafting']);
	});
});
