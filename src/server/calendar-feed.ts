/** A calendar of deadlines behind a secret address: the same bytes as long as nothing changed. */
import { createHash } from 'node:crypto';
import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import { z } from 'zod';
import { feedEvents } from '../app/desk/deadline-feed.ts';
import { dayOfInstant, hongKongTime } from '../app/due.ts';
import type { Client, Token } from '../store/desk.ts';
import { monthOf } from '../value/day.ts';
import { Refusal } from '../value/refusal.ts';
import type { Keeping } from './keeping.ts';
import { hashOf } from './secret.ts';

export const feedAbout = z.object({ scope: z.enum(['mine', 'firm']) });

/** Refuses with `REQUEST_UNKNOWN` a link that is unknown or was revoked; they cannot be told apart. */
export async function answerFeed(keeping: Keeping, secret: string, request: Request): Promise<Response> {
	const token = await keeping.desk.tokenOf(hashOf(secret));
	if (token?.purpose !== 'feed' || token.revokedAt !== null) {
		throw new Refusal('REQUEST_UNKNOWN', 'there is nothing at this address', null);
	}
	const text = await calendarOf(keeping, token);
	const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`;
	const headers = {
		etag,
		'content-type': 'text/calendar; charset=utf-8',
		'cache-control': 'private, no-cache',
	};
	const isKnown = request.headers.get('if-none-match')?.includes(etag) === true;
	return new Response(isKnown ? null : text, { status: isKnown ? 304 : 200, headers });
}

async function calendarOf({ desk, now, settings }: Keeping, token: Token): Promise<string> {
	const { scope } = feedAbout.parse(JSON.parse(token.about));
	const clients = await desk.clients(token.firm ?? '');
	const codes = clients
		.filter((client) => scope === 'firm' || isOf(client, token.person))
		.map(({ issuer }) => issuer);
	const { hostname } = new URL(settings.origin);
	const calendar = ical({
		name: 'FF301',
		prodId: { company: 'ff301', product: 'ff301', language: 'EN' },
		method: ICalCalendarMethod.PUBLISH,
		ttl: 6 * 60 * 60,
	});
	const today = monthOf(dayOfInstant(hongKongTime(now())));
	for (const { month, opens, due, alarms } of codes.length === 0 ? [] : feedEvents(today)) {
		const event = calendar.createEvent({
			id: `${month}.${token.id}@${hostname}`,
			// A stamp of the clock would make every copy another one.
			stamp: new Date(token.createdAt),
			start: new Date(opens),
			end: new Date(due),
			summary: `FF301 ${month}: ${codes.length === 1 ? codes[0] : codes.length} ${due.slice(11, 16)} HKT`,
			description: `FF301 ${month} ${due.slice(0, 16).replace('T', ' ')} HKT\n${codes.join(' ')}`,
		});
		for (const trigger of alarms) {
			event.createAlarm({
				type: ICalAlarmType.display,
				trigger: new Date(trigger),
				description: `FF301 ${month}`,
			});
		}
	}
	return calendar.toString();
}

function isOf({ team }: Client, person: string | null): boolean {
	return [...team.makers, ...team.checkers, ...team.signatories.map(({ id }) => id)].some(
		(id) => id === person,
	);
}
