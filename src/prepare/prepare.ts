/**
 * The monthly return from the ledger, part by part, in both languages, with nothing typed: openings, movements and
 * closings are folds over postings, totals come from the form's identities, remarks from lots and notes.
 */
import type { Edition } from '../form/editions.ts';
import type { MonthlyReturn } from '../form/return.ts';
import type { Ledger } from '../ledger/fold.ts';
import type { Facts } from '../rules/facts.ts';
import type { Finding } from '../value/finding.ts';
import { partThreeD } from './agreements.ts';
import { shortLineOf } from './class-lines.ts';
import { factsOf } from './facts.ts';
import { partThreeB, partThreeC } from './instruments.ts';
import { tellLanguageGaps } from './language-gaps.ts';
import { type LedgerMonth, monthOfLedger, type Sequences } from './month.ts';
import { noticeFinding } from './notices.ts';
import { partThreeA } from './options.ts';
import { partThreeE } from './other.ts';
import { partOne } from './part-1.ts';
import { partTwo } from './part-2.ts';
import { type Preparation, preparationOf } from './preparation.ts';
import { tellNotesLeftOut } from './remarks/left-out.ts';
import { confirmationsOf, editionFor, type PrepareSettings } from './settings.ts';
import { copyTotals, fillTotals } from './totals.ts';
import type { Language } from './words.ts';

export interface Prepared {
	/** The same return in English and in Traditional Chinese. */
	readonly returns: Readonly<Record<Language, MonthlyReturn>>;
	/**
	 * JSON pointer of a cell → numbers of the entries behind it, ascending. Behind an opening: all entries that moved
	 * the balance before the month; behind a change or a row: those of the month; behind a close: both.
	 * Worked out when first asked for.
	 */
	readonly sources: ReadonlyMap<string, Sequences>;
	/** What rules can use, for the return in English and for that in Chinese. */
	readonly facts: Facts;
	readonly factsInChinese: Facts;
	/** Words that are wanting and figures that the ledger cannot give; the rules are for `checkReturn`. */
	readonly findings: readonly Finding[];
}

/**
 * Prepares the return of a month. Refuses with `LEDGER_BEGINS_LATER` a month that the ledger does not cover, with
 * `LEDGER_INCOMPLETE` when the issuer is not registered, and with `EDITION_NOT_PREPARED` the paper form.
 */
export function prepareReturn(ledger: Ledger, settings: PrepareSettings): Prepared {
	const edition = editionFor(settings);
	const of = monthOfLedger(ledger, settings.month);
	const english = documentOf(of, edition, { language: 'en', isTracked: false }, settings);
	const chinese = documentOf(of, edition, { language: 'zh-Hant', isTracked: false }, settings);
	let sources: Prepared['sources'] | null = null;
	fillTotals(english.value);
	copyTotals(english.value, chinese.value);
	tellNotesLeftOut(english.preparation, english.value);
	tellLanguageGaps(chinese.value, chinese.preparation.words.wanting, english.preparation.notices);
	const lastIn = (language: Language) => (settings.last?.language === language ? settings.last : undefined);
	return {
		returns: { en: english.value, 'zh-Hant': chinese.value },
		get sources() {
			sources ??= documentOf(of, edition, { language: 'en', isTracked: true }, settings).preparation.sources;
			return sources;
		},
		facts: factsOf(english.preparation, english.value, { last: lastIn('en'), other: chinese.value }),
		factsInChinese: factsOf(chinese.preparation, chinese.value, {
			last: lastIn('zh-Hant'),
			other: english.value,
		}),
		findings: english.preparation.notices.all.map((notice) => noticeFinding(english.value, notice)),
	};
}

interface Document {
	readonly preparation: Preparation;
	readonly value: MonthlyReturn;
}

function documentOf(
	of: LedgerMonth,
	edition: Edition,
	how: { readonly language: Language; readonly isTracked: boolean },
	settings: PrepareSettings,
): Document {
	const { language } = how;
	const p = preparationOf(of, edition, how);
	const { issuer, depositaryReceipts } = of.closing;
	const value: MonthlyReturn = {
		form: 'FF301',
		edition: edition.name,
		language,
		monthEnded: of.end,
		status: settings.status,
		issuerName: p.words.sayIf(issuer?.issuerName),
		dateSubmitted: settings.dateSubmitted,
		authorised: partOne(p),
		issued: partTwo(p),
		details: {
			options: partThreeA(p),
			warrants: partThreeB(p),
			convertibles: partThreeC(p),
			agreements: partThreeD(p),
			other: partThreeE(p),
			totals: grandTotals(p),
		},
		depositaryReceipts:
			depositaryReceipts === null
				? { applicable: false }
				: { applicable: true, text: p.words.say(depositaryReceipts) },
		confirmations: confirmationsOf(of, settings.confirmations),
		signatory: { name: settings.signatory?.name ?? null, title: settings.signatory?.title ?? null },
	};
	tellHeaderSources(p);
	return { preparation: p, value };
}

/** A total of A to E for each class, to be filled by the identities. */
function grandTotals(p: Preparation): MonthlyReturn['details']['totals'] {
	return p.classes.map((subject, index) => {
		const path = `/details/totals/${index}`;
		for (const column of p.edition.treasury ? (['issued', 'treasury'] as const) : (['issued'] as const)) {
			p.sources.set(`${path}/${column}`, p.sources.get(`/issued/classes/${index}/change/${column}`) ?? []);
		}
		return { class: shortLineOf(subject, p.words), issued: null, treasury: null };
	});
}

function tellHeaderSources(p: Preparation): void {
	const registered = p.of.statements.findLast(({ entry }) => entry.kind === 'issuer-registered');
	const renamed = p.of.steps.flatMap(({ recorded }) =>
		recorded.entry.kind === 'name-changed' ? [recorded.sequence] : [],
	);
	p.sources.set('/issuerName', [...(registered ? [registered.sequence] : []), ...renamed]);
	const receipts = p.of.steps.flatMap(({ recorded }) =>
		recorded.entry.kind === 'depositary-receipts-changed' ? [recorded.sequence] : [],
	);
	if (receipts.length > 0) p.sources.set('/depositaryReceipts/text', receipts);
}
