/** The month as a list of its days: the twin of the grid, and what a narrow screen shows. */
import { useLanguage, useWords } from '../../words/define.ts';
import { dayWithWeekday } from '../../words/formats.ts';
import { DayKind, Due, Hours } from './day.tsx';
import type { Day } from './weeks.ts';
import { calendarWords } from './words.ts';

export function MonthList({ days, today }: { readonly days: readonly Day[]; readonly today: string | null }) {
	const say = useWords(calendarWords);
	const language = useLanguage();
	return (
		<div className="table-scroll">
			<table className="plain-table month-list">
				<thead>
					<tr>
						<th scope="col">{say('day')}</th>
						<th scope="col">{say('what')}</th>
						<th scope="col">{say('hoursHead')}</th>
					</tr>
				</thead>
				<tbody>
					{days.map((day) => (
						<tr key={day.day} aria-current={day.day === today ? 'date' : undefined}>
							<th scope="row">
								{dayWithWeekday(day.day, language)}
								{day.number === null || day.number > 5 ? null : (
									<p className="muted small">{say('number', { number: day.number })}</p>
								)}
							</th>
							<td>
								<DayKind day={day} />
								<Due day={day} />
							</td>
							<td>{day.hours === null ? <span className="muted">–</span> : <Hours day={day} />}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
