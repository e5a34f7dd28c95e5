/** Approvals, with a constraint that maker and checker are different people. */
import type { Migration } from '../../migrate.ts';

const SQL = `
CREATE TABLE approvals (
	issuer TEXT NOT NULL,
	sequence INTEGER NOT NULL,
	month TEXT NOT NULL,
	digest TEXT NOT NULL,
	maker TEXT NOT NULL,
	checker TEXT NOT NULL,
	PRIMARY KEY (issuer, sequence),
	CONSTRAINT four_eyes CHECK (maker <> checker)
) WITHOUT ROWID;
CREATE TRIGGER approvals_no_update BEFORE UPDATE ON approvals BEGIN SELECT RAISE(ABORT, 'append-only: approvals'); END;
CREATE TRIGGER approvals_no_delete BEFORE DELETE ON approvals BEGIN SELECT RAISE(ABORT, 'append-only: approvals'); END;
CREATE TRIGGER approvals_no_replace BEFORE INSERT ON approvals
WHEN EXISTS (SELECT 1 FROM approvals o WHERE o.issuer = NEW.issuer AND o.sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'append-only: approvals'); END;
`;

export const APPROVALS: Migration = {
	version: 2,
	name: 'approvals',
	notes:
		'One row for each approval of a return, written in the transaction of its entry; the database refuses one whose maker is its checker. Stores of version 1 have no approvals.',
	sql: SQL,
};
