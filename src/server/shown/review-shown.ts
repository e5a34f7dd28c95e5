/** The return of a month under review as the interface has it, for the person who is signed in. */
import type { ActShown, Review } from '../../api/returns.ts';
import { clockOrNull } from '../../app/desk/clock.ts';
import type { Named } from '../../app/desk/finding-words.ts';
import { hongKongTime } from '../../app/due.ts';
import { seenBy } from '../../app/filing/changes.ts';
import type { FilingFinding } from '../../app/filing/findings.ts';
import { type Filing, mayOf } from '../../app/filing/load.ts';
import type { Act, RecordedAct } from '../../filing/act.ts';
import { encodeReturn } from '../../form/json.ts';
import type { PersonRef } from '../people/face.ts';
import type { SignedIn } from '../session.ts';
import { clockShown } from './clock-shown.ts';
import { findingShown } from './finding-shown.ts';
import { teamShown } from './team-shown.ts';

type Directory = (id: string) => PersonRef;

export interface ReviewAsked {
	readonly who: SignedIn;
	readonly person: Directory;
	/** Milliseconds since 1970 (UTC). */
	readonly now: number;
}

/** Throws the refusal of a return that cannot be derived. */
export function reviewShown(filing: Filing, { who, person, now }: ReviewAsked): Review {
	const { client, month, chain, state, settings, derived, failed } = filing;
	if (!derived || filing.returnDigest === null) throw failed ?? new Error('review: there is no return');
	const { en, 'zh-Hant': chinese } = derived.prepared.returns;
	const seen = seenBy(filing.acts, who.person.id, filing.changes);
	const clock = clockOrNull(month, hongKongTime(now));
	return {
		issuer: filing.issuer,
		name: { en: en.issuerName, 'zh-Hant': chinese.issuerName },
		month,
		round: state.round,
		status: state.status,
		edition: en.edition ?? '',
		stage: state.stage,
		head: chain.head.hash,
		returnDigest: filing.returnDigest,
		digest: state.digest,
		stale: state.stale,
		returns: { en: encodeReturn(en), 'zh-Hant': encodeReturn(chinese) },
		nil: derived.nil,
		findings: filing.findings.map((finding) => filedFinding(finding, person, derived.prepared.returns)),
		changes: filing.changes.map(({ path, label, before, after, sources, moved }) => {
			return { path, label, before, after, sources, moved, seen: seen.has(path) };
		}),
		dateSubmitted: settings.dateSubmitted,
		signatory: settings.signatory,
		team: teamShown(client.team, person),
		acts: actsShown(filing, person),
		may: mayShown(filing, who),
		clock: clock && clockShown(clock),
		published: state.published,
		submissions: submissionsShown(filing, person),
	};
}

function submissionsShown({ life }: Filing, person: Directory): Review['submissions'] {
	return life.submissions.map(({ round, status, act, recordedAt, submittedOn, sent }) => ({
		round,
		status,
		reference: act?.act.reference ?? '',
		submittedAt: act?.act.submittedAt ?? recordedAt,
		by: act ? person(act.act.by.id) : null,
		receipt: act?.act.receipt ?? null,
		lateReason: act?.act.lateReason ?? null,
		dateSubmitted: sent?.act.dateSubmitted ?? submittedOn,
	}));
}

function filedFinding(finding: FilingFinding, person: Directory, named: Named): Review['findings'][number] {
	const { key, accepted, ...rest } = finding;
	const by = accepted && {
		by: person(accepted.act.by.id),
		at: accepted.recordedAt,
		reason: accepted.act.reason,
	};
	return { ...findingShown(rest, named), key, accepted: by };
}

function mayShown(filing: Filing, who: SignedIn): Review['may'] {
	const denials = mayOf(filing, { id: who.person.id, name: who.person.name, roles: who.roles });
	const entries = Object.entries(denials).map(([act, denial]) => [
		act,
		{ allowed: denial === null, code: denial?.code ?? null, why: denial?.why ?? null },
	]);
	return Object.fromEntries(entries) as Review['may'];
}

export function actsShown(filing: Filing, person: Directory): readonly ActShown[] {
	const { life, state, acts } = filing;
	const standing = [life.sent, life.approval, life.signature].map((each) => each?.sequence);
	return acts.map((recorded) => {
		const voided = life.voids.get(recorded.sequence) ?? null;
		const { stale } = state;
		const isStale = stale !== null && standing.includes(recorded.sequence);
		return {
			...actShown(recorded, person),
			void: voided ?? (isStale && stale ? { by: stale.by, at: stale.since } : null),
		};
	});
}

function actShown({ sequence, recordedAt, act }: RecordedAct, person: Directory): Omit<ActShown, 'void'> {
	return {
		sequence,
		act: act.act,
		by: act.by && { ...person(act.by.id), name: act.by.name },
		at: recordedAt,
		round: act.round,
		digest: 'digest' in act ? act.digest : null,
		words: wordsOf(act),
		path: 'path' in act ? act.path : null,
		signature: act.act === 'sign' ? act.signature.kind : null,
	};
}

/** Reason, comment or answer, in the person's own words. */
function wordsOf(act: Act): string | null {
	if (act.act === 'submit') return act.lateReason ?? act.reference;
	if (act.act === 'ask-client') return act.contact;
	if ('reason' in act) return act.reason;
	return 'words' in act && act.words !== '' ? act.words : null;
}
