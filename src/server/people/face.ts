/**
 * What the rest of the server knows of people: who is signed in, and what may be done with people of a firm. The
 * sign-in library is behind this and seen nowhere else. Instants are Hong Kong time.
 */
import type { Role } from '../../api/people.ts';

export interface PersonRef {
	readonly id: string;
	readonly name: string;
	readonly initials: string;
}

export interface Session {
	/** Not the cookie, and worth nothing to anybody who has it. */
	readonly id: string;
	readonly person: PersonRef & { readonly email: string };
	readonly firm: { readonly id: string; readonly name: string };
	readonly roles: readonly Role[];
	/** A one-time code is asked for at sign-in. */
	readonly secondFactor: boolean;
	/** Milliseconds since the person showed who they are. */
	readonly age: number;
	/** What the page sets on every request that changes something, in the header `X-CSRF-Token`. */
	readonly csrf: string;
}

/** Somebody of the firm; issuers and passkeys that sign are kept by the desk. */
export interface PersonKept extends PersonRef {
	readonly email: string;
	readonly roles: readonly Role[];
	readonly secondFactor: boolean;
	readonly suspended: boolean;
	readonly lastSeenAt: string | null;
}

export interface InvitationKept {
	readonly id: string;
	readonly email: string;
	readonly roles: readonly Role[];
	readonly sentAt: string;
	readonly expiresAt: string;
}

export interface DemoAccount {
	readonly email: string;
	readonly password: string;
	readonly name: string;
	readonly roles: readonly Role[];
}

/** Something that was done to accounts and sessions, for the log of access. */
export interface Told {
	readonly firm: string | null;
	readonly person: string | null;
	/** A method and a path, without names. */
	readonly what: string;
	readonly outcome: 'given' | 'refused' | 'not-found';
}

export interface People {
	/**
	 * Everything under `/api/auth/`: sign-in, one-time codes, passkeys that open a session, passwords, sessions.
	 * `address` is where the request comes from, as the server sees it; what its headers say of that is not believed.
	 */
	handler(request: Request, address: string): Promise<Response>;
	/** Null when nobody is signed in. */
	sessionOf(headers: Headers): Promise<Session | null>;

	/** Once more, before something that needs it. Refuses with `SIGN_IN_LOCKED` after ten wrong ones. */
	verifyPassword(person: string, password: string): Promise<boolean>;
	/** A one-time code; each code serves once. False where the person has no second factor. Refuses as above. */
	verifyCode(person: string, code: string): Promise<boolean>;

	/** The identifier of the firm where there is exactly one; null where there is none, or several. */
	onlyFirm(): Promise<string | null>;
	/** Null where there is no such firm. */
	firmName(firm: string): Promise<string | null>;
	/** True as long as there is nobody. */
	isNew(): Promise<boolean>;
	/** The link that makes the firm and its administrator; null when there is somebody. Ends links made before. */
	firstRunLink(): Promise<string | null>;
	/** Refuses with `LINK_REFUSED`, `FIRST_RUN_DONE`, `PASSWORD_WEAK`, `EMAIL_REFUSED`, `SIGN_IN_LOCKED`. */
	firstRun(
		asked: {
			readonly token: string;
			readonly firm: string;
			readonly name: string;
			readonly email: string;
			readonly password: string;
		},
		address: string,
	): Promise<void>;

	/** Everybody of a firm, by name. */
	people(firm: string): Promise<readonly PersonKept[]>;
	/** Invitations that can still be accepted, the latest first. */
	invitations(firm: string): Promise<readonly InvitationKept[]>;
	/** Refuses with `EMAIL_REFUSED` an address that has an account, in whichever firm. */
	invite(
		by: Session,
		asked: { readonly email: string; readonly name: string; readonly roles: readonly Role[] },
	): Promise<{ readonly id: string; readonly link: string; readonly expiresAt: string }>;
	/** Its link opens nothing from then on. Refuses with `REQUEST_UNKNOWN` what is no open invitation of the firm. */
	revokeInvitation(by: Session, id: string): Promise<void>;
	/**
	 * One more administrator, by the operator of the server; the link serves once, for an hour. `firm` is its name, null
	 * for the only one. Refuses with `USAGE` a firm that is not there, and with `EMAIL_REFUSED` as an invitation does.
	 */
	inviteAdministrator(asked: {
		readonly email: string;
		readonly firm: string | null;
	}): Promise<{ readonly firm: string; readonly link: string; readonly expiresAt: string }>;
	/** Refuses with `LINK_REFUSED`, `SIGN_IN_LOCKED`. */
	invitation(
		token: string,
		address: string,
	): Promise<{
		readonly email: string;
		readonly name: string;
		readonly firm: string;
		readonly expiresAt: string;
	}>;
	/** Refuses with `LINK_REFUSED`, `PASSWORD_WEAK`, `EMAIL_REFUSED`, `SIGN_IN_LOCKED`. */
	acceptInvitation(
		token: string,
		asked: { readonly name: string; readonly password: string },
		address: string,
	): Promise<void>;
	/** Refuses with `PERSON_UNKNOWN` somebody of another firm, and with `LAST_ADMINISTRATOR`. */
	changePerson(
		by: Session,
		person: string,
		change: { readonly roles?: readonly Role[] | undefined; readonly suspended?: boolean | undefined },
	): Promise<PersonKept>;

	/** Ready accounts of the demonstration; empty elsewhere. */
	readonly demoAccounts: readonly DemoAccount[];
	/** A secret that all servers share, for one purpose alone: what is sealed for one opens nothing of another. */
	secretFor(purpose: string): string;
	/** Answers when the database does. */
	ping(): Promise<void>;
	close(): Promise<void>;
}
