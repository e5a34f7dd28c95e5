/** What came of a comparison with the published PDF: one calm sentence, or each field that differs with its box on the page. */
import { useState } from 'react';
import type { Comparison, Review } from '../../../api/returns.ts';
import { labelOfSteps } from '../../../form/label.ts';
import type { MonthlyReturnJson } from '../../../form/return.ts';
import { steps } from '../../../value/pointer.ts';
import { type PdfBox, PdfPages } from '../../pdf/pdf-pages.tsx';
import { ComparisonVerdict } from '../../return/comparison-verdict.tsx';
import { counted } from '../../return/differing.ts';
import { FieldsTable } from '../../return/fields-table.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { filingWords } from '../../words/filing.ts';
import type { Language } from '../../words/language.ts';
import { submissionWords } from './words.ts';

interface PublishedAnswerProps {
	readonly review: Review;
	readonly comparison: Comparison;
	/** That of the published return; null where there is one file alone. */
	readonly language: Language | null;
}

export function PublishedAnswer({ review, comparison, language }: PublishedAnswerProps) {
	const say = useWords(submissionWords);
	const filing = useWords(filingWords);
	const own = useLanguage();
	const { differing, expected } = counted(comparison.fields);
	const [active, setActive] = useState<string | null>(differing[0]?.path ?? null);
	const value = review.returns[own] as MonthlyReturnJson;
	const labelOf = (path: string) => labelOfSteps(value, steps(path), own);
	const published = filing('side.published');
	const name =
		language === null ? published : `${published}, ${say(language === 'en' ? 'english' : 'chinese')}`;
	const boxes = differing.flatMap(({ path, at }): PdfBox[] =>
		at === null ? [] : [{ id: path, page: at.page, box: at.box, tone: 'bad', label: labelOf(path) }],
	);
	return (
		<section className="stack-small" aria-label={name}>
			<h2>{name}</h2>
			<ComparisonVerdict comparison={comparison} />
			{differing.length > 0 ? (
				<div className="published-differs">
					<FieldsTable
						comparison={comparison}
						fields={[...differing, ...expected]}
						labelOf={labelOf}
						active={active}
						onActive={setActive}
					/>
					{comparison.pdfs.right ? (
						<div className="published-page" data-scrolls="own">
							<PdfPages
								source={comparison.pdfs.right}
								name={name}
								boxes={boxes}
								active={active}
								onBox={setActive}
							/>
						</div>
					) : null}
				</div>
			) : null}
		</section>
	);
}
