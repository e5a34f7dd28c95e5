/** A draft of the return from text: the e-form, editions 1.0.0 to 1.2.1, as any tool extracted it. */
import { editionNamed } from '../../form/editions.ts';
import type { MonthlyReturn } from '../../form/return.ts';
import { monthOf } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Aligned } from '../chinese/english.ts';
import type { Draft } from '../draft.ts';
import { type DecidedEdition, decideEdition } from '../edition.ts';
import { readAuthorised } from './authorised.ts';
import { readDetails } from './details.ts';
import { textDocument } from './document.ts';
import { readConfirmations, readDepositaryReceipts, readSignatory } from './ending.ts';
import { readHead } from './header.ts';
import { readIssued } from './issued.ts';
import { type Outline, outline } from './outline.ts';
import { missing, type Recorder, recorder } from './recorder.ts';

/**
 * Reads the text of an e-form. Every leaf is as printed, or null with a gap where it could not be told.
 * The text is known to be an e-form (`recognise`), `chinese` its alignment with the form's English. Refuses with `NOTHING_FOUND` one that has the form's words and no
 * figure.
 */
export function draftFromText(text: string, chinese: Aligned | null = null): Draft {
	const document = textDocument(text, chinese);
	const to = recorder(document);
	const plan = outline(document);
	const head = readHead(to, plan);
	const decided = decideEdition({
		plain: document.furniture,
		letters: document.skeleton.letters,
		form: 'electronic',
		release: null,
		month: head.monthEnded === null ? null : monthOf(head.monthEnded),
	});
	const made = withParts(to, plan, head, decided);
	if (!hasFigure(to)) {
		throw new Refusal(
			'NOTHING_FOUND',
			'the text has the words of the monthly return, but none of its figures could be found',
			'the extraction dropped them; give the PDF itself',
		);
	}
	const { evidence, gaps, findings, arranged } = to;
	const draft = { return: made, evidence, gaps, findings, arranged };
	return plan.hasSecond ? { ...draft, second: document.at(plan.end) } : draft;
}

function withParts(
	to: Recorder,
	plan: Outline,
	head: Pick<MonthlyReturn, 'monthEnded' | 'status' | 'issuerName' | 'dateSubmitted'>,
	decided: DecidedEdition,
): MonthlyReturn {
	const layout = layoutOf(decided);
	const issued = readIssued(to, plan.parts.get('issued'), layout);
	return {
		form: 'FF301',
		edition: decided.edition ?? missing(to, '/edition', 'not found'),
		language: to.document.chinese ? 'zh-Hant' : 'en',
		...head,
		authorised: readAuthorised(to, plan.parts.get('authorised')),
		issued,
		details: readDetails(to, plan, layout, issued?.classes ?? []),
		depositaryReceipts: readDepositaryReceipts(to, plan.parts.get('depositaryReceipts')),
		confirmations: readConfirmations(to, plan.parts.get('confirmations')),
		signatory: readSignatory(to, plan),
	};
}

/** What all editions that are left have in common; a column that only some of them have is not looked for. */
function layoutOf(decided: DecidedEdition): { readonly treasury: boolean; readonly publicFloat: boolean } {
	const possible = (decided.edition ? [decided.edition] : decided.possible).map(editionNamed);
	return {
		treasury: possible.every((each) => each.treasury),
		publicFloat: possible.every((each) => each.publicFloat),
	};
}

/** A text of which not one share count was read tells nothing. */
function hasFigure(to: Recorder): boolean {
	for (const [path, evidence] of to.evidence) {
		if (
			/^\/(?:authorised|issued|details)\//.test(path) &&
			FIGURE_LEAF.test(path) &&
			/[0-9]/.test(evidence.raw)
		) {
			return true;
		}
	}
	return to.gaps.some((gap) => /[0-9],[0-9]{3}/.test(gap.raw ?? ''));
}

const FIGURE_LEAF =
	/\/(?:shares|par|capital|amount|issued|treasury|total|preceding|close|options|issuable|sharesIssued|sharesIssuable|treasuryTransferred|mandateAvailable)$/;
