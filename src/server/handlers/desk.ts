/** The month-end desk, and what waits on the person who is signed in. */
import { createHash } from 'node:crypto';
import type { Desk } from '../../api/desk.ts';
import type { Waiting } from '../../api/people.ts';
import { clockOrNull } from '../../app/desk/clock.ts';
import { type DeskEntry, deskEntries } from '../../app/desk/rows.ts';
import { minutesNeeded } from '../../app/desk/time-needed.ts';
import { dayOfInstant, hongKongTime, nextDue } from '../../app/due.ts';
import { knownAtInstant } from '../../app/ledger/instant.ts';
import type { Client } from '../../store/desk.ts';
import { addMonths, type Month, monthOf } from '../../value/day.ts';
import type { Keeping } from '../keeping.ts';
import { type Handlers, Tagged } from '../route.ts';
import { hasRole, type SignedIn } from '../session.ts';
import { deskShown } from '../shown/desk-shown.ts';
import { directoryOf } from '../shown/person-shown.ts';
import { maySee } from '../wall.ts';

export const DESK: Pick<Handlers, 'desk' | 'inbox'> = {
	desk: async ({ params, query, keeping, who }) => {
		const month = params['month'] as Month;
		const known = query.known_at === undefined ? null : knownAtInstant(query.known_at);
		const clients = await clientsOf(keeping, who);
		const tag = await tagOfDesk(keeping, { who, month, known, clients });
		return new Tagged(() => deskOf(keeping, { who, month, clients, known }), tag);
	},
	inbox: async ({ keeping, who }) => {
		const now = hongKongTime(keeping.now());
		const due = nextDue(now);
		const clients = (await clientsOf(keeping, who)).filter((client) => isOn(client, who));
		const waiting: Waiting[] = [];
		for (const month of [addMonths(due, -1), due]) {
			const minutesLeft = clockOrNull(month, now)?.minutesLeft ?? null;
			for (const entry of await deskEntries(keeping.ledgers, clients, month, {
				now: keeping.now(),
				knownAt: null,
			})) {
				const item = waitingOn(entry, { month, who, minutesLeft });
				if (item) waiting.push(item);
			}
		}
		waiting.sort((one, other) => (one.slackMinutes ?? 0) - (other.slackMinutes ?? 0));
		return { waiting };
	},
};

async function clientsOf({ desk }: Keeping, who: SignedIn): Promise<readonly Client[]> {
	return (await desk.clients(who.firm.id)).filter((client) => maySee(who, client));
}

interface OfDesk {
	readonly who: SignedIn;
	readonly month: Month;
	readonly clients: readonly Client[];
	/** An instant in Hong Kong time; null for now. */
	readonly known: string | null;
}

async function deskOf(keeping: Keeping, { who, month, clients, known }: OfDesk): Promise<Desk> {
	const now = known ?? hongKongTime(keeping.now());
	const [entries, people] = await Promise.all([
		deskEntries(keeping.ledgers, clients, month, { now: keeping.now(), knownAt: known }),
		keeping.people.people(who.firm.id),
	]);
	const current = monthOf(dayOfInstant(now));
	return deskShown(entries, { month, current, clock: clockOrNull(month, now), person: directoryOf(people) });
}

/** Follows from every head, every team, everybody's name and the minute: what the whole desk follows from. */
async function tagOfDesk(
	{ ledgers, people, now }: Keeping,
	{ who, month, known, clients }: OfDesk,
): Promise<string> {
	const own = new Set(clients.map(({ issuer }) => issuer));
	const heads = (await ledgers.heads()).filter(({ issuer }) => own.has(issuer));
	const names = (await people.people(who.firm.id)).map(({ id, name }) => [id, name]);
	const minute = Math.floor(now() / 60_000);
	const all = [month, known, minute, clients, names, heads.map(({ hash }) => hash)];
	return createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 32);
}

function isOn({ team }: Client, { person: { id } }: SignedIn): boolean {
	return (
		team.makers.includes(id) || team.checkers.includes(id) || team.signatories.some((each) => each.id === id)
	);
}

interface OfInbox {
	readonly month: Month;
	readonly who: SignedIn;
	readonly minutesLeft: number | null;
}

/** The one thing that the person has to do with the return now; null when it is somebody else's turn. */
function waitingOn({ client, line }: DeskEntry, { month, who, minutesLeft }: OfInbox): Waiting | null {
	// A month before the ledger begins is nobody's to prepare.
	if (line.failed?.code === 'LEDGER_BEGINS_LATER' || line.isBeforeUs) return null;
	const act = actFor(client, line.state, who);
	if (act === null) return null;
	const { issuer, name, state } = line;
	return {
		act,
		issuer,
		name,
		month,
		since: state.waitingSince,
		slackMinutes: minutesLeft === null ? null : minutesLeft - minutesNeeded(state.stage),
		href: hrefOf(act, issuer, month),
	};
}

function actFor({ team }: Client, state: DeskEntry['line']['state'], who: SignedIn): Waiting['act'] | null {
	const { id } = who.person;
	const isMaker = hasRole(who, 'maker') && team.makers.includes(id);
	switch (state.stage) {
		case 'not-started':
		case 'drafting':
		case 'checks-failing':
			return isMaker ? 'fix' : null;
		case 'collecting':
			return isMaker && state.silent ? 'answer' : null;
		case 'with-checker':
			return hasRole(who, 'checker') && team.checkers.includes(id) && state.maker?.id !== id ? 'check' : null;
		case 'with-director':
			return hasRole(who, 'signatory') && team.signatories.some((each) => each.id === id) ? 'sign' : null;
		case 'signed':
			return isMaker ? 'submit' : null;
		case 'submitted':
			// What the ledger alone says was submitted has nothing here that was signed, to compare with.
			return isMaker && state.maker !== null && state.published !== 'matched' ? 'publish' : null;
		case 'published-and-matched':
			return null;
		default:
			return state.stage satisfies never;
	}
}

/** A path of the application. */
function hrefOf(act: Waiting['act'], issuer: string, month: string): string {
	const base = `/issuers/${issuer}/returns/${month}`;
	switch (act) {
		case 'answer':
		case 'fix':
		case 'check':
			return base;
		case 'sign':
			return `/sign/${issuer}/${month}`;
		case 'submit':
			return `${base}/submission`;
		case 'publish':
			return `${base}/compare`;
		default:
			return act satisfies never;
	}
}
