/** The issuer of the sample return, as its ledger stood before September 2022, and what happened in that month. */
import { decodeEntry, type Recorded } from '../../src/ledger/entry.ts';

const wvr = { kind: 'wvr-ordinary', currency: 'USD', par: '0.000000025' };

/** Groups of entries as JSON, in the order of recording; a group is recorded with one key. */
export const SAMPLE_GROUPS: readonly (readonly unknown[])[] = [
	[
		{
			kind: 'issuer-registered',
			day: '2022-08-31',
			issuerName: {
				en: 'SenseTime Group Inc. (a company controlled through weighted voting rights and incorporated in the Cayman Islands with limited liability)',
				'zh-Hant': '商湯集團股份有限公司(於開曼群島註冊成立以不同投票權控制的有限責任公司)',
			},
			stockCode: '00020',
			authorised: true,
			signatories: [{ name: 'Xu Li', title: 'Director' }],
		},
	],
	[
		{
			kind: 'opening-balance',
			day: '2022-08-31',
			opens: {
				of: 'class',
				subject: {
					name: 'B',
					line: {
						kind: wvr.kind,
						type: { en: 'Class B', 'zh-Hant': 'B類' },
						listed: true,
						stockCode: '00020',
					},
					currency: wvr.currency,
					par: wvr.par,
				},
				authorised: '1992000000000',
				issued: '25978640000',
				pending: [{ day: '2022-07-19', shares: '6700000', generalMeeting: '2022-06-24' }],
			},
		},
	],
	[
		{
			kind: 'opening-balance',
			day: '2022-08-31',
			opens: {
				of: 'class',
				subject: {
					name: 'A',
					line: { kind: wvr.kind, type: { en: 'Class A', 'zh-Hant': 'A類' }, listed: false },
					currency: wvr.currency,
					par: wvr.par,
					weightedVoting: true,
				},
				authorised: '8000000000',
				issued: '7528760000',
			},
		},
	],
	[
		{
			kind: 'opening-balance',
			day: '2022-08-31',
			opens: {
				of: 'scheme',
				subject: {
					name: 'pre-ipo',
					class: 'B',
					particulars: {
						en: 'Class B Shares held by SenseTalent Management Limited for the Pre-IPO ESOP and Pre-IPO RSU Plan (each adopted on 01/11/2016 as amended from time to time)',
						'zh-Hant':
							'SenseTalent Management Limited就首次公開發售前僱員股權計劃及首次公開發售前受限制股份單位計劃(各自於2016年11月1日採納,經不時修訂)持有的B類股份',
					},
					existingShares: true,
				},
				outstanding: '3775164079',
			},
		},
	],
	[
		{
			kind: 'opening-balance',
			day: '2022-08-31',
			opens: {
				of: 'mandate',
				subject: {
					name: 'buy-back-2022',
					class: 'B',
					for: 'buy-back',
					limit: '3350740000',
					issued: '33507400000',
					granted: '2022-06-24',
				},
				used: '6700000',
			},
		},
	],
	...(
		[
			['2022-09-16', '1800000'],
			['2022-09-19', '2275000'],
			['2022-09-20', '6100000'],
			['2022-09-21', '10000000'],
			['2022-09-22', '4000000'],
			['2022-09-23', '4600000'],
			['2022-09-26', '3000000'],
		] as const
	).map(([day, shares]) => [
		{
			kind: 'repurchase-for-cancellation',
			day,
			class: 'B',
			shares,
			mandate: 'buy-back-2022',
			generalMeeting: '2022-06-24',
			venue: 'exchange',
		},
	]),
	[
		{ kind: 'repurchase-cancelled', day: '2022-09-19', class: 'B', shares: '6700000' },
		{
			kind: 'weighted-voting-conversion',
			day: '2022-09-19',
			from: 'A',
			to: 'B',
			shares: '1505420',
			holder: { en: 'Infinity Vision Enterprise Inc.' },
			text: {
				en: 'Conversion of Class A Shares to Class B Shares',
				'zh-Hant': 'A類股份轉換為B類股份',
			},
		},
	],
	[
		{
			kind: 'holding-vehicle-sale',
			day: '2022-09-30',
			scheme: 'pre-ipo',
			options: '11168331',
			text: { en: 'Sold', 'zh-Hant': '已出售' },
		},
	],
	[
		{
			kind: 'note',
			day: '2022-09-30',
			month: '2022-09',
			place: 'options',
			note: {
				says: 'holding-split',
				scheme: 'pre-ipo',
				holder: { en: 'SenseTalent Management Limited' },
				parts: [
					{
						shares: '3284556224',
						heldFor: { en: 'the Pre-IPO ESOP', 'zh-Hant': '首次公開發售前僱員股權計劃' },
					},
					{
						shares: '479439524',
						heldFor: { en: 'the Pre-IPO RSU Plan', 'zh-Hant': '首次公開發售前受限制股份單位計劃' },
					},
				],
			},
		},
	],
];

/** Entries recorded one group a minute. */
export function record(groups: readonly (readonly unknown[])[]): Recorded[] {
	let sequence = 0;
	return groups.flatMap((group, index) =>
		group.map((json) => {
			sequence += 1;
			const minutes = String(index % 60).padStart(2, '0');
			const hours = String(Math.floor(index / 60)).padStart(2, '0');
			const recordedAt = `2022-10-03T${hours}:${minutes}:00.000+08:00`;
			return { sequence, key: `group-${index + 1}`, recordedAt, entry: decodeEntry(json) };
		}),
	);
}
