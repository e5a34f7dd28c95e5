/** What an operator does on the database itself, beside a server or without one; it is written into the log of access. */
import { recordedInstant } from '../app/ledger/instant.ts';
import type { Place } from '../app/ledger/place.ts';
import { openDeskStore } from '../store/desk/open.ts';
import type { Told } from './people/face.ts';
import { openPeople } from './people/open.ts';

export interface InvitingAdministrator {
	readonly email: string;
	/** Its name; null where there is only one. */
	readonly firm: string | null;
	/** The address that people open. */
	readonly baseUrl: string;
	readonly secret: string | null;
	readonly now: () => number;
}

/** Refuses with `USAGE` a firm that is not there, and with `EMAIL_REFUSED` an address that has an account. */
export async function inviteAdministrator(place: Place, asked: InvitingAdministrator) {
	const location = place.kind === 'file' ? place.path : place.url;
	const { email, firm, baseUrl, secret, now } = asked;
	const desk = await openDeskStore(location);
	try {
		const told = (line: Told) => desk.logAccess({ ...line, at: recordedInstant(now()), issuer: null });
		const people = await openPeople({ place: location, baseUrl, secret, now, demo: null, told });
		try {
			return await people.inviteAdministrator({ email, firm });
		} finally {
			await people.close();
		}
	} finally {
		await desk.close();
	}
}
