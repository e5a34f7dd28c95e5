/**
 * The life of a return as a table: for every act and every stage the stage that it leads to, or why it is refused.
 * Where it leads to `drafting`, an open error makes that `checks-failing`. What the table allows is still subject to
 * who asks (`may.ts`) and to what stands against the return.
 */
import type { RefusalCode } from '../value/refusal.ts';
import type { ActName } from './act-names.ts';
import { STAGES, type Stage } from './stage.ts';

type FilingCode = Extract<RefusalCode, `FILING_${string}`>;
export type Cell = Stage | 'stays' | FilingCode;
type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

const SENT = 'FILING_SENT';
const NOT_SENT = 'FILING_NOT_SENT';
const NOT_APPROVED = 'FILING_NOT_APPROVED';
const SIGNED = 'FILING_SIGNED';
const NOT_SIGNED = 'FILING_NOT_SIGNED';
const SUBMITTED = 'FILING_SUBMITTED';
const NOT_SUBMITTED = 'FILING_NOT_SUBMITTED';
const ERRORS = 'FILING_ERRORS_OPEN';
const STAYS: Row = ['stays', 'stays', 'stays', 'stays', 'stays', 'stays', 'stays', 'stays', 'stays'];

/** Columns are the stages in their order: not started, collecting, drafting, checks failing, with checker, with director, signed, submitted, published and matched. */
const ROWS: Readonly<Record<ActName, Row>> = {
	'ask-client': [
		'collecting',
		'collecting',
		'collecting',
		'collecting',
		SENT,
		SENT,
		SIGNED,
		SUBMITTED,
		SUBMITTED,
	],
	/** What a client says is never lost, however late it comes. */
	'client-answered': [
		'drafting',
		'drafting',
		'drafting',
		'drafting',
		'stays',
		'stays',
		'stays',
		'stays',
		'stays',
	],
	'accept-warning': ['drafting', 'stays', 'stays', 'stays', SENT, SENT, SIGNED, SUBMITTED, SUBMITTED],
	'send-to-checker': [
		'with-checker',
		'with-checker',
		'with-checker',
		ERRORS,
		SENT,
		SENT,
		SIGNED,
		SUBMITTED,
		SUBMITTED,
	],
	'send-back': [NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT, 'drafting', 'drafting', SIGNED, SUBMITTED, SUBMITTED],
	approve: [
		NOT_SENT,
		NOT_SENT,
		NOT_SENT,
		NOT_SENT,
		'with-director',
		'FILING_APPROVED',
		SIGNED,
		SUBMITTED,
		SUBMITTED,
	],
	withdraw: [NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT, 'drafting', 'drafting', SIGNED, SUBMITTED, SUBMITTED],
	sign: [
		NOT_APPROVED,
		NOT_APPROVED,
		NOT_APPROVED,
		NOT_APPROVED,
		NOT_APPROVED,
		'signed',
		SIGNED,
		SUBMITTED,
		SUBMITTED,
	],
	/** The director takes a signature back, too: the day of submission may have to change. */
	refuse: [
		NOT_APPROVED,
		NOT_APPROVED,
		NOT_APPROVED,
		NOT_APPROVED,
		NOT_APPROVED,
		'drafting',
		'drafting',
		SUBMITTED,
		SUBMITTED,
	],
	submit: [
		NOT_SIGNED,
		NOT_SIGNED,
		NOT_SIGNED,
		NOT_SIGNED,
		NOT_SIGNED,
		NOT_SIGNED,
		'submitted',
		SUBMITTED,
		SUBMITTED,
	],
	/** Leads to `published-and-matched` when it matches; a later comparison that differs leads back. */
	publish: [
		NOT_SUBMITTED,
		NOT_SUBMITTED,
		NOT_SUBMITTED,
		NOT_SUBMITTED,
		NOT_SUBMITTED,
		NOT_SUBMITTED,
		NOT_SUBMITTED,
		'published-and-matched',
		'published-and-matched',
	],
	'start-resubmission': [
		NOT_SUBMITTED,
		NOT_SUBMITTED,
		NOT_SUBMITTED,
		NOT_SUBMITTED,
		NOT_SUBMITTED,
		NOT_SUBMITTED,
		NOT_SUBMITTED,
		'drafting',
		'drafting',
	],
	comment: STAYS,
	see: STAYS,
};

/** What an act does at a stage. */
export function cellOf(act: ActName, stage: Stage): Cell {
	return ROWS[act][STAGES.indexOf(stage)] ?? NOT_SENT;
}

/** The refusal of an act at a stage; null where the table allows it. */
export function refusedAt(act: ActName, stage: Stage): FilingCode | null {
	const cell = cellOf(act, stage);
	return cell.startsWith('FILING_') ? (cell as FilingCode) : null;
}
