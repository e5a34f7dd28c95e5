/** The tables of people as the query builder knows them. Instants of ours are text in Hong Kong time. */

export interface UserTable {
	id: string;
	name: string;
	email: string;
	emailVerified: boolean | number;
	createdAt: Date | string;
	updatedAt: Date | string;
	/** SQLite has no truth values of its own. */
	twoFactorEnabled: boolean | number | null;
}

export interface SessionTable {
	id: string;
	token: string;
	userId: string;
	expiresAt: Date | string;
	authenticatedAt: string;
	seenAt: string;
}

export interface AccountTable {
	id: string;
	accountId: string;
	providerId: string;
	userId: string;
	password: string | null;
	createdAt: Date | string;
	updatedAt: Date | string;
}

export interface TwoFactorTable {
	id: string;
	secret: string;
	userId: string;
	verified: boolean | number | null;
}

export interface VerificationTable {
	id: string;
	identifier: string;
	expiresAt: Date | string;
}

export interface FirmTable {
	id: string;
	name: string;
	made_at: string;
	/** Goes up with every change of its people: whoever counts up first is first. */
	changes: number;
}

export interface MemberTable {
	person: string;
	firm: string;
	/** JSON. */
	roles: string;
	joined_at: string;
	suspended_at: string | null;
	seen_at: string | null;
}

export interface LinkTable {
	id: string;
	/** SHA-256 of the secret; the secret is nowhere kept. */
	hash: string;
	purpose: 'first-run' | 'invitation';
	firm: string | null;
	email: string | null;
	name: string | null;
	roles: string | null;
	made_by: string | null;
	made_at: string;
	expires_at: string;
	used_at: string | null;
	revoked_at: string | null;
}

export interface AttemptTable {
	key: string;
	failures: number;
	since: string;
	locked_until: string | null;
}

export interface PasskeyTable {
	id: string;
	person: string;
	name: string;
	public_key: string;
	counter: number;
	/** JSON. */
	transports: string;
	added_at: string;
}

export interface Tables {
	people_user: UserTable;
	people_session: SessionTable;
	people_account: AccountTable;
	people_two_factor: TwoFactorTable;
	people_verification: VerificationTable;
	people_firm: FirmTable;
	people_member: MemberTable;
	people_founding: { one: number; firm: string };
	people_link: LinkTable;
	people_attempt: AttemptTable;
	people_passkey: PasskeyTable;
	people_secret: { one: number; secret: string };
}
