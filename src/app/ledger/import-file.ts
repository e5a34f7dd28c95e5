/** A file of movements: planned row by row against the ledger, then recorded group by group. */
import { type Ledger, standingAt } from '../../ledger/fold.ts';
import type { Store } from '../../store/store.ts';
import { Refusal } from '../../value/refusal.ts';
import { dayOfInstant, hongKongTime } from '../due.ts';
import { type Plan, planImport } from '../files/plan.ts';
import { readTable, type Table } from '../files/read-table.ts';
import { codeOf } from './issuer-code.ts';
import { loadLedger } from './load.ts';
import type { RecordedGroup } from './record.ts';
import { type GroupsRecorded, recordGroups } from './record-groups.ts';

export interface PlannedFile {
	readonly plan: Plan;
	readonly ledger: Ledger;
	readonly table: Table;
}

export interface ImportAsked {
	/** Milliseconds since 1970 (UTC). */
	readonly now: number;
	/** Include the conversions that Rule 8A.15 asks for. */
	readonly withConversion: boolean;
}

/**
 * What each row of a file would do. Refuses with the `TABLE_…` codes what is no table, and with `ISSUER_UNKNOWN` an
 * issuer that neither has a ledger nor is registered by the file.
 */
export async function planFile(
	store: Store,
	typed: string,
	bytes: Uint8Array,
	{ now, withConversion }: ImportAsked,
): Promise<PlannedFile> {
	const issuer = codeOf(typed);
	const { ledger } = await loadLedger(store, issuer);
	const table = await readTable(bytes);
	const today = dayOfInstant(hongKongTime(now));
	const plan = planImport(table, ledger, { today, code: issuer, compensate: withConversion });
	if (ledger.entries.length === 0) refuseStranger(issuer, plan);
	return { plan, ledger, table };
}

/** The rows that are not understood as a workbook, with what is wrong in its last column, to be corrected and imported again. */
export async function returnedRows({ plan, ledger, table }: PlannedFile): Promise<Uint8Array> {
	const { writeReturned } = await import('../files/write-returned.ts');
	return writeReturned(table, plan, { standing: standingAt(ledger, null) });
}

/** Records what was planned; what is there already is left as it is. */
export async function recordPlan(
	store: Store,
	typed: string,
	{ groups }: Plan,
	now: number,
	done: (result: RecordedGroup) => Promise<void>,
): Promise<GroupsRecorded> {
	return recordGroups(store, codeOf(typed), groups, { now }, done);
}

/** A ledger may begin with a file that registers its issuer under this code. */
function refuseStranger(issuer: string, { groups }: Plan): void {
	const first = groups[0]?.entries[0];
	const named = first?.kind === 'issuer-registered' ? (first.stockCode ?? issuer) : null;
	if (named === issuer) return;
	throw new Refusal(
		'ISSUER_UNKNOWN',
		named === null
			? `there is no ledger of ${issuer}, and the file does not begin with its registration`
			: `there is no ledger of ${issuer}, and the file registers ${named}`,
		named === null ? '`ff301 init` takes an issuer on' : `import it as ${named}`,
		[issuer],
	);
}
