/**
 * Who is signed in. The library signs the cookie and keeps the session; whether it still opens anything is judged here
 * on every request, by the person's firm, by what was done since, and by a clock that may jump: a session from the
 * future opens nothing and is taken away, so a clock that was wrong for a while leaves nothing behind.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import { recordedInstant } from '../../app/ledger/instant.ts';
import type { Session } from './face.ts';
import { initialsOf, noteSeen, rolesOf } from './membership.ts';
import type { Tables } from './tables.ts';

/** A session ends so long after its beginning, whatever is done in it. */
export const ABSOLUTE_HOURS = 12;
/** And so long after the last request. */
const IDLE_HOURS = 2;
const HOUR = 60 * 60 * 1000;
/** Clocks of two servers may differ by so much. */
const APART = 2 * 60 * 1000;
/** Requests are noted once in so long. */
const NOTED = 60 * 1000;

export interface SessionSettings {
	readonly kysely: Kysely<Tables>;
	readonly secret: string;
	readonly cookie: string;
	readonly now: () => number;
}

export async function sessionOf(headers: Headers, settings: SessionSettings): Promise<Session | null> {
	const token = tokenOf(headers, settings);
	if (token === null) return null;
	const row = await rowOf(settings.kysely, token);
	if (!row || row.suspended_at !== null) return null;
	const at = settings.now();
	if (hasEnded(row, at)) {
		await settings.kysely.deleteFrom('people_session').where('token', '=', token).execute();
		return null;
	}
	await note(settings.kysely, { token, person: row.person, seenAt: row.seenAt }, at);
	return {
		id: row.id,
		person: { id: row.person, name: row.name, initials: initialsOf(row.name), email: row.email },
		firm: { id: row.firm, name: row.firmName },
		roles: rolesOf(row.roles),
		secondFactor: Boolean(row.twoFactorEnabled),
		age: Math.max(0, at - Date.parse(row.authenticatedAt)),
		csrf: createHmac('sha256', settings.secret).update(`csrf ${row.id} ${token}`).digest('base64url'),
	};
}

interface Times {
	readonly expiresAt: Date | string;
	readonly authenticatedAt: string;
	readonly seenAt: string;
}

/** By the clock that the library reads, which is this machine's, and by ours. */
function hasEnded({ expiresAt, authenticatedAt, seenAt }: Times, at: number): boolean {
	const [began, seen] = [Date.parse(authenticatedAt), Date.parse(seenAt)];
	return (
		new Date(expiresAt).getTime() <= Date.now() ||
		at - began > ABSOLUTE_HOURS * HOUR ||
		at - seen > IDLE_HOURS * HOUR ||
		began - at > APART ||
		seen - at > APART
	);
}

/** The library's cookie: the token, and its HMAC in base64. */
function tokenOf(headers: Headers, { secret, cookie }: SessionSettings): string | null {
	const value = cookieNamed(headers.get('cookie') ?? '', cookie);
	const dot = value?.lastIndexOf('.') ?? -1;
	if (value === null || dot < 1) return null;
	const token = value.slice(0, dot);
	// Compared as text: of bytes in base64 there is more than one writing.
	const given = Buffer.from(value.slice(dot + 1));
	const wanted = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'));
	return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : null;
}

function cookieNamed(cookies: string, name: string): string | null {
	for (const each of cookies.split(';')) {
		const equals = each.indexOf('=');
		if (equals < 0 || each.slice(0, equals).trim() !== name) continue;
		try {
			return decodeURIComponent(each.slice(equals + 1).trim());
		} catch {
			return null;
		}
	}
	return null;
}

async function rowOf(kysely: Kysely<Tables>, token: string) {
	return kysely
		.selectFrom('people_session as s')
		.innerJoin('people_user as u', 'u.id', 's.userId')
		.innerJoin('people_member as m', 'm.person', 'u.id')
		.innerJoin('people_firm as f', 'f.id', 'm.firm')
		.select([
			's.id',
			's.expiresAt',
			's.authenticatedAt',
			's.seenAt',
			'u.id as person',
			'u.name',
			'u.email',
			'u.twoFactorEnabled',
			'm.roles',
			'm.suspended_at',
			'f.id as firm',
			'f.name as firmName',
		])
		.where('s.token', '=', token)
		.executeTakeFirst();
}

async function note(
	kysely: Kysely<Tables>,
	{ token, person, seenAt }: { readonly token: string; readonly person: string; readonly seenAt: string },
	at: number,
): Promise<void> {
	if (Math.abs(at - Date.parse(seenAt)) < NOTED) return;
	const instant = recordedInstant(at);
	const noted = await kysely
		.updateTable('people_session')
		.set({ seenAt: instant })
		.where('token', '=', token)
		.where('seenAt', '=', seenAt)
		.executeTakeFirst();
	// Of many requests at once one notes it.
	if (noted.numUpdatedRows === 0n) return;
	await noteSeen(kysely, person, instant);
}
