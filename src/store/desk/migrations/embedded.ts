/** The layout of the desk's file, `…-desk.db`. */
import type { Migration } from '../../migrate.ts';

const TABLES = `
CREATE TABLE desk_clients (
	issuer TEXT NOT NULL PRIMARY KEY,
	firm TEXT NOT NULL,
	board TEXT NOT NULL CHECK (board IN ('main', 'gem')),
	team TEXT NOT NULL,
	added_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX desk_clients_of_firm ON desk_clients (firm, issuer);
CREATE TABLE desk_contents (
	digest TEXT NOT NULL PRIMARY KEY,
	data BLOB NOT NULL
);
CREATE TABLE desk_documents (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	firm TEXT NOT NULL,
	issuer TEXT NOT NULL,
	digest TEXT NOT NULL REFERENCES desk_contents (digest),
	name TEXT NOT NULL,
	media_type TEXT NOT NULL,
	bytes INTEGER NOT NULL,
	person TEXT,
	at TEXT NOT NULL,
	UNIQUE (firm, digest, issuer)
);
CREATE INDEX desk_documents_of_issuer ON desk_documents (firm, issuer, id);
CREATE TABLE desk_tokens (
	id TEXT NOT NULL PRIMARY KEY,
	hash TEXT NOT NULL UNIQUE,
	purpose TEXT NOT NULL,
	firm TEXT,
	person TEXT,
	issuer TEXT,
	month TEXT,
	digest TEXT,
	about TEXT NOT NULL,
	created_at TEXT NOT NULL,
	expires_at TEXT,
	used_at TEXT,
	revoked_at TEXT
) WITHOUT ROWID;
CREATE INDEX desk_tokens_of_issuer ON desk_tokens (purpose, issuer, month);
CREATE INDEX desk_tokens_of_person ON desk_tokens (purpose, person);
CREATE INDEX desk_tokens_of_firm ON desk_tokens (purpose, firm);
CREATE TABLE desk_signing_keys (
	id TEXT NOT NULL PRIMARY KEY,
	person TEXT NOT NULL,
	name TEXT NOT NULL,
	public_key TEXT NOT NULL,
	counter INTEGER NOT NULL,
	transports TEXT NOT NULL,
	enrolled_at TEXT NOT NULL,
	removed_at TEXT
) WITHOUT ROWID;
CREATE INDEX desk_signing_keys_of_person ON desk_signing_keys (person, enrolled_at, id);
CREATE TABLE desk_accesses (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	at TEXT NOT NULL,
	firm TEXT,
	person TEXT,
	what TEXT NOT NULL,
	issuer TEXT,
	outcome TEXT NOT NULL CHECK (outcome IN ('given', 'refused', 'not-found'))
);
CREATE INDEX desk_accesses_of_firm ON desk_accesses (firm, id);
CREATE TABLE desk_requests (
	owner TEXT NOT NULL,
	key TEXT NOT NULL,
	fingerprint TEXT NOT NULL,
	at TEXT NOT NULL,
	status INTEGER,
	etag TEXT,
	body TEXT,
	PRIMARY KEY (owner, key)
) WITHOUT ROWID;
CREATE INDEX desk_requests_by_instant ON desk_requests (at);
`;

/** `INSERT OR REPLACE` deletes without a DELETE, so what is there already is also refused on the way in. */
const APPEND_ONLY = ['desk_contents', 'desk_documents', 'desk_accesses', 'migrations']
	.map(
		(table) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;`,
	)
	.join('');

const NO_REPLACE = `
CREATE TRIGGER desk_contents_no_replace BEFORE INSERT ON desk_contents
WHEN EXISTS (SELECT 1 FROM desk_contents o WHERE o.digest = NEW.digest)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER desk_documents_no_replace BEFORE INSERT ON desk_documents
WHEN EXISTS (SELECT 1 FROM desk_documents o WHERE o.id = NEW.id
	OR (o.firm = NEW.firm AND o.digest = NEW.digest AND o.issuer = NEW.issuer))
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER desk_accesses_no_replace BEFORE INSERT ON desk_accesses
WHEN EXISTS (SELECT 1 FROM desk_accesses o WHERE o.id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append-only: desk_accesses'); END;
CREATE TRIGGER migrations_no_replace BEFORE INSERT ON migrations
WHEN EXISTS (SELECT 1 FROM migrations o WHERE o.version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'append-only: migrations'); END;
`;

/** A link is what it was made as; it is used or revoked once, for good. */
const ONCE = `
CREATE TRIGGER desk_tokens_no_delete BEFORE DELETE ON desk_tokens BEGIN SELECT RAISE(ABORT, 'append-only: desk_tokens'); END;
CREATE TRIGGER desk_tokens_stay BEFORE UPDATE OF id, hash, purpose, firm, person, issuer, month, digest, about, created_at,
	expires_at ON desk_tokens BEGIN SELECT RAISE(ABORT, 'a link does not change'); END;
CREATE TRIGGER desk_tokens_once BEFORE UPDATE ON desk_tokens
WHEN (OLD.used_at IS NOT NULL AND NEW.used_at IS NOT OLD.used_at)
	OR (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS NOT OLD.revoked_at)
BEGIN SELECT RAISE(ABORT, 'a link is used or revoked once'); END;
CREATE TRIGGER desk_signing_keys_no_delete BEFORE DELETE ON desk_signing_keys
BEGIN SELECT RAISE(ABORT, 'append-only: desk_signing_keys'); END;
CREATE TRIGGER desk_signing_keys_stay BEFORE UPDATE OF id, person, name, public_key, transports, enrolled_at ON desk_signing_keys
BEGIN SELECT RAISE(ABORT, 'a passkey does not change'); END;
`;

export const EMBEDDED_DESK: readonly Migration[] = [
	{
		version: 1,
		name: 'desk',
		notes:
			'Clients with their teams, documents, links, passkeys that sign, the log of access, answers to requests.',
		sql: TABLES + APPEND_ONLY + NO_REPLACE + ONCE,
	},
];
