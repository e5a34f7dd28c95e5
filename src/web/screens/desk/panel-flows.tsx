/** The waterfalls of the panel: a chunk of their own, loaded when a line is looked at. */
import type { Review } from '../../../api/returns.ts';
import { classLabel } from '../../../form/label.ts';
import type { MonthlyReturnJson } from '../../../form/return.ts';
import { Waterfall } from '../../pictures/waterfall.tsx';
import { flowsOf } from '../../pictures/waterfall-flow.ts';
import { useLanguage } from '../../words/define.ts';

export default function Flows({ review }: { readonly review: Review }) {
	const language = useLanguage();
	const value = review.returns[language] as MonthlyReturnJson;
	const { edition } = value;
	if (edition === null) return null;
	return (
		<>
			{flowsOf(value).map((flow) => (
				<Waterfall
					key={flow.index}
					flow={flow}
					name={classLabel(flow.shareClass, language)}
					edition={edition}
					language={language}
					asTable={false}
				/>
			))}
		</>
	);
}
