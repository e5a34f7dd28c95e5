/** Personal links: what one is for, and what a client answers behind it without an account. */
import { z } from 'zod';
import { mediaTypeOf } from '../../app/desk/media-type.ts';
import { dueFor, hongKongTime } from '../../app/due.ts';
import { clientAnswered } from '../../app/filing/ask-client.ts';
import { loadFiling } from '../../app/filing/load.ts';
import { recordedInstant } from '../../app/ledger/instant.ts';
import { sentenceOf } from '../../prepare/sentences/index.ts';
import { namesOf } from '../../prepare/sentences/month.ts';
import type { Token } from '../../store/desk.ts';
import { type Month, monthOf } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Keeping } from '../keeping.ts';
import { linkOf, stateOfLink } from '../personal-links.ts';
import type { Handlers } from '../route.ts';

/** Files of one issuer that came by links. */
const FILES_MOST = 200;

const aboutAnswer = z.object({ contact: z.string() });

export const LINKS: Pick<Handlers, 'link' | 'question' | 'answer' | 'answerFile'> = {
	link: async ({ params, keeping, who }) => {
		const token = await linkOf(keeping, params['token'] ?? '');
		if (!token) throw unknownLink();
		const { purpose, expiresAt } = token;
		const told = { purpose, expiresAt } as { purpose: 'sign' | 'answer'; expiresAt: string | null };
		const isOther = token.firm !== who.firm.id || (token.person !== null && token.person !== who.person.id);
		if (isOther) return { ...told, state: 'other-person', issuer: null, name: null, month: null };
		const { filing } = await subjectOf(keeping, token);
		const at = stateOfLink(token, recordedInstant(keeping.now()));
		const isChanged = at === 'open' && token.digest !== null && filing.state.digest !== token.digest;
		return {
			...told,
			state: isChanged ? 'changed' : at,
			issuer: token.issuer,
			name: nameOf(filing),
			month: token.month,
		};
	},
	question: async ({ params, keeping }) => {
		const token = await openQuestion(keeping, params['token'] ?? '');
		const { filing, month } = await subjectOf(keeping, token);
		const due = dueFor(month, hongKongTime(keeping.now()));
		const names = namesOf(filing.chain.ledger);
		return {
			firm: token.firm === null ? '' : await firmName(keeping, token.firm),
			name: nameOf(filing),
			month,
			due: due.deadline.scheduled.instant,
			contact: aboutAnswer.parse(JSON.parse(token.about)).contact,
			known: filing.chain.ledger.movements
				.filter(({ entry }) => monthOf(entry.day) === month && entry.kind !== 'opening-balance')
				.map(({ entry }) => ({ day: entry.day, says: sentenceOf(entry, names) })),
			answered: token.usedAt !== null,
		};
	},
	answer: async ({ params, body, keeping }) => {
		const token = await openQuestion(keeping, params['token'] ?? '');
		const { issuer, month } = await subjectOf(keeping, token);
		const now = keeping.now();
		const { answer, words, documents } = body;
		await refuseForeign(keeping, token, documents);
		const acting = { store: keeping.ledgers, desk: keeping.desk, issuer, month, actor: null, now };
		const { contact } = aboutAnswer.parse(JSON.parse(token.about));
		await clientAnswered(acting, { answer, words, documents, from: contact });
		await keeping.desk.useToken(token.id, recordedInstant(now));
		return { done: true };
	},
	answerFile: async ({ params, body, keeping }) => {
		const token = await openQuestion(keeping, params['token'] ?? '');
		if ((await filesBehind(keeping, token)).length >= FILES_MOST) {
			throw new Refusal(
				'REQUEST_TOO_MANY',
				`${FILES_MOST} files came for the issuer by links already`,
				'send a ZIP',
			);
		}
		const { name, bytes } = body;
		if (bytes.length === 0) throw new Refusal('INPUT_UNKNOWN', 'the file is empty', 'choose another file');
		const about = {
			firm: token.firm ?? '',
			issuer: token.issuer,
			name,
			mediaType: mediaTypeOf(bytes),
			by: null,
		};
		const kept = await keeping.desk.keepDocument({ ...about, at: recordedInstant(keeping.now()) }, bytes);
		const { digest, mediaType, at } = kept;
		return { digest, name: kept.name, mediaType, bytes: kept.bytes, uploadedAt: at, by: null };
	},
};

/** What came for the issuer of a link from people without an account. */
async function filesBehind({ desk }: Keeping, { firm, issuer }: Token) {
	const all = await desk.documentsOf(firm ?? '', issuer ?? '');
	return all.filter(({ by }) => by === null);
}

/** Refuses with `INPUT_MISSING` a file that did not come by a link of the issuer. */
async function refuseForeign(keeping: Keeping, token: Token, documents: readonly string[]): Promise<void> {
	const own = new Set((await filesBehind(keeping, token)).map(({ digest }) => digest));
	const foreign = documents.find((digest) => !own.has(digest));
	if (foreign === undefined) return;
	throw new Refusal('INPUT_MISSING', 'a file that the answer names did not come with it', 'send it again', [
		foreign,
	]);
}

function unknownLink(): Refusal {
	return new Refusal('LINK_REFUSED', 'this link is unknown, used, revoked or too old', 'ask for a new one');
}

/** A link that asks a client and is not over; one that was answered can be answered again. Refuses with `LINK_REFUSED`. */
async function openQuestion(keeping: Keeping, secret: string): Promise<Token> {
	const token = await linkOf(keeping, secret);
	const at = recordedInstant(keeping.now());
	const isOpen = token?.purpose === 'answer' && stateOfLink({ ...token, usedAt: null }, at) === 'open';
	if (token && isOpen) return token;
	throw unknownLink();
}

async function subjectOf(keeping: Keeping, { issuer, month }: Token) {
	if (issuer === null || month === null) throw unknownLink();
	const stores = { store: keeping.ledgers, desk: keeping.desk };
	const filing = await loadFiling(stores, issuer, month as Month, { now: keeping.now() });
	return { filing, issuer, month: month as Month };
}

function nameOf({ derived, chain }: Awaited<ReturnType<typeof loadFiling>>) {
	const returns = derived?.prepared.returns;
	if (returns) return { en: returns.en.issuerName, 'zh-Hant': returns['zh-Hant'].issuerName };
	const entry = chain.ledger.statements.findLast((each) => each.entry.kind === 'issuer-registered')?.entry;
	const name = entry?.kind === 'issuer-registered' ? entry.issuerName : null;
	return { en: name?.en ?? null, 'zh-Hant': name?.['zh-Hant'] ?? null };
}

async function firmName({ people }: Keeping, firm: string): Promise<string> {
	return (await people.firmName(firm)) ?? '';
}
