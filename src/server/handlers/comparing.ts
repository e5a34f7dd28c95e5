/** Two versions of a return, the submission sheet, what was published, and the trail. */
import type { Answer } from '../../api/routes.ts';
import { compareReturns } from '../../app/diff-returns.ts';
import { dueFor, hongKongTime } from '../../app/due.ts';
import type { Content } from '../../app/filing/content.ts';
import { contentOf } from '../../app/filing/content.ts';
import type { Filing } from '../../app/filing/load.ts';
import { ownFile } from '../../app/filing/own-file.ts';
import { recordPublished } from '../../app/filing/publish.ts';
import type { PublishedComparison } from '../../app/published/compare.ts';
import { type PublishedResult, publishedAgainstSigned } from '../../app/published/published.ts';
import { recordOf } from '../../app/published/record.ts';
import { pdfName } from '../../app/submission/file-name.ts';
import { sheetFields } from '../../app/submission/sheet.ts';
import { Refusal } from '../../value/refusal.ts';
import { actingOn, filingOf } from '../filing.ts';
import type { Keeping } from '../keeping.ts';
import { type Handlers, Tagged } from '../route.ts';
import { directoryOf } from '../shown/person-shown.ts';
import { actsShown } from '../shown/review-shown.ts';
import { type Side, type SideShown, sideOf, sidesOf } from '../sides.ts';

type Shown = Answer<'compare'>;
type Language = 'en' | 'zh-Hant';

export const COMPARING: Pick<Handlers, 'compare' | 'sheet' | 'publish' | 'trail'> = {
	compare: async (asked) => {
		const { query, keeping } = asked;
		const filing = await filingOf(asked);
		const { left, right, language = 'en' } = query;
		if (left === 'published' || right === 'published') {
			return publishedSide(keeping, filing, { left, right, language });
		}
		const [one, other] = [await needSide(filing, left, keeping), await needSide(filing, right, keeping)];
		const fields = compareReturns(one.returns[language], other.returns[language]).map(
			({ path, paths, label, a, b, same }) => ({
				path,
				paths: { left: paths.a, right: paths.b },
				label,
				left: a ?? null,
				right: b ?? null,
				same,
				at: null,
				expected: null,
			}),
		);
		return {
			left: told(one),
			right: told(other),
			sides: sidesOf(filing),
			same: fields.every(({ same }) => same),
			fields,
			pdfs: { left: pdfOf(filing, one, language), right: pdfOf(filing, other, language) },
		};
	},
	sheet: async (asked) => {
		const { keeping } = asked;
		const filing = await filingOf(asked);
		const content = await signedContent(filing, keeping);
		const due = dueFor(filing.month, hongKongTime(keeping.now()));
		const kept = await keeping.desk.documentsOf(filing.client.firm, filing.issuer);
		const file = (language: Language) => {
			const digest = content.documents[language];
			const bytes = kept.find((each) => each.digest === digest)?.bytes ?? 0;
			return {
				name: pdfName(filing.issuer, filing.month, language),
				href: `/v1/documents/${digest}`,
				digest,
				bytes,
			};
		};
		return {
			month: filing.month,
			digest: content.digest,
			fields: (await sheetFields(content.returns)).map(({ section, label, value, chinese, blank }) => ({
				section,
				label,
				value,
				chinese,
				blank,
			})),
			files: [file('en'), file('zh-Hant')],
			due: due.deadline.scheduled.instant,
			minutesLeft: due.minutesLeft,
		};
	},
	publish: async (asked) => {
		const { keeping, body, match } = asked;
		const filing = await filingOf(asked);
		const { signed, compared } = await comparedWith(keeping, filing, body.documents);
		const { recorded, head } = await recordPublished(actingOn(asked, match), recordOf(compared));
		const after = await filingOf(asked);
		const comparisons = compared.comparisons.map((each) => comparisonShown(after, signed, each));
		return new Tagged(
			{ result: compared.result, comparisons, sequence: recorded.sequence, unproved: compared.unproved },
			head.hash,
		);
	},
	trail: async (asked) => {
		const { keeping } = asked;
		const filing = await filingOf(asked);
		const { issuer, chain, client } = filing;
		const [{ breaks }, people, documents] = await Promise.all([
			keeping.ledgers.verify(issuer),
			keeping.people.people(client.firm),
			keeping.desk.documentsOf(client.firm, issuer),
		]);
		const person = directoryOf(people);
		const broken = breaks[0];
		return {
			acts: actsShown(filing, person),
			chain: {
				entries: chain.head.sequence,
				head: chain.head.hash,
				broken: broken ? { sequence: broken.sequence, message: broken.message } : null,
			},
			documents: documents.map(({ digest, name, mediaType, bytes, at, by }) => ({
				digest,
				name,
				mediaType,
				bytes,
				uploadedAt: at,
				by: by === null ? null : person(by),
			})),
		};
	},
};

async function needSide(
	filing: Filing,
	side: Exclude<Side, 'published'>,
	{ desk }: Keeping,
): Promise<SideShown> {
	const found = await sideOf(filing, side, desk);
	if (found) return found;
	throw new Refusal('REQUEST_UNKNOWN', `the return of ${filing.month} has no version "${side}"`, null, [
		side,
	]);
}

function told({ side, digest, at }: SideShown): Shown['left'] {
	return { side, digest, at };
}

function pdfOf({ issuer, month }: Filing, { side, documents }: SideShown, language: Language): string | null {
	if (documents) return `/v1/documents/${documents[language]}`;
	return side === 'now' ? `/v1/issuers/${issuer}/returns/${month}/pdf?language=${language}` : null;
}

interface Signed extends Content {
	readonly digest: string;
	readonly side: 'signed' | 'submitted';
	readonly at: string;
}

/** What was submitted, else what was signed. Refuses with `FILING_NOT_SIGNED`. */
async function signedContent(filing: Filing, { desk }: Keeping): Promise<Signed> {
	const { life, client } = filing;
	const { submission, signature } = life;
	const bound = submission
		? ({ digest: submission.digest, side: 'submitted', at: submission.recordedAt } as const)
		: signature && filing.state.stale === null
			? ({ digest: signature.act.digest, side: 'signed', at: signature.recordedAt } as const)
			: null;
	const content = bound && (await contentOf(desk, client.firm, bound.digest));
	if (bound && content) return { ...content, ...bound };
	throw new Refusal(
		'FILING_NOT_SIGNED',
		`the return of ${filing.month} is not signed`,
		'have it signed first',
	);
}

/** Refuses with `FILING_NOT_SIGNED`, and with `INPUT_MISSING` a file that was not kept for the issuer. */
async function comparedWith(
	keeping: Keeping,
	filing: Filing,
	digests: readonly string[],
): Promise<{ readonly signed: Signed; readonly compared: PublishedResult }> {
	const signed = await signedContent(filing, keeping);
	const files: Uint8Array[] = [];
	for (const digest of digests) files.push(await ownFile(keeping.desk, filing, digest));
	const submittedOn = filing.life.submission?.submittedOn ?? null;
	return { signed, compared: await publishedAgainstSigned(files, { signed: signed.returns, submittedOn }) };
}

/** The last comparison with what was published, made again from the same files. */
async function publishedSide(
	keeping: Keeping,
	filing: Filing,
	{ left, right, language }: { readonly left: Side; readonly right: Side; readonly language: Language },
): Promise<Shown> {
	const documents = filing.life.publication?.act.documents ?? [];
	if (documents.length === 0) {
		throw new Refusal('REQUEST_UNKNOWN', `nothing published was compared for ${filing.month}`, null, [
			'published',
		]);
	}
	const { signed, compared } = await comparedWith(keeping, filing, documents);
	const found = compared.comparisons.find((each) => each.language === language) ?? compared.comparisons[0];
	if (!found) throw new Error('compare: nothing was compared');
	const shown = comparisonShown(filing, signed, found);
	return left === 'published' && right !== 'published' ? turned(shown) : shown;
}

/** What was signed on the left, what was published on the right. */
function comparisonShown(filing: Filing, signed: Signed, compared: PublishedComparison): Shown {
	const { language, document } = compared;
	const fields = compared.fields.map(({ signed: was, published, at, ...field }) => ({
		...field,
		// Compared place for place, so a cell has the same pointer on either side.
		paths: { left: field.path, right: field.path },
		left: was,
		right: published,
		at: at && { page: at.page, box: [...at.box] },
	}));
	return {
		left: { side: signed.side, digest: signed.digest, at: signed.at },
		right: { side: 'published', digest: document, at: filing.life.publication?.recordedAt ?? null },
		sides: sidesOf(filing),
		same: compared.differing === 0 && compared.unproved === 0,
		fields,
		pdfs: { left: `/v1/documents/${signed.documents[language]}`, right: `/v1/documents/${document}` },
	};
}

function turned({ left, right, fields, pdfs, ...rest }: Shown): Shown {
	return {
		...rest,
		left: right,
		right: left,
		fields: fields.map((each) => ({ ...each, left: each.right, right: each.left })),
		pdfs: { left: pdfs.right, right: pdfs.left },
	};
}
