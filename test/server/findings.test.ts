/** Findings as the interface gives them: their places, the names of their figures and their source in both languages. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { FindingShown } from '../../src/api/findings.ts';
import { encodeReturn } from '../../src/form/json.ts';
import { fixturesOf } from '../rules/fixture.ts';
import { type Desk, sampleDesk } from './desk.ts';

const opened: Desk[] = [];
after(async () => {
	for (const each of opened) await each.close();
});

test('a return whose capital is off by ten is told of in English and in Chinese, with the same figures', async () => {
	const desk = await sampleDesk();
	opened.push(desk);
	const fixture = fixturesOf('A03').find(({ name }) => name === 'fail');
	assert.ok(fixture);
	const bytes = new TextEncoder().encode(JSON.stringify(encodeReturn(fixture.context.return)));
	const answer = await desk.ask('/v1/check', { bytes });
	assert.equal(answer.status, 200);
	const { findings } = (await answer.json()) as { findings: readonly FindingShown[] };
	const found = findings.find(({ code }) => code === 'A03');
	assert.deepEqual(found?.place.label, {
		en: 'Part I, WVR ordinary shares Class B, close of preceding month, authorised/registered share capital',
		'zh-Hant': '第I部，不同投票權普通股 Class B，上月底結存，法定/註冊股本',
	});
	assert.deepEqual(found.source, { en: 'FF301 Part I', 'zh-Hant': '表格FF301第I部' });
	assert.ok(found.figures.length > 0);
	for (const { label, path } of found.figures)
		assert.ok(path !== undefined && label['zh-Hant']?.startsWith('第I部，'), label.en ?? '');
});

test('a return under review names its places in Chinese by the classes of its Chinese document', async () => {
	const desk = await sampleDesk();
	opened.push(desk);
	const answer = await desk.ask('/v1/issuers/00020/returns/2022-09');
	const { findings } = (await answer.json()) as { findings: readonly FindingShown[] };
	assert.ok(findings.length > 0);
	for (const { code, place, source } of findings) {
		assert.match(place.label['zh-Hant'] ?? '', /^(?:月報表|第)/, code);
		assert.match(source['zh-Hant'] ?? '', /\p{Script=Han}/u, code);
	}
});
