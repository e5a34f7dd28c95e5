/**
 * The maker sends the return to the checker: it is derived with its signatory and the day on which it is to be
 * submitted, judged, printed in both languages and kept, and from then on all speak of this one content.
 */
import type { ActOf } from '../../filing/act.ts';
import { threePeople } from '../../filing/may.ts';
import { type Day, formatDay, lastDay } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { dayOfInstant, hongKongTime } from '../due.ts';
import { VERSION } from '../version.ts';
import { returnDigest } from './content.ts';
import { deriveFor } from './core.ts';
import { type FilingFinding, filingFindings, openErrors, openWarnings } from './findings.ts';
import type { Filing } from './load.ts';
import { type Acted, type Acting, aboutOf, perform, refuse } from './perform.ts';
import { keepContent, type PrintedContent, printContent } from './print-content.ts';
import type { FilingSettings } from './settings.ts';

export interface SendAsked {
	/** Printed as the date submitted. */
	readonly dateSubmitted: Day;
	/** Identifier of the one who will sign, out of the team. */
	readonly signatory: string;
	readonly words: string;
}

/**
 * Refuses with `FILING_MONTH_RUNNING`, `FILING_SIGNATORY`, `FILING_THREE_PEOPLE`, `FILING_ERRORS_OPEN` and
 * `FILING_WARNINGS_OPEN` (their keys in `where`), with `FILING_TIME` a day that is past, and what cannot be printed.
 */
export async function sendToChecker(acting: Acting, asked: SendAsked): Promise<Acted> {
	const { month, issuer, actor, now, print = printContent } = acting;
	const printed = new Map<string, PrintedContent>();
	return perform(acting, {
		name: 'send-to-checker',
		judgesFindings: true,
		isSame: (last, { state }) =>
			last.act === 'send-to-checker' && isAsked(last, asked) && state.digest === last.digest,
		plan: async (filing) => {
			refuseRunning(acting);
			const settings = settingsOf(filing, acting, asked);
			const life = { ...filing.life, sent: null, approval: null, signature: null };
			const { client, chain } = filing;
			const derived = deriveFor(chain.ledger, { client, month, life, settings });
			const findings = filingFindings(derived.checked.findings, life);
			refuseOpen(findings);
			refusePast(asked.dateSubmitted, now);
			const { returns } = derived.prepared;
			const ofReturns = returnDigest(returns);
			const content = printed.get(ofReturns) ?? (await print(issuer, month, returns));
			printed.set(ofReturns, content);
			await keepContent(acting, { client, month, by: actor?.id ?? null, now }, content);
			const { digest, documents } = content;
			return {
				act: {
					act: 'send-to-checker',
					...aboutOf(filing, actor),
					digest,
					returnDigest: ofReturns,
					documents: { ...documents },
					status: settings.status,
					dateSubmitted: asked.dateSubmitted,
					signatory: signatoryOf(settings),
					findings: findings.map(({ key, code, severity, accepted }) => ({
						key,
						code,
						severity,
						accepted: accepted !== null,
					})),
					version: VERSION,
					words: asked.words,
					voids: voidsOf(filing),
				},
			};
		},
	});
}

function isAsked(last: ActOf<'send-to-checker'>, asked: SendAsked): boolean {
	const { dateSubmitted, signatory, words } = last;
	return dateSubmitted === asked.dateSubmitted && signatory.id === asked.signatory && words === asked.words;
}

function refuseRunning({ month, now }: Acting): void {
	const end = lastDay(month);
	if (dayOfInstant(hongKongTime(now)) > end) return;
	throw new Refusal(
		'FILING_MONTH_RUNNING',
		`${month} ends on ${formatDay(end)}`,
		'wait until the month has ended',
	);
}

/** What is still to be signed is not submitted yesterday; with such a day a late return would not look late. */
function refusePast(dateSubmitted: Day, now: number): void {
	const today = dayOfInstant(hongKongTime(now));
	if (dateSubmitted >= today) return;
	throw new Refusal(
		'FILING_TIME',
		`the date submitted is ${formatDay(dateSubmitted)}, and today is ${formatDay(today)}`,
		'give today, or the later day on which it will be submitted',
	);
}

function settingsOf(filing: Filing, { actor }: Acting, asked: SendAsked): FilingSettings {
	const { team } = filing.client;
	const signatory = team.signatories.find(({ id }) => id === asked.signatory);
	if (!signatory) {
		throw new Refusal(
			'FILING_SIGNATORY',
			`${asked.signatory} is not among those who may sign for ${filing.issuer}`,
			'choose another signatory, or have an administrator change the team',
			[asked.signatory],
		);
	}
	if (team.fourEyes === 'three-people' && signatory.id === actor?.id) refuse(threePeople(filing.issuer));
	return {
		dateSubmitted: asked.dateSubmitted,
		signatory: { id: signatory.id, name: signatory.signsAs, title: signatory.title },
		status: filing.settings.status,
		isProposed: false,
	};
}

function signatoryOf({ signatory }: FilingSettings) {
	if (signatory === null) throw new TypeError('filing: somebody will sign');
	return signatory;
}

function voidsOf({ state: { stale } }: Filing): ActOf<'send-to-checker'>['voids'] {
	return stale === null ? null : { digest: stale.was, since: stale.since, by: stale.by };
}

function refuseOpen(findings: readonly FilingFinding[]): void {
	const errors = openErrors(findings);
	if (errors.length > 0) {
		throw new Refusal(
			'FILING_ERRORS_OPEN',
			`${errors.length} ${errors.length === 1 ? 'error is' : 'errors are'} open: ${codesOf(errors)}`,
			'correct the entries that the findings name',
			errors.map(({ key }) => key),
		);
	}
	const warnings = openWarnings(findings);
	if (warnings.length > 0) {
		throw new Refusal(
			'FILING_WARNINGS_OPEN',
			`${warnings.length} ${warnings.length === 1 ? 'warning is' : 'warnings are'} open: ${codesOf(warnings)}`,
			'accept each warning with a reason, or correct the entries that it names',
			warnings.map(({ key }) => key),
		);
	}
}

function codesOf(findings: readonly FilingFinding[]): string {
	return [...new Set(findings.map(({ code }) => code))].join(', ');
}
