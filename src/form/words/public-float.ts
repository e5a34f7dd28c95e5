/** Part II, from 1.2.0: the statement on the public float of each listed class. */
import { en, type Label, zh } from './wording.ts';

export const publicFloat = {
	'publicFloat.heading': [
		en('1.2.0..1.2.1', 'Public float sufficiency confirmation (Note 4)', 'seen', 'MOON'),
		zh('1.2.0..1.2.1', '足夠公眾持股量的確認 (註4)', 'low', 'known'),
	],
	'publicFloat.leadIn': [
		en(
			'1.2.0..1.2.1',
			'Pursuant to Main Board Rule 13.32D(1) or 19A.28D(1) / GEM Rule 17.37D(1) or 25.21D(1), we hereby confirm that, in relation to the class of shares as set out above, as at the close of the month:',
			'seen',
			'MOON',
		),
		zh(
			'1.2.0..1.2.1',
			'根據《主板上市規則》第13.32D(1)或19A.28D(1)條／《GEM上市規則》第17.37D(1)或25.21D(1)條，我們在此確認，就上文所述的股份分類而言，於本月底：',
			'low',
			'known',
		),
	],
	'publicFloat.complied': [
		en(
			'1.2.0..1.2.1',
			'the applicable public float requirement (see below) has been complied with',
			'seen',
			'MOON',
		),
		zh('1.2.0..1.2.1', '適用的公眾持股量規定（見下文）已獲遵守', 'low', 'known'),
	],
	'publicFloat.notComplied': [
		en(
			'1.2.0..1.2.1',
			'the applicable public float requirement (see below) has not been complied with',
			'seen',
			'MOON',
		),
		zh('1.2.0..1.2.1', '適用的公眾持股量規定（見下文）未獲遵守', 'low', 'known'),
	],
	'publicFloat.requirement': [
		en(
			'1.2.0..1.2.1',
			'The applicable minimum public float requirement for the class of shares as set out above pursuant to Main Board Rule 13.32B or 19A.28B / GEM Rule 17.37B or 25.21B (as the case may be) is:',
			'seen',
			'MOON',
		),
		zh(
			'1.2.0..1.2.1',
			'根據《主板上市規則》第13.32B或19A.28B條／《GEM上市規則》第17.37B或25.21B條（視屬何情況而定），上文所述的股份分類適用的最低公眾持股量規定為：',
			'low',
			'known',
		),
	],
	'publicFloat.threshold': [
		en('1.2.0..1.2.1', 'Applicable public float threshold', 'seen', 'MOON'),
		zh('1.2.0..1.2.1', '適用的公眾持股量門檻', 'low', 'known'),
	],
	'publicFloat.threshold.initial-25': [
		en(
			'1.2.0..1.2.1',
			'Initial Prescribed Threshold - 25% of the total number of issued shares in the class to which the listed shares belong (excluding treasury shares)',
			'seen',
			'MOON',
		),
		zh(
			'1.2.0..1.2.1',
			'初始指定門檻 - 上市股份所屬類別的已發行股份總數(不包括庫存股份)的25%',
			'low',
			'PF-FIT',
		),
	],
	/** First words of the other thresholds of the list; the rest of each is not known. */
	'publicFloat.threshold.initial': [
		en('1.2.0..1.2.1', 'Initial Prescribed Threshold', 'seen', 'MOON'),
		zh('1.2.0..1.2.1', '初始指定門檻', 'seen', 'PF-FIT'),
	],
	'publicFloat.threshold.alternative': [
		en('1.2.0..1.2.1', 'Alternative Threshold', 'seen', 'MOON'),
		zh('1.2.0..1.2.1', '替代門檻', 'seen', 'PF-FIT'),
	],
	'publicFloat.additional': [
		en('1.2.0..1.2.1', 'Additional information', 'seen', 'MOON'),
		zh('1.2.0..1.2.1', '附加資料', 'low', 'known'),
	],
} satisfies Readonly<Record<string, Label>>;
