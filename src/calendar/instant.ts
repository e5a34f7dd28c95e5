/**
 * Instants as ISO 8601 text at the edges and as whole seconds within. Hong Kong has kept +08:00 without
 * summer time in every year held, so its wall clock needs no zone library; a test compares with one.
 */
import { type Day, parseDay } from '../value/day.ts';
import { dayAt, dayNumber } from '../value/day-number.ts';
import { Refusal } from '../value/refusal.ts';

/** `2022-10-10T08:30:00+08:00`. */
export type Instant = string & { readonly instant: unique symbol };

const DAY_SECONDS = 86_400;
const OFFSET_SECONDS = 8 * 3_600;
const ISO =
	/^([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:[.,][0-9]+)?)?(?:([Zz])|([+-])([01][0-9]|2[0-3]):?([0-5][0-9]))(?:\[[^\]]*\])?$/;

/** Hong Kong wall clock as seconds since 1970-01-01 00:00 in Hong Kong. */
export type HongKongSeconds = number;

/**
 * Reads ISO text with an offset or `Z`; parts of a second are dropped. Refuses with `USAGE` what is no instant,
 * and a time without an offset, since whose clock it is cannot be known.
 */
export function parseInstant(text: string): HongKongSeconds {
	const parts = ISO.exec(text);
	const day = parts ? parseDay(parts[1] ?? '') : null;
	if (!parts || !day) {
		throw new Refusal(
			'USAGE',
			`${text} is not an instant`,
			'write it with its offset, such as 2022-10-06T16:05+08:00',
		);
	}
	const wall =
		dayNumber(day) * DAY_SECONDS + whole(parts[2]) * 3_600 + whole(parts[3]) * 60 + whole(parts[4]);
	const offset = (whole(parts[7]) * 3_600 + whole(parts[8]) * 60) * (parts[6] === '-' ? -1 : 1);
	return wall - offset + OFFSET_SECONDS;
}

/** `HH:MM` on a day in Hong Kong. */
export function secondsAt(day: Day, time: string): HongKongSeconds {
	return dayNumber(day) * DAY_SECONDS + whole(time.slice(0, 2)) * 3_600 + whole(time.slice(3, 5)) * 60;
}

/** The day it is in Hong Kong. */
export function dayOf(seconds: HongKongSeconds): Day {
	return dayAt(Math.floor(seconds / DAY_SECONDS));
}

/** ISO text with Hong Kong's offset. */
export function formatInstant(seconds: HongKongSeconds): Instant {
	const ofDay = seconds - Math.floor(seconds / DAY_SECONDS) * DAY_SECONDS;
	const time = [Math.floor(ofDay / 3_600), Math.floor(ofDay / 60) % 60, ofDay % 60];
	return `${dayOf(seconds)}T${time.map((part) => String(part).padStart(2, '0')).join(':')}+08:00` as Instant;
}

/** `HH:MM` on a day in Hong Kong, as text. */
export function instantAt(day: Day, time: string): Instant {
	return `${day}T${time}:00+08:00` as Instant;
}

function whole(digits: string | undefined): number {
	return digits === undefined ? 0 : Number.parseInt(digits, 10);
}
