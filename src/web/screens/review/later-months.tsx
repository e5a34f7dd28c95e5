/** The months after this one that are submitted already: a correction of this month can touch what they print. */
import { useRoute } from '../../api/queries.ts';
import { ErrorCard, Skeleton } from '../../look/states.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { dayInWords, monthInWords } from '../../words/formats.ts';
import { reviewWords } from './words.ts';

export function LaterMonths({ code, month }: { readonly code: string; readonly month: string }) {
	const say = useWords(reviewWords);
	const language = useLanguage();
	const { data, error, again } = useRoute('issuer', { params: { code } });
	if (error) return <ErrorCard error={error} again={again} />;
	if (!data) return <Skeleton rows={2} />;
	const later = data.months.filter((tile) => tile.month > month && tile.submittedOn !== null);
	return (
		<div className="stack-small">
			<h3>{say('dialog.later')}</h3>
			{later.length === 0 ? <p className="muted">{say('dialog.laterNone')}</p> : null}
			<ul className="stack-tight">
				{later.map((tile) => (
					<li key={tile.month}>
						{say('dialog.submittedOn', {
							month: monthInWords(tile.month, language),
							day: dayInWords(tile.submittedOn ?? '', language),
						})}
					</li>
				))}
			</ul>
			{later.length > 0 ? <p className="muted">{say('dialog.laterAbout')}</p> : null}
		</div>
	);
}
