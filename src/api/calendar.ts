/** Deadlines, hours of submission and trading days. */
import { z } from 'zod';
import { bilingual, code, day, instant, month } from './figure.ts';

const window_ = z.object({ day, opens: instant, closes: instant });

/** The clock of a month: when it is due, and how much of the hours of submission is left. */
export const clock = z.object({
	month,
	now: instant,
	due: instant,
	/** Last moment with a night in hand. */
	comfortable: instant,
	passed: z.boolean(),
	/** Whole minutes of submission hours left. */
	minutesLeft: z.int(),
	level: z.enum(['calm', 'amber', 'red', 'passed']),
	windows: z.array(window_).readonly(),
	/** Days of the count that are not ordinary trading days: holidays, half days, weather. */
	unusual: z.array(z.object({ day, kind: z.string(), name: z.string() })).readonly(),
});
export type Clock = z.infer<typeof clock>;

const calendarDay = z.object({
	day,
	kind: z.enum(['trading', 'half-day', 'holiday', 'weekend', 'weather-closed', 'weather-partial']),
	name: z.string().nullable(),
	/** 1 to 5 after a month end; null when the day does not count. */
	number: z.int().nullable(),
	hours: window_.nullable(),
	/** Months whose return is due on the day. */
	/** `waiting`: issuers whose return is not submitted. */
	due: z.array(z.object({ month, at: instant, waiting: z.int() })).readonly(),
	/** Next day returns that are owed by 08:30 on the day. */
	nextDay: z.array(z.object({ issuer: code, about: bilingual })).readonly(),
});
export const calendarMonth = z.object({
	month,
	/** The years for which trading days are held. */
	years: z.array(z.string()).readonly(),
	/** Null when no trading days are held for the month. */
	days: z.array(calendarDay).readonly().nullable(),
});
export type CalendarMonth = z.infer<typeof calendarMonth>;

/** A calendar to subscribe to. The address is shown once, when it is made. */
const feed = z.object({ id: z.string(), createdAt: instant, scope: z.enum(['mine', 'firm']) });
export const feeds = z.object({ feeds: z.array(feed).readonly() });
export const feedMade = feed.extend({ url: z.string() });
export const feedAsked = z.object({ scope: z.enum(['mine', 'firm']) });
