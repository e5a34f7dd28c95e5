/**
 * Walls between clients: whom an issuer is shown to. An issuer of another firm is answered exactly as one that is
 * not there, and who asked is written down.
 */
import type { Client } from '../store/desk.ts';
import { Refusal } from '../value/refusal.ts';
import type { Keeping } from './keeping.ts';
import { hasRole, type SignedIn } from './session.ts';

/** The firm's own people see its clients; who only signs sees the issuers for which they sign. */
export function maySee(who: SignedIn, client: Client): boolean {
	if (client.firm !== who.firm.id) return false;
	if (hasRole(who, 'administrator', 'maker', 'checker', 'viewer')) return true;
	return client.team.signatories.some(({ id }) => id === who.person.id);
}

/** Refuses with `ISSUER_UNKNOWN`; `what` is the method and route, for the access log. */
export async function clientFor({ desk }: Keeping, who: SignedIn, issuer: string): Promise<Client> {
	const client = await desk.client(issuer);
	if (client && maySee(who, client)) return client;
	throw unknownIssuer(issuer);
}

export function unknownIssuer(issuer: string): Refusal {
	return new Refusal('ISSUER_UNKNOWN', `there is no ledger of ${issuer}`, null, [issuer]);
}
