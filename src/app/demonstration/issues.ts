/** Options, awards, notes, placings and dividends in shares, in the month of a made-up issuer. */
import { monthBefore } from './moment.ts';
import { meetingBefore, NOTES_PRICE } from './openings.ts';
import { dayIn, type Step, told } from './telling.ts';

const LOT = 2_000n;

export const exercised: Step = (telling) => {
	const { balances, draw } = telling;
	const options = draw.lots(5, 120, LOT);
	if (options > balances.options) return telling;
	const amount = `${draw.between(1, 6)}.${draw.between(10, 99)}`;
	const day = dayIn(telling, draw.between(2, 14));
	return told(
		telling,
		[
			{
				kind: 'option-exercised-new',
				day,
				scheme: 'options',
				options: String(options),
				price: { currency: 'HKD', amount },
			},
		],
		{ options: balances.options - options, issued: balances.issued + options },
	);
};

export const lapsed: Step = (telling) => {
	const { balances, draw } = telling;
	const options = draw.lots(1, 30, LOT);
	if (options > balances.options) return telling;
	const day = dayIn(telling, draw.between(2, 15));
	return told(telling, [{ kind: 'option-lapsed', day, scheme: 'options', options: String(options) }], {
		options: balances.options - options,
		grantable: balances.grantable + options,
	});
};

export const granted: Step = (telling) => {
	const { balances, draw } = telling;
	const options = draw.lots(20, 200, LOT);
	if (options > balances.grantable) return telling;
	const day = dayIn(telling, draw.between(2, 15));
	return told(telling, [{ kind: 'option-granted', day, scheme: 'options', options: String(options) }], {
		options: balances.options + options,
		grantable: balances.grantable - options,
	});
};

export const converted: Step = (telling) => {
	const { balances, draw } = telling;
	const amount = draw.lots(1, 12, 1_000_000n);
	if (amount > balances.notes) return telling;
	const day = dayIn(telling, draw.between(2, 15));
	return told(
		telling,
		[{ kind: 'convertible-converted', day, convertible: 'notes', amount: String(amount) }],
		{
			notes: balances.notes - amount,
			issued: balances.issued + amount / NOTES_PRICE,
		},
	);
};

/** Agreed in one month, completed in the next. */
export const placing: Step = (telling) => {
	const { balances, draw, name, month } = telling;
	const agreement = `placing-${month}`;
	if (balances.placing > 0n) {
		const day = dayIn(telling, draw.between(2, 8));
		return told(
			telling,
			[
				{
					kind: 'placing-completed',
					day,
					agreement: `placing-${monthBefore(month)}`,
					shares: String(balances.placing),
					price: { currency: 'HKD', amount: `${draw.between(1, 9)}.${draw.between(10, 99)}` },
				},
			],
			{ placing: 0n, issued: balances.issued + balances.placing },
		);
	}
	if (!draw.once(3)) return telling;
	const shares = (balances.issued / 25n / LOT) * LOT;
	const day = dayIn(telling, draw.between(4, 15));
	const subject = {
		name: agreement,
		class: name,
		description: { en: 'Placing under the general mandate', 'zh-Hant': '根據一般授權配售' },
		generalMeeting: meetingBefore(monthBefore(month)),
	};
	return told(telling, [{ kind: 'placing-agreed', day, agreement: subject, shares: String(shares) }], {
		placing: shares,
	});
};

export const scripDividend: Step = (telling) => {
	const { balances, draw, name } = telling;
	const shares = balances.issued / 125n + draw.lots(1, 999, 1n);
	const day = dayIn(telling, draw.between(6, 14));
	return told(
		telling,
		[
			{
				kind: 'scrip-dividend',
				day,
				class: name,
				shares: String(shares),
				price: { currency: 'HKD', amount: `${draw.between(1, 9)}.${draw.between(100, 999)}` },
			},
		],
		{ issued: balances.issued + shares },
	);
};

/** Domestic shares become H shares. */
export const fullCirculation: Step = (telling) => {
	const { balances, draw, name } = telling;
	const shares = draw.lots(10, 80, 100_000n);
	if (shares > balances.unlisted) return telling;
	const day = dayIn(telling, draw.between(4, 14));
	return told(
		telling,
		[{ kind: 'class-conversion', day, from: 'domestic', to: name, shares: String(shares) }],
		{
			unlisted: balances.unlisted - shares,
			issued: balances.issued + shares,
		},
	);
};
