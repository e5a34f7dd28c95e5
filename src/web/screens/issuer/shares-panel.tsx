/** Issued shares of each listed class over the months in view, as steps or as a table. */
import { useState } from 'react';
import type { IssuerHome } from '../../../api/issuers.ts';
import { Button } from '../../look/button.tsx';
import { StepChart } from '../../pictures/step-chart.tsx';
import { useKeys } from '../../shell/keys.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { inLanguage } from '../../words/formats.ts';
import { issuerWords } from './words.ts';

export function SharesPanel({ home }: { readonly home: IssuerHome }) {
	const language = useLanguage();
	const say = useWords(issuerWords);
	const [asTable, setAsTable] = useState(false);
	const turn = () => setAsTable((before) => !before);
	useKeys([{ keys: ['t'], does: say('keys.table'), run: turn }]);
	const lines = home.steps.filter(({ steps }) => steps.length > 0);
	if (lines.length === 0) return <p className="muted">{say('steps.none')}</p>;
	return (
		<div className="stack">
			<div className="row-end">
				<Button size="small" hint="t" onPress={turn}>
					{say(asTable ? 'steps.picture' : 'steps.table')}
				</Button>
			</div>
			<div className="charts">
				{lines.map(({ class: words, steps }, index) => {
					const name = inLanguage(words, language)?.text ?? `${index + 1}`;
					return (
						<StepChart
							key={name}
							name={name}
							steps={steps}
							from={steps[0]?.day ?? home.asAt}
							until={home.asAt}
							language={language}
							asTable={asTable}
						/>
					);
				})}
			</div>
		</div>
	);
}
