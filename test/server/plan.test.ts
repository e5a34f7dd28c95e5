/** The dry run of a file as the interface gives it: what each row would change, in both languages. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Planned } from '../../src/api/movements.ts';
import { type Desk, sampleDesk } from './desk.ts';

const opened: Desk[] = [];
after(async () => {
	for (const each of opened) await each.close();
});

test('what a row would change is told in English and in Chinese, with the same figures', async () => {
	const desk = await sampleDesk();
	opened.push(desk);
	const bytes = new TextEncoder().encode(
		'Date,Kind,Class,Shares\n30/09/2022,Repurchase for cancellation,Class B,"1,000"\n',
	);
	const answer = await desk.ask('/v1/issuers/00020/imports/plan?name=bought.csv', { bytes });
	assert.equal(answer.status, 200);
	const { rows } = (await answer.json()) as Planned;
	const [first, second, ...more] = rows[0]?.does ?? [];
	assert.deepEqual(more, []);
	assert.match(first?.en ?? '', /^at the close of 30 September 2022: class B: .* \(-1,000\)$/);
	assert.match(
		first?.['zh-Hant'] ?? '',
		/^2022年9月30日終結時：B類股份：已發行（不包括待註銷） .* \(-1,000\)$/,
	);
	for (const words of [first, second]) {
		const figures = (text: string | null | undefined) =>
			text?.match(/[0-9,]+ → [0-9,]+ \([-+][0-9,]+\)$/)?.[0];
		assert.notEqual(figures(words?.en), undefined);
		assert.equal(figures(words?.en), figures(words?.['zh-Hant']));
	}
});
