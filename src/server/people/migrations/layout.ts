/**
 * The layout of what is kept of people, for both databases. The first tables are those that the sign-in library asks
 * for, with its own names of columns; a test compares them with what it asks for. The others are ours.
 */
import type { Migration } from '../../../store/migrate.ts';

interface Types {
	readonly instant: string;
	readonly truth: string;
	/** Text that is compared byte by byte. */
	readonly text: string;
}

const library = ({ instant, truth }: Types) => `
CREATE TABLE people_user (
	"id" text NOT NULL PRIMARY KEY,
	"name" text NOT NULL,
	"email" text NOT NULL UNIQUE,
	"emailVerified" ${truth} NOT NULL,
	"image" text,
	"createdAt" ${instant} NOT NULL,
	"updatedAt" ${instant} NOT NULL,
	"twoFactorEnabled" ${truth}
);
CREATE TABLE people_session (
	"id" text NOT NULL PRIMARY KEY,
	"expiresAt" ${instant} NOT NULL,
	"token" text NOT NULL UNIQUE,
	"createdAt" ${instant} NOT NULL,
	"updatedAt" ${instant} NOT NULL,
	"ipAddress" text,
	"userAgent" text,
	"userId" text NOT NULL REFERENCES people_user ("id") ON DELETE CASCADE,
	"authenticatedAt" text NOT NULL,
	"seenAt" text NOT NULL
);
CREATE TABLE people_account (
	"id" text NOT NULL PRIMARY KEY,
	"accountId" text NOT NULL,
	"providerId" text NOT NULL,
	"userId" text NOT NULL REFERENCES people_user ("id") ON DELETE CASCADE,
	"accessToken" text,
	"refreshToken" text,
	"idToken" text,
	"accessTokenExpiresAt" ${instant},
	"refreshTokenExpiresAt" ${instant},
	"scope" text,
	"password" text,
	"createdAt" ${instant} NOT NULL,
	"updatedAt" ${instant} NOT NULL
);
CREATE TABLE people_verification (
	"id" text NOT NULL PRIMARY KEY,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expiresAt" ${instant} NOT NULL,
	"createdAt" ${instant} NOT NULL,
	"updatedAt" ${instant} NOT NULL
);
CREATE TABLE people_two_factor (
	"id" text NOT NULL PRIMARY KEY,
	"secret" text NOT NULL,
	"backupCodes" text NOT NULL,
	"userId" text NOT NULL REFERENCES people_user ("id") ON DELETE CASCADE,
	"verified" ${truth},
	"failedVerificationCount" integer,
	"lockedUntil" ${instant}
);
CREATE TABLE people_rate (
	"id" text NOT NULL PRIMARY KEY,
	"key" text NOT NULL UNIQUE,
	"count" integer NOT NULL,
	"lastRequest" bigint NOT NULL
);
CREATE INDEX people_session_of_user ON people_session ("userId");
CREATE INDEX people_account_of_user ON people_account ("userId");
CREATE INDEX people_verification_identifier ON people_verification ("identifier");
CREATE INDEX people_verification_expiry ON people_verification ("expiresAt");
CREATE INDEX people_two_factor_of_user ON people_two_factor ("userId");
`;

const ours = ({ text }: Types) => `
CREATE TABLE people_firm (
	id ${text} NOT NULL PRIMARY KEY,
	name text NOT NULL,
	made_at text NOT NULL,
	changes integer NOT NULL
);
CREATE TABLE people_member (
	person ${text} NOT NULL PRIMARY KEY REFERENCES people_user ("id"),
	firm ${text} NOT NULL REFERENCES people_firm (id),
	roles text NOT NULL,
	joined_at text NOT NULL,
	suspended_at text,
	seen_at text
);
CREATE INDEX people_member_of_firm ON people_member (firm);
CREATE TABLE people_founding (
	one integer NOT NULL PRIMARY KEY CHECK (one = 1),
	firm ${text} NOT NULL
);
CREATE TABLE people_link (
	id ${text} NOT NULL PRIMARY KEY,
	hash ${text} NOT NULL UNIQUE,
	purpose ${text} NOT NULL CHECK (purpose IN ('first-run', 'invitation')),
	firm ${text},
	email ${text},
	name text,
	roles text,
	made_by text,
	made_at ${text} NOT NULL,
	expires_at ${text} NOT NULL,
	used_at text,
	revoked_at text
);
CREATE INDEX people_link_of_firm ON people_link (firm, made_at);
CREATE TABLE people_attempt (
	key ${text} NOT NULL PRIMARY KEY,
	failures integer NOT NULL,
	since ${text} NOT NULL,
	locked_until ${text}
);
CREATE INDEX people_attempt_since ON people_attempt (since);
CREATE TABLE people_passkey (
	id ${text} NOT NULL PRIMARY KEY,
	person ${text} NOT NULL REFERENCES people_user ("id"),
	name text NOT NULL,
	public_key text NOT NULL,
	counter bigint NOT NULL,
	transports text NOT NULL,
	added_at text NOT NULL
);
CREATE INDEX people_passkey_of_person ON people_passkey (person);
CREATE TABLE people_secret (
	one integer NOT NULL PRIMARY KEY CHECK (one = 1),
	secret text NOT NULL
);
`;

function people(types: Types): readonly Migration[] {
	return [
		{
			version: 1,
			name: 'people',
			notes:
				'Firms and their people, sessions, second factors, passkeys for sign-in, invitations, wrong attempts.',
			sql: library(types) + ours(types),
		},
	];
}

export const EMBEDDED_PEOPLE = people({ instant: 'date', truth: 'integer', text: 'text' });
export const POSTGRES_PEOPLE = people({ instant: 'timestamptz', truth: 'boolean', text: 'text COLLATE "C"' });
