/** The left side: the form as printed, in either language, with what stands against its cells. */
import { useMemo } from 'react';
import type { Review } from '../../../api/returns.ts';
import { useRoute } from '../../api/queries.ts';
import { FormView } from '../../form/form-view.tsx';
import { Button } from '../../look/button.tsx';
import { ErrorCard, Skeleton } from '../../look/states.tsx';
import { marksOf } from '../../return/form-marks.ts';
import { useWords } from '../../words/define.ts';
import type { Language } from '../../words/language.ts';
import { useLabels } from './use-return.ts';
import { reviewWords } from './words.ts';

interface FormPaneProps {
	readonly review: Review;
	readonly language: Language;
	readonly onLanguage: (language: Language) => void;
	readonly active: string | null;
	readonly onActive: (path: string) => void;
	readonly onOpen: (path: string) => void;
}

export function FormPane({ review, language, onLanguage, active, onActive, onOpen }: FormPaneProps) {
	const say = useWords(reviewWords);
	const labelOf = useLabels(review);
	const marks = useMemo(() => marksOf(review), [review]);
	const { data, error, again } = useRoute(
		'formPages',
		{ params: { code: review.issuer, month: review.month }, query: { language } },
		{ keepShown: true },
	);
	return (
		<div className="form-pane">
			<div className="row-apart form-pane-head">
				<h2 id="form-as-printed">{say('form')}</h2>
				<fieldset className="segments">
					<legend className="only-read">{say('formLanguage')}</legend>
					{(['en', 'zh-Hant'] as const).map((each) => (
						<Button
							key={each}
							size="small"
							look={each === language ? 'plain' : 'quiet'}
							aria-pressed={each === language}
							onPress={() => onLanguage(each)}
						>
							<span lang={each}>{say(each === 'en' ? 'english' : 'chinese')}</span>
						</Button>
					))}
				</fieldset>
			</div>
			<p className="muted small">{say('formAbout')}</p>
			{error ? <ErrorCard error={error} again={again} /> : null}
			{!data && !error ? <Skeleton rows={14} /> : null}
			{data ? (
				<section className="form-scroll" aria-labelledby="form-as-printed">
					<FormView
						form={data}
						marks={marks}
						labelOf={(path) => labelOf(path, data.language)}
						active={active}
						onActive={onActive}
						onOpen={onOpen}
					/>
				</section>
			) : null}
		</div>
	);
}
