/** The instant of recording: Hong Kong time to the millisecond, so that it sorts as text. */
import { parseInstant } from '../../calendar/instant.ts';
import { parseDay } from '../../value/day.ts';
import { hongKongTime } from '../due.ts';

/** Milliseconds since 1970 (UTC) → `2022-10-06T16:05:00.000+08:00`. */
export function recordedInstant(milliseconds: number): string {
	const whole = hongKongTime(milliseconds);
	const rest = String(Math.floor(milliseconds) % 1000).padStart(3, '0');
	return whole.replace('+08:00', `.${rest}+08:00`);
}

/**
 * `--known-at`: an instant with its offset, to its last millisecond, or a day, to its end. Refuses with `USAGE` what
 * is neither.
 */
export function knownAtInstant(text: string): string {
	const day = parseDay(text);
	if (day) return `${day}T23:59:59.999+08:00`;
	const milliseconds = /\.([0-9]{1,3})/.exec(text)?.[1]?.padEnd(3, '0') ?? '999';
	return recordedInstant((parseInstant(text) - 8 * 3600) * 1000 + Number.parseInt(milliseconds, 10));
}
