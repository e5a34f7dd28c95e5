/** The refusals of the life of a return in full; `docs/errors.md` and `ff301 explain <code>` tell them with the others. */
import type { RefusalCode } from '../../value/refusal.ts';
import type { RefusalGuide } from '../refusal-guide.ts';

type FilingCode = Extract<RefusalCode, `FILING_${string}` | 'ACT_SHAPE' | 'HEAD_MOVED' | 'STORE_FOUR_EYES'>;

function guide(meaning: string, example: string, todo: string): RefusalGuide {
	return { meaning, example, todo, exit: 3 };
}

export const FILING_GUIDE: Readonly<Record<FilingCode, RefusalGuide>> = {
	ACT_SHAPE: guide(
		'An act in the life of a return (sent, approved, signed …) is recorded in the chain of its issuer, and this one cannot be read.',
		'there is no act called "bless"',
		'Use the version of ff301 that recorded it, or a later one.',
	),
	HEAD_MOVED: {
		...guide(
			'A request that changes something names the version that it was made on (If-Match). Somebody recorded something for the issuer since then, so nothing was done.',
			'00020 has 43 entries by now, and the request was made on another version',
			'Load what stands now, look at it, and ask again.',
		),
		exit: 5,
	},
	FILING_NOT_YOURS: guide(
		'Makers prepare, send, withdraw and submit; checkers approve and send back; the signatory who was named signs or refuses. Each must have the role and be on the team of the issuer.',
		'approve is for a checker of the team of 00020',
		'Ask somebody of the team, or have an administrator change the team.',
	),
	FILING_SAME_PERSON: guide(
		'Whoever sent a return to the checker does not approve it, whatever roles that person has.',
		'Maker One sent the return, and somebody else approves it',
		'Ask another checker of the team.',
	),
	FILING_THREE_PEOPLE: guide(
		'For this issuer maker, checker and signatory are three people.',
		'the signatory of 00020 is neither the maker nor the checker of the return',
		'Name another signatory, or have another person make or check the return.',
	),
	FILING_SIGNATORY: guide(
		'A return is sent with the one who will sign it, out of those whom the team of the issuer lists.',
		'p-17 is not among those who may sign for 00020',
		'Choose another signatory, or have an administrator change the team.',
	),
	FILING_MONTH_RUNNING: guide(
		'A return tells a whole month, so it is sent to the checker when the month has ended.',
		'2022-09 ends on 30 Sep 2022',
		'Wait until the month has ended.',
	),
	FILING_ERRORS_OPEN: guide(
		'What breaks the form or a rule is mended before somebody checks or signs the return; an error cannot be accepted. A return that cannot be derived counts as one with an error.',
		'2 errors are open: P04, E02',
		'Correct the entries that the findings name.',
	),
	FILING_WARNINGS_OPEN: guide(
		'A warning may stand, and then somebody says why, by name. The acceptance holds for its figures: when they change it opens again.',
		'1 warning is open: W02',
		'Accept each warning with a reason, or correct the entries that it names.',
	),
	FILING_FINDING_UNKNOWN: guide(
		'A warning is accepted under its key, which stands for its code, place and figures. No warning of the return has this key now: it is gone, its figures have changed, or it is an error.',
		'no warning of the return has the key W02-1f0c2a9be3d45678',
		'Load the findings again.',
	),
	FILING_NOT_SENT: guide(
		'Only what was sent to the checker, and is what the ledger gives, can be approved, sent back or withdrawn.',
		'the return of 2022-09 is being drafted',
		'Send it to the checker first; after a change, send it again.',
	),
	FILING_SENT: guide(
		'The return was sent and not taken back, so its warnings and its content stay as they are.',
		'the return of 2022-09 is with the checker',
		'Withdraw it, or have it sent back.',
	),
	FILING_APPROVED: guide(
		'Exactly this content is approved.',
		'the return of 2022-09 was approved by Checker One',
		'It is with the director now.',
	),
	FILING_NOT_APPROVED: guide(
		'The director signs what a checker approved, and nothing else.',
		'the return of 2022-09 is with the checker',
		'Have it approved first.',
	),
	FILING_SIGNED: guide(
		'The return is signed; maker and checker cannot take it back. A change of the ledger voids the signature.',
		'the return of 2022-09 was signed by Director One',
		'Submit it, or have the director take the signature back.',
	),
	FILING_NOT_SIGNED: guide(
		'Only a return with a signature that stands is submitted.',
		'the return of 2022-09 is with the director',
		'Have it signed first.',
	),
	FILING_CHANGED: guide(
		'An approval or a signature is bound to the content that somebody saw: both returns and their PDFs, by digest. What stands now has another digest.',
		'the return of 2022-09 is sha256:0c1f… now, and sha256:9be3… was seen',
		'Load what stands now and look at what moved.',
	),
	FILING_SUBMITTED: guide(
		'What was submitted is not edited.',
		'the return of 2022-09 was submitted under reference 202210070123',
		'Start a re-submission, with its reason.',
	),
	FILING_NOT_SUBMITTED: guide(
		'What was published is compared with what was submitted, and only what was submitted is submitted again.',
		'the return of 2022-09 is signed',
		'Record its submission first.',
	),
	FILING_TIME: guide(
		'The date submitted is printed before anybody signs, so it is today or later. A submission comes after the month has ended and after the signature (ten minutes are left for clocks that differ), and not in the future.',
		'the return was signed at 2022-10-11T09:55:00.000+08:00, which is after 2022-10-10T08:00+08:00',
		'Send it with today or a later day; record the instant that the receipt of the exchange says.',
	),
	FILING_LATE_REASON: guide(
		'The record of a late submission says why it was late.',
		'the return was due at 08:30 on 10 Oct 2022 and submitted at 09:15 on 10 Oct 2022',
		'Give the reason with the submission.',
	),
	STORE_FOUR_EYES: guide(
		'The database itself refuses an approval whose maker and checker are the same person, whatever the program says. Nothing was recorded.',
		'the approval names the same person as maker and as checker; nothing was recorded',
		'Have another person approve the return.',
	),
};
