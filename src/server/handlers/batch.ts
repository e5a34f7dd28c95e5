/** One act for many issuers at once: each for itself, and those that cannot are told with the reason. */
import type { Batch } from '../../api/desk.ts';
import { askClient } from '../../app/filing/ask-client.ts';
import { approve } from '../../app/filing/check-return.ts';
import { type Filing, loadFiling, mayOf } from '../../app/filing/load.ts';
import { type Acting, refuse } from '../../app/filing/perform.ts';
import { standingDigest } from '../../app/filing/seen-content.ts';
import { sendToChecker } from '../../app/filing/send-to-checker.ts';
import { titlesOf } from '../../app/refusal-titles.ts';
import type { Client } from '../../store/desk.ts';
import { Refusal } from '../../value/refusal.ts';
import { actingOn, type OfMonth } from '../filing.ts';
import { answerLink, signLinks } from '../personal-links.ts';
import type { Asked, Handlers } from '../route.ts';
import { hasRole } from '../session.ts';

type BatchBody = Asked<'batch'>['body'];

export const BATCH: Pick<Handlers, 'batch'> = {
	batch: async (asked) => {
		const { body, see } = asked;
		const done: string[] = [];
		const skipped: Batch['skipped'][number][] = [];
		for (const issuer of new Set(body.issuers)) {
			try {
				const client = await see(issuer);
				await one({ ...asked, params: { ...asked.params, code: issuer } }, client, body);
				done.push(issuer);
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				skipped.push({ issuer, code: error.code, title: titlesOf(error.code), why: error.message });
			}
		}
		return { done, skipped };
	},
};

async function one(of: OfMonth, client: Client, body: BatchBody): Promise<void> {
	if (body.act === 'reassign') return reassign(of, client, body);
	const acting = actingOn(of, null);
	const filing = await loadFiling(acting, acting.issuer, acting.month, { now: acting.now });
	const names = { send: 'send-to-checker', approve: 'approve', remind: 'ask-client' } as const;
	const { person, roles } = of.who;
	refuse(mayOf(filing, { id: person.id, name: person.name, roles })[names[body.act]]);
	const seen = body.seen[client.issuer] ?? null;
	if (body.act === 'approve') seenDigest(filing, seen);
	if (body.dryRun) return;
	switch (body.act) {
		case 'send':
			return send(acting, filing);
		case 'approve':
			await approve(acting, { digest: seenDigest(filing, seen), words: '' });
			return signLinks(of);
		case 'remind':
			await askClient(acting, { contact: client.team.contact?.name ?? null });
			return answerLink(of);
		default:
			return body.act satisfies never;
	}
}

/** What was on the screen is what is approved. Refuses with `FILING_CHANGED`, and `REQUEST_SHAPE` when it is not said. */
function seenDigest(filing: Filing, seen: string | null): string {
	if (seen !== null) return standingDigest(filing, seen);
	throw new Refusal('REQUEST_SHAPE', 'it is not said which content was seen', 'load the desk again', [
		'/seen',
	]);
}

/** With the day and the signatory that the review proposes. */
async function send(
	acting: Acting,
	{ settings, month }: Awaited<ReturnType<typeof loadFiling>>,
): Promise<void> {
	const { dateSubmitted, signatory } = settings;
	if (dateSubmitted === null) throw new Refusal('FILING_MONTH_RUNNING', `${month} has not ended`, null);
	if (signatory === null) throw new Refusal('FILING_SIGNATORY', 'nobody of the team signs for it', null);
	await sendToChecker(acting, { dateSubmitted, signatory: signatory.id, words: '' });
}

/** The new one comes first, and the others stay on the team. Refuses with `ROLE_NEEDED` and `PERSON_UNKNOWN`. */
async function reassign({ keeping, who }: OfMonth, client: Client, { to, dryRun }: BatchBody): Promise<void> {
	if (!to) throw new Refusal('REQUEST_SHAPE', 'it is not said who takes it over', null, ['/to']);
	const isOn = client.team.makers.includes(who.person.id) || client.team.checkers.includes(who.person.id);
	if (!isOn && !hasRole(who, 'administrator')) {
		throw new Refusal('ROLE_NEEDED', 'work is given on by those who have it, or by an administrator', null);
	}
	const person = (await keeping.people.people(who.firm.id)).find(({ id }) => id === to.person);
	if (!person || person.suspended || !person.roles.includes(to.role)) {
		throw new Refusal('PERSON_UNKNOWN', `the firm has no ${to.role} of that name`, null, [to.person]);
	}
	const list = to.role === 'maker' ? 'makers' : 'checkers';
	const others = client.team[list].filter((id) => id !== to.person);
	if (!dryRun) {
		await keeping.desk.setTeam(
			client.issuer,
			{ ...client.team, [list]: [to.person, ...others] },
			client.team,
		);
	}
}
