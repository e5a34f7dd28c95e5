/** The first layout of the embedded store. */
import type { Migration } from '../../migrate.ts';

/** Tables without any rowid are kept in the order of their key, so an issuer's rows lie together. */
const TABLES = `
CREATE TABLE entries (
	issuer TEXT NOT NULL,
	sequence INTEGER NOT NULL,
	key TEXT NOT NULL,
	recorded_at TEXT NOT NULL,
	hash TEXT NOT NULL,
	balances TEXT,
	content TEXT NOT NULL,
	PRIMARY KEY (issuer, sequence)
) WITHOUT ROWID;
CREATE TABLE marks (
	issuer TEXT NOT NULL,
	sequence INTEGER NOT NULL,
	recorded_at TEXT NOT NULL,
	PRIMARY KEY (issuer, sequence)
) WITHOUT ROWID;
CREATE INDEX marks_by_instant ON marks (issuer, recorded_at, sequence);
CREATE TABLE keys (
	issuer TEXT NOT NULL,
	key TEXT NOT NULL,
	sequence INTEGER NOT NULL,
	PRIMARY KEY (issuer, key)
) WITHOUT ROWID;
CREATE TABLE accounts (
	issuer TEXT NOT NULL,
	account TEXT NOT NULL,
	sequence INTEGER NOT NULL,
	PRIMARY KEY (issuer, account)
) WITHOUT ROWID;
CREATE TABLE days (
	issuer TEXT NOT NULL,
	account TEXT NOT NULL,
	day TEXT NOT NULL,
	sequence INTEGER NOT NULL,
	PRIMARY KEY (issuer, account, day)
) WITHOUT ROWID;
CREATE TABLE months (
	issuer TEXT NOT NULL,
	account TEXT NOT NULL,
	month TEXT NOT NULL,
	sequence INTEGER NOT NULL,
	PRIMARY KEY (issuer, account, month)
) WITHOUT ROWID;
CREATE TABLE balances (
	issuer TEXT NOT NULL,
	account TEXT NOT NULL,
	day TEXT NOT NULL,
	sequence INTEGER NOT NULL,
	quantity TEXT NOT NULL,
	PRIMARY KEY (issuer, account, day, sequence)
) WITHOUT ROWID;
`;

/** SQLite has no privileges, so the tables refuse by themselves. `INSERT OR REPLACE` deletes without a DELETE. */
const APPEND_ONLY = ['entries', 'marks', 'keys', 'accounts', 'days', 'months', 'balances', 'migrations']
	.map(
		(table) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;`,
	)
	.join('');

const NO_REPLACE = `
CREATE TRIGGER entries_in_order BEFORE INSERT ON entries
WHEN NEW.sequence <> 1 + coalesce((SELECT max(e.sequence) FROM entries e WHERE e.issuer = NEW.issuer), 0)
BEGIN SELECT RAISE(ABORT, 'append-only: an entry follows the last one'); END;
CREATE TRIGGER marks_no_replace BEFORE INSERT ON marks
WHEN EXISTS (SELECT 1 FROM marks o WHERE o.issuer = NEW.issuer AND o.sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'append-only: marks'); END;
CREATE TRIGGER keys_no_replace BEFORE INSERT ON keys
WHEN EXISTS (SELECT 1 FROM keys o WHERE o.issuer = NEW.issuer AND o.key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'append-only: keys'); END;
CREATE TRIGGER accounts_no_replace BEFORE INSERT ON accounts
WHEN EXISTS (SELECT 1 FROM accounts o WHERE o.issuer = NEW.issuer AND o.account = NEW.account)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER days_no_replace BEFORE INSERT ON days
WHEN EXISTS (SELECT 1 FROM days o WHERE o.issuer = NEW.issuer AND o.account = NEW.account AND o.day = NEW.day)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER months_no_replace BEFORE INSERT ON months
WHEN EXISTS (SELECT 1 FROM months o WHERE o.issuer = NEW.issuer AND o.account = NEW.account AND o.month = NEW.month)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER balances_no_replace BEFORE INSERT ON balances
WHEN EXISTS (SELECT 1 FROM balances o WHERE o.issuer = NEW.issuer AND o.account = NEW.account
	AND o.day = NEW.day AND o.sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'append-only: balances'); END;
CREATE TRIGGER migrations_no_replace BEFORE INSERT ON migrations
WHEN EXISTS (SELECT 1 FROM migrations o WHERE o.version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'append-only: migrations'); END;
`;

export const ENTRIES: Migration = {
	version: 1,
	name: 'entries',
	notes:
		'Entries with their chain; marks, keys, accounts, days, months and balances follow from them and are written some entries later.',
	sql: TABLES + APPEND_ONLY + NO_REPLACE,
};
