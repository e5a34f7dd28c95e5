/**
 * Part III.D, agreements and arrangements to issue shares. A signed agreement has its row as long as shares are
 * outstanding under it, before or after the month; what it issues on completion stands in III.E, and under
 * awards and over-allotment options, here. So do awards of the month that vested with shares in issue, for the remark.
 */
import type { AgreementRow, Details } from '../form/return.ts';
import { KINDS } from '../ledger/kinds.ts';
import type { Movement } from '../ledger/movement.ts';
import type { AgreementSubject } from '../ledger/subject.ts';
import { blocksOf, type PreparedRow } from './blocks.ts';
import { deliveredBy } from './delivered.ts';
import { meetingBehind } from './meeting.ts';
import { countsOf } from './month.ts';
import { behindClose, behindSubject, type Preparation } from './preparation.ts';
import { agreementsRemark } from './remarks/agreements.ts';

export function partThreeD(p: Preparation): NonNullable<Details['agreements']> {
	const rows = [...p.of.closing.agreements.values()].flatMap((each) => rowOf(p, each));
	if (rows.length === 0) return { applicable: false };
	return { applicable: true, blocks: blocksOf(p, 'agreements', rows), remarks: agreementsRemark(p) };
}

function rowOf(p: Preparation, subject: AgreementSubject): readonly PreparedRow<AgreementRow>[] {
	const unit = `agreement/${subject.name}` as const;
	const account = `${unit}/outstanding` as const;
	const shares = countsOf(p.of, account);
	const delivered = deliveredBy(
		p,
		p.of.steps.filter(
			({ recorded, postings }) =>
				KINDS[recorded.entry.kind].place === 'agreements' &&
				postings.some((each) => each.account === account),
		),
	);
	const isDelivered = delivered.sharesIssued !== null || delivered.treasuryTransferred !== null;
	const isMet = p.of.steps.some(({ recorded: { entry } }) => isMetWithExisting(entry, subject.name));
	if (shares.opening === 0n && shares.close === 0n && !isDelivered && !isMet) return [];
	const row: AgreementRow = {
		description: p.words.say(subject.description),
		generalMeeting: meetingBehind(subject, p.of.closing),
		sharesIssued: delivered.sharesIssued,
		treasuryTransferred: delivered.treasuryTransferred,
		sharesIssuable: shares.close,
	};
	const cells: PreparedRow<AgreementRow>['cells'] = {
		description: behindSubject(p, unit),
		generalMeeting: behindSubject(p, unit),
		sharesIssued: delivered.behindIssued,
		treasuryTransferred: delivered.behindTransferred,
		sharesIssuable: behindClose(p, unit, account),
	};
	return [{ class: subject.class, row, cells }];
}

function isMetWithExisting(entry: Movement, agreement: string): boolean {
	return entry.kind === 'award-vested-existing' && entry.agreement === agreement;
}
