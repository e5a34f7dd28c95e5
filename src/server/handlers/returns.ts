/** The return of a month: under review, and what is done to it. */
import { acceptWarning } from '../../app/filing/accept-warning.ts';
import { askClient, clientAnswered } from '../../app/filing/ask-client.ts';
import { approve, sendBack, withdraw } from '../../app/filing/check-return.ts';
import type { Acted, Acting } from '../../app/filing/perform.ts';
import { startResubmission } from '../../app/filing/resubmission.ts';
import { sendToChecker } from '../../app/filing/send-to-checker.ts';
import { refuseReturn } from '../../app/filing/sign.ts';
import { submitReturn } from '../../app/filing/submit-return.ts';
import { comment, see } from '../../app/filing/talk.ts';
import { knownAtInstant } from '../../app/ledger/instant.ts';
import { parseDay } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { actingOn, type OfMonth, reviewOf } from '../filing.ts';
import { answerLink, signLinks } from '../personal-links.ts';
import { type Asked, type Handlers, Tagged } from '../route.ts';

type ActBody = Asked<'act'>['body'];

export const RETURNS: Pick<Handlers, 'review' | 'act'> = {
	review: async (asked) => {
		const known = asked.query.known_at;
		const review = await reviewOf(asked, known === undefined ? undefined : knownAtInstant(known));
		return new Tagged(review, review.head);
	},
	act: async (asked) => {
		await performAct(actingOn(asked, asked.match), asked.body, asked);
		const review = await reviewOf(asked);
		return new Tagged(review, review.head);
	},
};

/** One act, and the personal links that follow from it. */
async function performAct(acting: Acting, body: ActBody, of: OfMonth): Promise<void> {
	await done(acting, body, of);
	if (body.act === 'approve') await signLinks(of);
	if (body.act === 'ask-client') await answerLink(of);
}

async function done(acting: Acting, body: ActBody, { keeping }: OfMonth): Promise<Acted> {
	switch (body.act) {
		case 'ask-client': {
			const client = await keeping.desk.client(acting.issuer);
			return askClient(acting, { contact: client?.team.contact?.name ?? null });
		}
		case 'client-answered':
			return clientAnswered(acting, body);
		case 'accept-warning':
			return acceptWarning(acting, body);
		case 'send-to-checker':
			return sendToChecker(acting, { ...body, dateSubmitted: dayOf(body.dateSubmitted) });
		case 'send-back':
			return sendBack(acting, body);
		case 'approve':
			return approve(acting, body);
		case 'withdraw':
			return withdraw(acting, body);
		case 'refuse':
			return refuseReturn(acting, body);
		case 'submit':
			return submitReturn(acting, body);
		case 'start-resubmission':
			return startResubmission(acting, body);
		case 'comment':
			return comment(acting, body);
		case 'see':
			return see(acting, body);
		default:
			return body satisfies never;
	}
}

/** Refuses with `REQUEST_SHAPE` a day that is none, such as 31 September. */
function dayOf(text: string) {
	const day = parseDay(text);
	if (day) return day;
	throw new Refusal('REQUEST_SHAPE', 'the date submitted is no day', null, ['/dateSubmitted']);
}
