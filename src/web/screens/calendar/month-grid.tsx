/** The month as a grid of weeks. A table: its heads are the days of the week. */
import { useLanguage, useWords } from '../../words/define.ts';
import { dayInWords, weekdayName } from '../../words/formats.ts';
import { DayKind, Due, Hours } from './day.tsx';
import { type Day, weeksOf } from './weeks.ts';
import { calendarWords } from './words.ts';

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

export function MonthGrid({ days, today }: { readonly days: readonly Day[]; readonly today: string | null }) {
	const language = useLanguage();
	return (
		<div className="table-scroll">
			<table className="month">
				<thead>
					<tr>
						{WEEKDAYS.map((weekday) => (
							<th key={weekday} scope="col">
								{weekdayName(weekday, language)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{weeksOf(days).map((week) => (
						<tr key={week.find((day) => day !== null)?.day}>
							{WEEKDAYS.map((weekday) => {
								const day = week[weekday] ?? null;
								return day === null ? (
									<td key={weekday} className="month-other" />
								) : (
									<Cell key={weekday} day={day} isToday={day.day === today} />
								);
							})}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function Cell({ day, isToday }: { readonly day: Day; readonly isToday: boolean }) {
	const say = useWords(calendarWords);
	const language = useLanguage();
	const isOff = day.kind === 'weekend' || day.kind === 'holiday' || day.kind === 'weather-closed';
	return (
		<td className={`month-day ${isOff ? 'is-off' : ''}`} aria-current={isToday ? 'date' : undefined}>
			<p className="month-date">
				<span className="month-figure" aria-hidden="true">
					{Number.parseInt(day.day.slice(8), 10)}
				</span>
				<span className="only-read">{dayInWords(day.day, language)}</span>
				{day.number === null || day.number > 5 ? null : (
					<span className="month-number" title={say('number', { number: day.number })}>
						<span aria-hidden="true">{day.number}</span>
						<span className="only-read">{say('number', { number: day.number })}</span>
					</span>
				)}
			</p>
			<DayKind day={day} />
			<Due day={day} />
			<Hours day={day} />
		</td>
	);
}
