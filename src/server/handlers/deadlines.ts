/** Deadlines and trading days. */

import { monthOfClients } from '../../app/desk/calendar-clients.ts';
import { daysOfMonth, yearsHeld } from '../../app/desk/calendar-month.ts';
import { clockOf } from '../../app/desk/clock.ts';
import { hongKongTime } from '../../app/due.ts';
import type { Month } from '../../value/day.ts';
import type { Handlers } from '../route.ts';
import { clockShown } from '../shown/clock-shown.ts';
import { maySee } from '../wall.ts';

export const DEADLINES: Pick<Handlers, 'clock' | 'calendar'> = {
	clock: async ({ params, keeping }) =>
		clockShown(clockOf(params['month'] as Month, hongKongTime(keeping.now()))),
	calendar: async ({ params, keeping, who }) => {
		const month = params['month'] as Month;
		const clients = (await keeping.desk.clients(who.firm.id)).filter((client) => maySee(who, client));
		const days = daysOfMonth(month);
		if (days === null) return { month, years: yearsHeld(), days: null };
		const due = days.flatMap((each) => (each.due === null ? [] : [each.due.month]));
		const { waiting, owed } = await monthOfClients(keeping.ledgers, clients, { month, due });
		const shown = days.map(({ name, due: ends, ...rest }) => ({
			...rest,
			name: name?.en ?? null,
			due: ends === null ? [] : [{ ...ends, waiting: waiting.get(ends.month) ?? 0 }],
			nextDay: owed.get(rest.day) ?? [],
		}));
		return { month, years: yearsHeld(), days: shown };
	},
};
