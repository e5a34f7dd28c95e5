/**
 * Which role may call which route. The wall between firms, the team of an issuer and the four eyes are judged
 * elsewhere, where the issuer is known; this table is what a role alone decides. Administrators look after people and
 * clients, and neither prepare nor sign by that role.
 */
import type { RouteName } from '../../api/paths.ts';
import type { Role } from '../../api/people.ts';

/** Without a session; or with any; or with one of these roles. */
export type Who = 'everybody' | 'signed-in' | readonly Role[];

const ADMINISTRATOR: readonly Role[] = ['administrator'];
const MAKER: readonly Role[] = ['maker'];
/** Whoever works on a return. */
const DESK: readonly Role[] = ['maker', 'checker'];

export const POLICY: Readonly<Record<RouteName, Who>> = {
	welcome: 'everybody',
	firstRun: 'everybody',
	invitation: 'everybody',
	acceptInvitation: 'everybody',
	question: 'everybody',
	answer: 'everybody',
	answerFile: 'everybody',
	me: 'signed-in',
	inbox: 'signed-in',
	link: 'signed-in',
	desk: 'signed-in',
	clock: 'signed-in',
	calendar: 'signed-in',
	feeds: 'signed-in',
	makeFeed: 'signed-in',
	revokeFeed: 'signed-in',
	issuers: 'signed-in',
	issuer: 'signed-in',
	headroom: 'signed-in',
	movements: 'signed-in',
	kinds: 'signed-in',
	review: 'signed-in',
	formPages: 'signed-in',
	cell: 'signed-in',
	compare: 'signed-in',
	trail: 'signed-in',
	sheet: 'signed-in',
	read: 'signed-in',
	check: 'signed-in',
	people: ['administrator', 'maker', 'checker'],
	invite: ADMINISTRATOR,
	revokeInvitation: ADMINISTRATOR,
	changePerson: ADMINISTRATOR,
	accessLog: ADMINISTRATOR,
	changeTeam: ADMINISTRATOR,
	readTakeOn: ['administrator', 'maker'],
	beginIssuer: ['administrator', 'maker'],
	record: MAKER,
	correct: MAKER,
	planImport: MAKER,
	recordImport: MAKER,
	publish: DESK,
	monthLinks: DESK,
	renewLink: DESK,
	batch: ['administrator', 'maker', 'checker'],
	/** Which act asks for which role is judged where the act is known. */
	act: ['maker', 'checker', 'signatory'],
	upload: ['administrator', 'maker', 'checker', 'signatory'],
	signPage: ['signatory'],
	signOptions: ['signatory'],
	sign: ['signatory'],
	signingKeyOptions: ['signatory'],
	addSigningKey: ['signatory'],
	removeSigningKey: ['signatory'],
};

export function mayCall(route: RouteName, roles: readonly Role[] | null): boolean {
	const who = POLICY[route];
	if (who === 'everybody') return true;
	if (roles === null) return false;
	return who === 'signed-in' || who.some((role) => roles.includes(role));
}
