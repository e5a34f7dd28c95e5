/** What a day says: its kind, its number after the month end, its hours as a band, what is due. */
import { Link } from '@tanstack/react-router';
import { Icon } from '../../look/icons.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { monthInWords } from '../../words/formats.ts';
import { bandOf, type Day } from './weeks.ts';
import { calendarWords } from './words.ts';

const time = (instant: string) => instant.slice(11, 16);

export function DayKind({ day }: { readonly day: Day }) {
	const say = useWords(calendarWords);
	if (day.kind === 'trading' || day.kind === 'weekend') return null;
	return (
		<p className={`day-kind day-kind-${day.kind}`}>
			{say(`kind.${day.kind}`)}
			{day.name ? `: ${day.name}` : ''}
		</p>
	);
}

/** The hours of submission as a band on the day, with the hours in words. */
export function Hours({ day }: { readonly day: Day }) {
	const say = useWords(calendarWords);
	const { hours } = day;
	if (hours === null) return null;
	const words = say('hours', { opens: time(hours.opens), closes: time(hours.closes) });
	return (
		<p className="day-hours" title={words}>
			<span className="day-band" aria-hidden="true">
				<span style={bandOf(hours)} />
			</span>
			<span aria-hidden="true">{`${time(hours.opens)}–${time(hours.closes)}`}</span>
			<span className="only-read">{words}</span>
		</p>
	);
}

export function Due({ day }: { readonly day: Day }) {
	const say = useWords(calendarWords);
	const language = useLanguage();
	return (
		<>
			{day.due.map(({ month, at, waiting }) => (
				<p key={month} className={`day-due ${waiting > 0 ? 'is-waiting' : ''}`}>
					<Icon name={waiting > 0 ? 'warning' : 'check'} size={12} />
					<Link to="/desk/$month" params={{ month }}>
						{say('due', { month: monthInWords(month, language), at: time(at) })}
					</Link>
					<span className="small">{say('dueCount', { count: waiting })}</span>
				</p>
			))}
			{day.nextDay.length > 0 ? (
				<p
					className="day-next"
					title={day.nextDay.map(({ issuer, about }) => `${issuer} ${about[language]}`).join('\n')}
				>
					{say('nextDay', { count: day.nextDay.length })}
				</p>
			) : null}
		</>
	);
}
