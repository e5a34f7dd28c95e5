/** The month that the person works on: that of the address, else the one last looked at, else the one that is due. */
import { useLocation, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useRoute } from '../api/queries.ts';
import { monthMoved } from '../words/formats.ts';

let lastMonth: string | null = null;

/** The calendar month before today's: the one whose return is due. Only where the server knows no month. */
function monthBeforeToday(): string {
	return monthMoved(new Date().toISOString().slice(0, 7), -1);
}

/** The newest month that is over, whose returns are due; while none is over, the newest. */
function dueMonth(months: readonly string[], now: string | null): string | null {
	return months.find((month) => now !== null && month < now.slice(0, 7)) ?? months[0] ?? null;
}

/** Null while the newest month is being asked for. */
export function useMonth(): string | null {
	const params = useParams({ strict: false });
	// The month of the calendar is one of days, not the one whose returns are worked on.
	const isCalendar = useLocation().pathname.startsWith('/calendar/');
	const month = isCalendar ? undefined : params.month;
	useEffect(() => {
		if (month !== undefined) lastMonth = month;
	}, [month]);
	const known = month ?? lastMonth;
	const guess = monthBeforeToday();
	const { data, error } = useRoute('desk', { params: { month: guess } }, { enabled: known === null });
	// What is guessed stays: asked anew by every part of the frame, a server that refuses would be asked for ever.
	useEffect(() => {
		if (error && known === null) lastMonth = guess;
	}, [error, known, guess]);
	return (
		known ?? (data ? dueMonth(data.months, data.clock?.now ?? null) : null) ?? (data || error ? guess : null)
	);
}

/** The calendar month in which the returns of a month are due: the next one. */
export function calendarMonth(month: string | null): string {
	return monthMoved(month ?? monthBeforeToday(), 1);
}
