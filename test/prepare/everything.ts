/** Beside one class of ordinary shares, everything that a movement can happen to. */
const OPENED = '2024-08-31';
const words = (en: string) => ({ en, 'zh-Hant': `測試${en}` });
const of = { class: 'ordinary' };

function opens(of: string, subject: object, figures: object): object {
	return { kind: 'opening-balance', day: OPENED, opens: { of, subject, ...figures } };
}

/** Agreements of 100 shares each; the awards count against the mandate of the scheme. */
const AGREEMENTS = [
	'over-allotment',
	'placing',
	'subscription',
	'consideration',
	'rights',
	'offer',
	'awards',
];

function agreementOf(name: string): object {
	const subject = {
		name,
		...of,
		description: words(`Agreement on ${name}`),
		generalMeeting: '2024-05-24',
		...(name === 'awards' && { scheme: 'esop' }),
	};
	return opens('agreement', subject, { outstanding: '100' });
}

function mandateOf(name: string, use: string): object {
	const subject = { name, ...of, for: use, limit: '100000000', issued: '1000000000', granted: '2024-05-24' };
	return opens('mandate', subject, { used: '0' });
}

export const EVERYTHING = {
	/** 300 bought back and 200 redeemed, not yet cancelled. */
	pending: [
		{ day: '2024-08-20', shares: '300', generalMeeting: '2024-05-24' },
		{ day: '2024-08-21', shares: '200', redeemed: true },
	],
	groups: [
		[
			opens(
				'class',
				{
					name: 'preference',
					line: { kind: 'preference', listed: false },
					currency: 'HKD',
					par: '0.1',
				},
				{ authorised: '5000', issued: '1000' },
			),
		],
		[
			opens(
				'scheme',
				{ name: 'esop', ...of, particulars: words('Scheme'), generalMeeting: '2020-05-05' },
				{ outstanding: '1000', available: '400' },
			),
		],
		[
			opens(
				'warrants',
				{
					name: 'w',
					...of,
					description: words('Warrants'),
					currency: 'HKD',
					price: { currency: 'HKD', amount: '2' },
				},
				{ outstanding: '1000' },
			),
		],
		[
			opens(
				'convertible',
				{
					name: 'notes',
					...of,
					description: words('Notes'),
					currency: 'HKD',
					price: { currency: 'HKD', amount: '5' },
				},
				{ outstanding: '1000' },
			),
		],
		...AGREEMENTS.map((name) => [agreementOf(name)]),
		[mandateOf('issue', 'general'), mandateOf('buy-back', 'buy-back')],
	],
} as const;
