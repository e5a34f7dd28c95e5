/** What the exchange published of a made-up issuer's return: the same as was signed, or the same with one share more. */
import type { MonthlyReturn } from '../../form/return.ts';
import type { DeskStore } from '../../store/desk.ts';
import { contentOf } from '../filing/content.ts';
import type { Filing } from '../filing/load.ts';
import type { Acting } from '../filing/perform.ts';
import { recordPublished } from '../filing/publish.ts';
import { standingDigest } from '../filing/seen-content.ts';
import { recordedInstant } from '../ledger/instant.ts';
import { printReturn } from '../print-return.ts';
import { publishedAgainstSigned } from '../published/published.ts';

const LANGUAGES = ['en', 'zh-Hant'] as const;

export async function publishAs(
	outcome: 'match' | 'differ',
	acting: Acting & { readonly desk: Pick<DeskStore, 'keepDocument' | 'document' | 'client'> },
	filing: Filing,
): Promise<void> {
	const { firm } = filing.client;
	const content = await contentOf(acting.desk, firm, standingDigest(filing, null));
	if (content === null) throw new Error('demonstration: what was submitted is not kept');
	const files: Uint8Array[] = [];
	const documents: string[] = [];
	for (const language of LANGUAGES) {
		const value = content.returns[language];
		const { data } = await printReturn(outcome === 'match' ? value : oneShareMore(value), language, 'pdf');
		const kept = await acting.desk.keepDocument(
			{
				firm,
				issuer: acting.issuer,
				name: `published-${acting.issuer}-${acting.month}-${language}.pdf`,
				mediaType: 'application/pdf',
				by: acting.actor?.id ?? null,
				at: recordedInstant(acting.now),
			},
			data,
		);
		files.push(data);
		documents.push(kept.digest);
	}
	const submittedOn = filing.life.submission?.submittedOn ?? null;
	const { result, comparisons, unproved } = await publishedAgainstSigned(files, {
		signed: content.returns,
		submittedOn,
	});
	const differences = comparisons.flatMap(({ language, fields }) =>
		fields
			.filter(({ same, expected }) => !same && expected === null)
			.map(({ path, label, signed, published }) => ({ language, path, label, signed, published })),
	);
	await recordPublished(acting, { result, documents, differences, unproved });
}

/** Before and after, so that nothing in it is wrong by itself. */
function oneShareMore(value: MonthlyReturn): MonthlyReturn {
	const { issued } = value;
	if (issued === null) return value;
	const more = (count: bigint | null) => (count === null ? null : count + 1n);
	const classes = issued.classes.map((each, index) => {
		if (index > 0) return each;
		const { preceding, close } = each;
		return {
			...each,
			preceding: { ...preceding, issued: more(preceding.issued), total: more(preceding.total) },
			close: { ...close, issued: more(close.issued), total: more(close.total) },
		};
	});
	return { ...value, issued: { ...issued, classes } };
}
