/** The first layout of the store in PostgreSQL. */
import type { Migration } from '../../migrate.ts';

/** Texts are compared byte by byte, as SQLite does; days and instants are text, so no zone of a server reaches them. */
const TABLES = `
CREATE TABLE heads (
	issuer text COLLATE "C" PRIMARY KEY,
	sequence bigint NOT NULL,
	hash text NOT NULL,
	recorded_at text COLLATE "C" NOT NULL
) WITH (fillfactor = 50);
CREATE TABLE entries (
	issuer text COLLATE "C" NOT NULL,
	sequence bigint NOT NULL,
	key text COLLATE "C" NOT NULL,
	recorded_at text COLLATE "C" NOT NULL,
	hash text NOT NULL,
	balances text,
	content text NOT NULL,
	PRIMARY KEY (issuer, sequence)
);
CREATE TABLE marks (
	issuer text COLLATE "C" NOT NULL,
	sequence bigint NOT NULL,
	recorded_at text COLLATE "C" NOT NULL,
	PRIMARY KEY (issuer, sequence)
);
CREATE INDEX marks_by_instant ON marks (issuer, recorded_at, sequence);
CREATE TABLE keys (
	issuer text COLLATE "C" NOT NULL,
	key text COLLATE "C" NOT NULL,
	sequence bigint NOT NULL,
	PRIMARY KEY (issuer, key)
);
CREATE TABLE accounts (
	issuer text COLLATE "C" NOT NULL,
	account text COLLATE "C" NOT NULL,
	sequence bigint NOT NULL,
	PRIMARY KEY (issuer, account)
);
CREATE TABLE days (
	issuer text COLLATE "C" NOT NULL,
	account text COLLATE "C" NOT NULL,
	day text COLLATE "C" NOT NULL,
	sequence bigint NOT NULL,
	PRIMARY KEY (issuer, account, day)
);
CREATE TABLE months (
	issuer text COLLATE "C" NOT NULL,
	account text COLLATE "C" NOT NULL,
	month text COLLATE "C" NOT NULL,
	sequence bigint NOT NULL,
	PRIMARY KEY (issuer, account, month)
);
CREATE TABLE balances (
	issuer text COLLATE "C" NOT NULL,
	account text COLLATE "C" NOT NULL,
	day text COLLATE "C" NOT NULL,
	sequence bigint NOT NULL,
	quantity text NOT NULL,
	PRIMARY KEY (issuer, account, day, sequence)
);
`;

const REFUSE = `
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'append-only: % of % is refused', TG_OP, TG_TABLE_NAME;
END $$;
`;

/** For the owner of the tables, whom no privilege holds back. */
const APPEND_ONLY = ['entries', 'marks', 'keys', 'accounts', 'days', 'months', 'balances', 'migrations']
	.map(
		(table) => `
CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
	FOR EACH STATEMENT EXECUTE FUNCTION append_only();`,
	)
	.join('');

const HEADS = `
CREATE TRIGGER heads_stay BEFORE DELETE OR TRUNCATE ON heads
	FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER heads_go_forward BEFORE UPDATE ON heads
	FOR EACH ROW WHEN (NEW.issuer <> OLD.issuer OR NEW.sequence <= OLD.sequence) EXECUTE FUNCTION append_only();
`;

export const ENTRIES: Migration = {
	version: 1,
	name: 'entries',
	notes:
		'Entries with their chain, and one head for each issuer, locked by every append; marks, keys, accounts, days, months and balances follow from the entries.',
	sql: TABLES + REFUSE + APPEND_ONLY + HEADS,
};
