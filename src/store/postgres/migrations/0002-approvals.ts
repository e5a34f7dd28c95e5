/** Approvals, with a constraint that maker and checker are different people. */
import type { Migration } from '../../migrate.ts';

const SQL = `
CREATE TABLE approvals (
	issuer text COLLATE "C" NOT NULL,
	sequence bigint NOT NULL,
	month text COLLATE "C" NOT NULL,
	digest text NOT NULL,
	maker text COLLATE "C" NOT NULL,
	checker text COLLATE "C" NOT NULL,
	PRIMARY KEY (issuer, sequence),
	CONSTRAINT four_eyes CHECK (maker <> checker)
);
CREATE TRIGGER approvals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON approvals
	FOR EACH STATEMENT EXECUTE FUNCTION append_only();
`;

export const APPROVALS: Migration = {
	version: 2,
	name: 'approvals',
	notes:
		'One row for each approval of a return, written in the transaction of its entry; the database refuses one whose maker is its checker. A role that does not own the tables needs SELECT and INSERT on it. Stores of version 1 have no approvals.',
	sql: SQL,
};
