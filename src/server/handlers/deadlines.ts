/** Deadlines and trading days. */
import { daysOfMonth, yearsHeld } from '../../app/desk/calendar-month.ts';
import { clockOf } from '../../app/desk/clock.ts';
import { hongKongTime } from '../../app/due.ts';
import type { Month } from '../../value/day.ts';
import type { Handlers } from '../route.ts';
import { clockShown } from '../shown/clock-shown.ts';

export const DEADLINES: Pick<Handlers, 'clock' | 'calendar'> = {
	clock: async ({ params, keeping }) =>
		clockShown(clockOf(params['month'] as Month, hongKongTime(keeping.now()))),
	calendar: async ({ params, keeping, who }) => {
		const month = params['month'] as Month;
		const clients = await keeping.desk.clients(who.firm.id);
		const days = daysOfMonth(month)?.map(({ name, due, ...rest }) => ({
			...rest,
			name: name?.en ?? null,
			due: due === null ? [] : [{ ...due, waiting: clients.length }],
			nextDay: [],
		}));
		return { month, years: yearsHeld(), days: days ?? null };
	},
};
