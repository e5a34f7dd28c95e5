/** The waterfall of each class. */
import { classLabel } from '../../../form/label.ts';
import type { MonthlyReturnJson } from '../../../form/return.ts';
import { Button } from '../../look/button.tsx';
import { Waterfall } from '../../pictures/waterfall.tsx';
import { flowsOf } from '../../pictures/waterfall-flow.ts';
import { WATERFALL_WORDS } from '../../pictures/waterfall-words.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { reviewWords } from './words.ts';

interface PicturesProps {
	readonly value: MonthlyReturnJson;
	readonly asTable: boolean;
	readonly onTable: () => void;
}

export function Pictures({ value, asTable, onTable }: PicturesProps) {
	const say = useWords(reviewWords);
	const language = useLanguage();
	const flows = flowsOf(value);
	const own = WATERFALL_WORDS[language];
	if (flows.length === 0) return null;
	return (
		<section className="stack" aria-labelledby="pictures">
			<div className="row-apart">
				<h2 id="pictures">{say('changes.pictures')}</h2>
				<Button size="small" look="quiet" hint="t" onPress={onTable}>
					{asTable ? own.picture : own.table}
				</Button>
			</div>
			{flows.map((flow) => (
				<Waterfall
					key={flow.index}
					flow={flow}
					name={classLabel(flow.shareClass, language)}
					edition={value.edition ?? '1.2.1'}
					language={language}
					asTable={asTable}
				/>
			))}
		</section>
	);
}
