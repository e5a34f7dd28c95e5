/** The layout of the desk in PostgreSQL, beside the ledgers in the same schema: every table begins with `desk_`. */
import type { Migration } from '../../migrate.ts';

/** Texts are compared byte by byte, as SQLite does. */
const TABLES = `
CREATE TABLE desk_clients (
	issuer text COLLATE "C" PRIMARY KEY,
	firm text COLLATE "C" NOT NULL,
	board text NOT NULL CHECK (board IN ('main', 'gem')),
	team text NOT NULL,
	added_at text COLLATE "C" NOT NULL
);
CREATE INDEX desk_clients_of_firm ON desk_clients (firm, issuer);
CREATE TABLE desk_contents (
	digest text COLLATE "C" PRIMARY KEY,
	data bytea NOT NULL
);
CREATE TABLE desk_documents (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	firm text COLLATE "C" NOT NULL,
	issuer text COLLATE "C" NOT NULL,
	digest text COLLATE "C" NOT NULL REFERENCES desk_contents (digest),
	name text NOT NULL,
	media_type text NOT NULL,
	bytes bigint NOT NULL,
	person text,
	at text COLLATE "C" NOT NULL,
	UNIQUE (firm, digest, issuer)
);
CREATE INDEX desk_documents_of_issuer ON desk_documents (firm, issuer, id);
CREATE TABLE desk_tokens (
	id text COLLATE "C" PRIMARY KEY,
	hash text COLLATE "C" NOT NULL UNIQUE,
	purpose text COLLATE "C" NOT NULL,
	firm text COLLATE "C",
	person text COLLATE "C",
	issuer text COLLATE "C",
	month text COLLATE "C",
	digest text COLLATE "C",
	about text NOT NULL,
	created_at text COLLATE "C" NOT NULL,
	expires_at text COLLATE "C",
	used_at text COLLATE "C",
	revoked_at text COLLATE "C"
);
CREATE INDEX desk_tokens_of_issuer ON desk_tokens (purpose, issuer, month);
CREATE INDEX desk_tokens_of_person ON desk_tokens (purpose, person);
CREATE INDEX desk_tokens_of_firm ON desk_tokens (purpose, firm);
CREATE TABLE desk_signing_keys (
	id text COLLATE "C" PRIMARY KEY,
	person text COLLATE "C" NOT NULL,
	name text NOT NULL,
	public_key text NOT NULL,
	counter bigint NOT NULL,
	transports text NOT NULL,
	enrolled_at text COLLATE "C" NOT NULL,
	removed_at text COLLATE "C"
);
CREATE INDEX desk_signing_keys_of_person ON desk_signing_keys (person, enrolled_at, id);
CREATE TABLE desk_accesses (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	at text COLLATE "C" NOT NULL,
	firm text COLLATE "C",
	person text,
	what text NOT NULL,
	issuer text,
	outcome text NOT NULL CHECK (outcome IN ('given', 'refused', 'not-found'))
);
CREATE INDEX desk_accesses_of_firm ON desk_accesses (firm, id);
CREATE TABLE desk_requests (
	owner text COLLATE "C" NOT NULL,
	key text COLLATE "C" NOT NULL,
	fingerprint text NOT NULL,
	at text COLLATE "C" NOT NULL,
	status integer,
	etag text,
	body text,
	PRIMARY KEY (owner, key)
);
CREATE INDEX desk_requests_by_instant ON desk_requests (at);
`;

const REFUSE = `
CREATE FUNCTION desk_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'append-only: % of % is refused', TG_OP, TG_TABLE_NAME;
END $$;
`;

/** For the owner of the tables, whom no privilege holds back. */
const APPEND_ONLY = ['desk_contents', 'desk_documents', 'desk_accesses', 'desk_migrations']
	.map(
		(table) => `
CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
	FOR EACH STATEMENT EXECUTE FUNCTION desk_append_only();`,
	)
	.join('');

/** A link is what it was made as; it is used or revoked once, for good. */
const ONCE = `
CREATE TRIGGER desk_tokens_stay BEFORE DELETE OR TRUNCATE ON desk_tokens
	FOR EACH STATEMENT EXECUTE FUNCTION desk_append_only();
CREATE TRIGGER desk_tokens_once BEFORE UPDATE ON desk_tokens FOR EACH ROW WHEN (
	(OLD.id, OLD.hash, OLD.purpose, OLD.firm, OLD.person, OLD.issuer, OLD.month, OLD.digest, OLD.about, OLD.created_at,
		OLD.expires_at) IS DISTINCT FROM
	(NEW.id, NEW.hash, NEW.purpose, NEW.firm, NEW.person, NEW.issuer, NEW.month, NEW.digest, NEW.about, NEW.created_at,
		NEW.expires_at)
	OR (OLD.used_at IS NOT NULL AND NEW.used_at IS DISTINCT FROM OLD.used_at)
	OR (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
) EXECUTE FUNCTION desk_append_only();
CREATE TRIGGER desk_signing_keys_stay BEFORE DELETE OR TRUNCATE ON desk_signing_keys
	FOR EACH STATEMENT EXECUTE FUNCTION desk_append_only();
CREATE TRIGGER desk_signing_keys_same BEFORE UPDATE ON desk_signing_keys FOR EACH ROW WHEN (
	(OLD.id, OLD.person, OLD.name, OLD.public_key, OLD.transports, OLD.enrolled_at) IS DISTINCT FROM
	(NEW.id, NEW.person, NEW.name, NEW.public_key, NEW.transports, NEW.enrolled_at)
) EXECUTE FUNCTION desk_append_only();
`;

export const POSTGRES_DESK: readonly Migration[] = [
	{
		version: 1,
		name: 'desk',
		notes:
			'Clients with their teams, documents, links, passkeys that sign, the log of access, answers to requests.',
		sql: TABLES + REFUSE + APPEND_ONLY + ONCE,
	},
];
