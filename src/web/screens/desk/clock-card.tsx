/** The clock of the desk: when the return is due, how much of the hours of submission is left, and the windows. */
import { useState } from 'react';
import type { Clock } from '../../../api/calendar.ts';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { Icon } from '../../look/icons.tsx';
import { shellWords } from '../../shell/words.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import {
	dayWithoutYear,
	dayWithWeekday,
	instantInWords,
	minutesInWords,
	timeInWords,
} from '../../words/formats.ts';
import type { Language } from '../../words/language.ts';
import { deskWords } from './desk-words.ts';

type Window = Clock['windows'][number];

export function ClockCard({ clock }: { readonly clock: Clock | null }) {
	const say = useWords(deskWords);
	const shell = useWords(shellWords);
	const language = useLanguage();
	const [isOpen, setOpen] = useState(false);
	if (clock === null) return <section className="desk-clock muted">{say('noClock')}</section>;
	const due = `${dayWithWeekday(clock.due, language, true)} ${timeInWords(clock.due)}`;
	return (
		<section className={`desk-clock level-${clock.level}`} aria-label={shell('month')}>
			<p className="row desk-clock-due">
				<Icon name={clock.level === 'calm' ? 'clock' : 'warning'} />
				<span className="strong">{say('due', { due })}</span>
				{clock.level === 'calm' ? null : <span className="strong">{shell(`level.${clock.level}`)}</span>}
			</p>
			<p className="row">
				<span className="figure-large">{minutesInWords(clock.minutesLeft, language)}</span>
				<span>{say('usable')}</span>
			</p>
			<p className="row small">
				<span>{windowWords(clock, say, language)}</span>
				<Button look="quiet" size="small" onPress={() => setOpen(true)}>
					{say('windowsAll')}
				</Button>
			</p>
			{clock.unusual.length > 0 ? (
				<p className="small">
					{say('unusual', {
						days: clock.unusual
							.map(({ day, name }) => `${dayWithoutYear(day, language)} ${name}`)
							.join(' · '),
					})}
				</p>
			) : null}
			<Windows clock={clock} isOpen={isOpen} onClose={() => setOpen(false)} />
		</section>
	);
}

type SayWindow = (key: 'window' | 'nextWindow' | 'noWindow', values?: Record<string, string>) => string;

function windowWords(clock: Clock, say: SayWindow, language: Language): string {
	const next = nextWindow(clock.windows, clock.now);
	if (next === null) return say('noWindow');
	if (next.opens <= clock.now) return say('window', { closes: shortInstant(next.closes, language) });
	return say('nextWindow', {
		opens: shortInstant(next.opens, language),
		closes: timeInWords(next.closes),
	});
}

/** The window that is open, else the first that will be; instants of one zone compare as text. */
function nextWindow(windows: readonly Window[], now: string): Window | null {
	return windows.find(({ closes }) => closes > now) ?? null;
}

function shortInstant(instant: string, language: Language): string {
	return `${dayWithWeekday(instant, language)} ${timeInWords(instant)}`;
}

function Windows({
	clock,
	isOpen,
	onClose,
}: {
	readonly clock: Clock;
	readonly isOpen: boolean;
	readonly onClose: () => void;
}) {
	const say = useWords(deskWords);
	const language = useLanguage();
	return (
		<Dialog title={say('windowsTitle')} isOpen={isOpen} onClose={onClose} shape="small">
			<table className="plain-table">
				<thead>
					<tr>
						<th scope="col">{say('day')}</th>
						<th scope="col">{say('opens')}</th>
						<th scope="col">{say('closes')}</th>
					</tr>
				</thead>
				<tbody>
					{clock.windows.map(({ day, opens, closes }) => (
						<tr key={opens} className={closes <= clock.now ? 'muted' : ''}>
							<th scope="row">{dayWithWeekday(day, language, true)}</th>
							<td>{timeInWords(opens)}</td>
							<td>{timeInWords(closes)}</td>
						</tr>
					))}
				</tbody>
			</table>
			<p className="muted">{say('comfortable', { at: instantInWords(clock.comfortable, language) })}</p>
		</Dialog>
	);
}
