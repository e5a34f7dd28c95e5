/** Shares bought back, cancelled, kept in treasury and sold out of it, in the month of a made-up issuer. */
import type { Day, Month } from '../../value/day.ts';
import { tenth } from './balances.ts';
import { monthBefore } from './moment.ts';
import { buyBackMandate, mandateName, meetingBefore, meetingOf } from './openings.ts';
import { dayIn, type Step, told } from './telling.ts';

const LOT = 10_000n;

/** The annual general meeting: the mandate of the last one lapses, a new one is given. */
export const newMandate: Step = (telling) => {
	const { month, balances, name } = telling;
	const day = meetingOf(month.slice(0, 4));
	const old = mandateName(meetingBefore(monthBefore(month)));
	return told(
		telling,
		[
			{ kind: 'mandate-lapsed', day, mandate: old },
			{ kind: 'mandate-granted', day, subject: buyBackMandate(name, balances.issued, day) },
		],
		{ buyBack: tenth(balances.issued) },
	);
};

/** A purchase on a business day of the month, of so many ten-thousandths of the issued shares or a little less. */
export function bought(number: number, tenThousandths: bigint): Step {
	return (telling) => {
		const { balances, draw } = telling;
		const most = (balances.issued * tenThousandths) / 10_000n;
		const shares = roundedTo(LOT, most - draw.lots(0, 9, most / 40n));
		if (shares <= 0n || shares > balances.buyBack) return telling;
		return told(telling, [purchase(telling, 'repurchase-for-cancellation', number, shares)], {
			pending: balances.pending + shares,
			buyBack: balances.buyBack - shares,
		});
	};
}

/** All that was bought back before the month is cancelled. */
export const cancelled: Step = (telling) => {
	const { balances, name } = telling;
	if (balances.pending === 0n) return telling;
	const day = dayIn(telling, 4);
	return told(
		telling,
		[{ kind: 'repurchase-cancelled', day, class: name, shares: String(balances.pending) }],
		{ pending: 0n, issued: balances.issued - balances.pending },
	);
};

export const intoTreasury: Step = (telling) => {
	const { balances, draw } = telling;
	const shares = draw.lots(3, 60, LOT);
	if (shares > balances.buyBack) return telling;
	return told(telling, [purchase(telling, 'repurchase-into-treasury', draw.between(3, 9), shares)], {
		issued: balances.issued - shares,
		treasury: balances.treasury + shares,
		buyBack: balances.buyBack - shares,
	});
};

export const soldFromTreasury: Step = (telling) => {
	const { balances, draw, name } = telling;
	const shares = roundedTo(LOT, balances.treasury / 5n);
	if (shares === 0n) return telling;
	const day = dayIn(telling, draw.between(11, 15));
	const amount = `${draw.between(1, 9)}.${draw.between(10, 99)}`;
	return told(
		telling,
		[
			{
				kind: 'treasury-sold-on-market',
				day,
				class: name,
				shares: String(shares),
				price: { currency: 'HKD', amount },
				generalMeeting: meetingBefore(monthBefore(telling.month)),
			},
		],
		{ issued: balances.issued + shares, treasury: balances.treasury - shares },
	);
};

function purchase(
	telling: Parameters<Step>[0],
	kind: 'repurchase-for-cancellation' | 'repurchase-into-treasury',
	number: number,
	shares: bigint,
) {
	const day = dayIn(telling, number);
	const meeting = meetingUpTo(day);
	return {
		kind,
		day,
		class: telling.name,
		shares: String(shares),
		mandate: mandateName(meeting),
		generalMeeting: meeting,
		venue: 'exchange',
	} as const;
}

/** The last meeting before a day. */
function meetingUpTo(day: Day): Day {
	const meeting = meetingOf(day.slice(0, 4));
	return day > meeting ? meeting : meetingBefore(`${day.slice(0, 4)}-05` as Month);
}

function roundedTo(lot: bigint, shares: bigint): bigint {
	return (shares / lot) * lot;
}
