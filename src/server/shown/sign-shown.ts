/** What a director reads before signing: balances, what happened, what the checker said, the confirmations in words. */
import type { SignPage } from '../../api/signing.ts';
import { findingTitle } from '../../app/desk/rule-title.ts';
import { dueFor, hongKongTime } from '../../app/due.ts';
import { type Filing, mayOf } from '../../app/filing/load.ts';
import { classLabel } from '../../form/label.ts';
import { type Language, type WordKey, words } from '../../form/words/index.ts';
import { monthInSentences } from '../../prepare/sentences/month.ts';
import type { SignedIn } from '../session.ts';
import { itemsOf } from '../signing-statement.ts';

export interface SignAsked {
	readonly who: SignedIn;
	readonly passkeys: number;
	/** Milliseconds since 1970 (UTC). */
	readonly now: number;
}

export function signShown(filing: Filing, { who, passkeys, now }: SignAsked): SignPage {
	const { issuer, month, life, state, settings, derived, failed, chain } = filing;
	if (!derived) throw failed ?? new Error('sign: there is no return');
	const { en, 'zh-Hant': chinese } = derived.prepared.returns;
	const due = dueFor(month, hongKongTime(now));
	const { approval } = life;
	const pdf = (language: Language) =>
		`/v1/issuers/${issuer}/returns/${month}/pdf?language=${language}&of=sent`;
	return {
		issuer,
		name: { en: en.issuerName, 'zh-Hant': chinese.issuerName },
		month,
		due: due.deadline.scheduled.instant,
		minutesLeft: due.minutesLeft,
		state: stateFor(filing, who),
		digest: state.digest,
		status: state.status,
		classes: classesOf(filing),
		happened: monthInSentences(filing.chain.ledger, month),
		warnings: filing.findings
			.filter(({ severity }) => severity === 'warning')
			.map(({ accepted, ...finding }) => ({
				code: finding.code,
				title: findingTitle(finding),
				reason: accepted?.act.reason ?? '',
			})),
		checker: approval && {
			name: approval.act.by.name,
			words: approval.act.words === '' ? null : approval.act.words,
			at: approval.recordedAt,
		},
		signsAs: { name: settings.signatory?.name ?? '', title: settings.signatory?.title ?? '' },
		confirmations: itemsOf(filing).map((item) => ({
			item,
			words: formWords(filing, `confirmations.${item}`),
		})),
		pdfs: { en: pdf('en'), 'zh-Hant': pdf('zh-Hant') },
		passkey: passkeys > 0,
		signedAt: life.signature?.recordedAt ?? null,
		moved: filing.changes.flatMap(({ moved, label, before, after }) =>
			moved
				? [
						{
							label,
							before: before === null ? null : String(before),
							after: after === null ? null : String(after),
						},
					]
				: [],
		),
		dateSubmitted: settings.dateSubmitted,
		head: chain.head.hash,
	};
}

function stateFor(filing: Filing, who: SignedIn): SignPage['state'] {
	const { state } = filing;
	const denial = mayOf(filing, { id: who.person.id, name: who.person.name, roles: who.roles }).sign;
	if (denial?.code === 'FILING_NOT_YOURS' || denial?.code === 'FILING_THREE_PEOPLE') return 'not-yours';
	if (state.stale) return 'changed';
	switch (state.stage) {
		case 'with-director':
			return 'open';
		case 'signed':
			return 'signed';
		case 'submitted':
		case 'published-and-matched':
			return 'submitted';
		default:
			return 'not-approved';
	}
}

function classesOf({ derived }: Filing): SignPage['classes'] {
	const returns = derived?.prepared.returns;
	return (returns?.en.issued?.classes ?? []).map(({ class: line, change, close }, index) => ({
		name: {
			en: classLabel(line, 'en'),
			'zh-Hant': classLabel(returns?.['zh-Hant'].issued?.classes[index]?.class ?? line, 'zh-Hant'),
		},
		listed: line.listed === true,
		close: String(close.issued ?? 0n),
		change: String(change.issued ?? 0n),
		treasury: close.treasury === null || close.treasury === undefined ? null : String(close.treasury),
	}));
}

function formWords({ derived }: Filing, key: WordKey): SignPage['confirmations'][number]['words'] {
	const edition = derived?.prepared.returns.en.edition ?? null;
	const say = (language: Language) =>
		edition === null ? null : (words(key, edition, language)?.text ?? null);
	return { en: say('en'), 'zh-Hant': say('zh-Hant') };
}
