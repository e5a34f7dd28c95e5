/** What could be left out unseen: a remark whose section has no row, a note whose part is not applicable. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nilMonth } from '../../src/prepare/nil-month.ts';
import type { Month } from '../../src/value/day.ts';
import { issuer, prepare, told } from './recorded.ts';

const OPENED = '2024-09-30';
const words = (en: string, chinese: string) => ({ en, 'zh-Hant': chinese });
const of = { class: 'ordinary' };

describe('the returns', () => {
	it('say in III.D that awards of the month vested with shares in issue, though none is outstanding', () => {
		const agreement = { name: 'rsu', ...of, description: words('the 2023 Award Scheme', '2023年獎勵計劃') };
		const prepared = prepare(
			issuer(
				OPENED,
				{},
				[{ kind: 'award-granted', day: '2024-10-03', agreement, shares: '60' }],
				[{ kind: 'award-vested-existing', day: '2024-10-10', agreement: 'rsu', shares: '60' }],
			),
			'2024-10',
		);
		const { agreements } = prepared.returns.en.details;
		assert.ok(agreements?.applicable);
		assert.equal(agreements.blocks[0]?.rows[0]?.sharesIssuable, 0n);
		assert.match(
			agreements.remarks ?? '',
			/^60 ordinary shares that vested on 10 October 2024 under the 2023/,
		);
		assert.deepEqual(told(prepared), []);
	});

	it('tell a note that no remark prints', () => {
		const note = (place: string, en: string) => [
			{
				kind: 'note',
				day: '2024-10-31',
				month: '2024-10',
				place,
				note: { says: 'words', text: words(en, '附註') },
			},
		];
		const notes = [note('authorised', 'One'), note('issued', 'Two'), note('other', 'Three')];
		const free = prepare(issuer(OPENED, { authorised: false }, ...notes), '2024-10');
		assert.deepEqual(
			free.findings.map(({ code, place, lines }) => [code, place.path, ...lines]),
			[
				['note-left-out', '/authorised', 'entry 3: One'],
				['note-left-out', '/details/other', 'entry 5: Three'],
			],
		);
		assert.equal(free.returns.en.issued?.remarks, 'Two');
		const [listed] = prepare(issuer(OPENED, {}, ...notes), '2024-10').findings;
		assert.equal(listed?.place.path, '/details/other');
	});

	it('do not say that treasury shares to be cancelled were bought back on the day of that decision', () => {
		const prepared = prepare(
			issuer(
				OPENED,
				{ treasury: '9000', pending: [{ day: '2024-09-12', shares: '200' }] },
				[{ kind: 'treasury-to-pending', day: '2024-10-05', ...of, shares: '100' }],
				[{ kind: 'repurchase-cancelled', day: '2024-10-30', ...of, shares: '210' }],
			),
			'2024-10',
		);
		const [en, chinese] = (['en', 'zh-Hant'] as const).map((language) => {
			const { other } = prepared.returns[language].details;
			return other?.applicable ? (other.remarks ?? '') : '';
		});
		assert.match(
			en ?? '',
			/31 October 2024: 90 ordinary shares set aside out of treasury on 5 October 2024\./,
		);
		assert.match(
			en ?? '',
			/200 ordinary shares bought back on 12 September 2024 and 10 ordinary shares set aside out of treasury on/,
		);
		assert.match(chinese ?? '', /於2024年10月5日自庫存撥出的90股。/);
		assert.deepEqual(told(prepared), []);
	});

	it('open blank in Part I for an issuer that came to have authorised capital in the month', () => {
		const registered = {
			kind: 'issuer-registered',
			day: '2024-10-10',
			issuerName: words('Example Limited', '例子有限公司'),
			stockCode: '09995',
			authorised: true,
		};
		const increase = { kind: 'authorised-increase', day: '2024-10-10', ...of, shares: '2000000000' };
		const ledger = issuer(OPENED, { authorised: false }, [registered, increase]);
		const prepared = prepare(ledger, '2024-10');
		const { authorised } = prepared.returns.en;
		assert.ok(authorised?.applicable);
		const [{ preceding, change, close } = assert.fail()] = authorised.classes;
		assert.deepEqual([preceding.shares, change.shares, close.shares], [null, 2_000_000_000n, 2_000_000_000n]);
		assert.deepEqual(told(prepared), []);
		const [next] = (prepare(ledger, '2024-11').returns.en.authorised as typeof authorised).classes;
		assert.equal(next?.preceding.shares, 2_000_000_000n);
	});

	it('call H shares by their name in Chinese', () => {
		const line = { kind: 'ordinary', type: words('H', 'H'), listed: true, stockCode: '09995' };
		const prepared = prepare(
			issuer(
				OPENED,
				{},
				[{ kind: 'class-line-changed', day: '2024-10-02', ...of, line }],
				[{ kind: 'repurchase-for-cancellation', day: '2024-10-03', ...of, shares: '17' }],
			),
			'2024-10',
		);
		const { other } = prepared.returns['zh-Hant'].details;
		assert.match(
			other?.applicable ? (other.remarks ?? '') : '',
			/尚未註銷的H股：於2024年10月3日購回的17股。/,
		);
	});

	it('are not called those of a nil month when the issuer has a new name, and are with a note', () => {
		const note = { says: 'words', text: words('Text.', '文字。') };
		const named = { kind: 'issuer-registered', issuerName: words('New Limited', '新公司'), authorised: true };
		const ledger = issuer(
			OPENED,
			{},
			[{ kind: 'note', day: '2024-11-30', month: '2024-11', place: 'issued', note }],
			[{ ...named, day: '2024-12-05' }],
		);
		const months = ['2024-10', '2024-11', '2024-12', '2025-01'] as Month[];
		assert.deepEqual(
			months.map((month) => nilMonth(ledger, month)),
			[true, true, false, true],
		);
	});

	it('explain in Part I why the par value at the close is not that of the opening', () => {
		const reduced = { kind: 'par-reduction', day: '2024-10-16', ...of, par: '0.01' };
		const { returns } = prepare(issuer(OPENED, {}, [reduced]), '2024-10');
		const remarks = (['en', 'zh-Hant'] as const).map((language) => {
			const { authorised } = returns[language];
			return authorised?.applicable ? authorised.remarks : null;
		});
		assert.deepEqual(remarks, [
			'On 16 October 2024, the par value of the ordinary shares was reduced to HKD 0.01.',
			'於2024年10月16日，普通股的面值削減至HKD 0.01。',
		]);
	});
});
