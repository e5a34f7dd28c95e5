/** The three numbers that need a person. A zero is shown, calmly; each is a filter. */
import type { Desk } from '../../../api/desk.ts';
import { Icon, type IconName } from '../../look/icons.tsx';
import { useWords } from '../../words/define.ts';
import { deskWords } from './desk-words.ts';
import { ALARMS, type Alarm } from './filter.ts';

const ICONS: Readonly<Record<Alarm, IconName>> = { risk: 'warning', silent: 'message', differs: 'error' };

export function Alarms({
	desk,
	chosen,
	onToggle,
}: {
	readonly desk: Desk;
	readonly chosen: Alarm | null;
	readonly onToggle: (alarm: Alarm) => void;
}) {
	const say = useWords(deskWords);
	const counts: Readonly<Record<Alarm, number>> = {
		risk: desk.atRisk,
		silent: desk.silent,
		differs: desk.differs,
	};
	return (
		<ul className="alarms" aria-label={say('alarms')}>
			{ALARMS.map((alarm) => {
				const count = counts[alarm];
				return (
					<li key={alarm}>
						<button
							type="button"
							className={`alarm ${count > 0 ? `alarm-${alarm}` : ''}`}
							aria-pressed={chosen === alarm}
							title={say(`alarmAbout.${alarm}`)}
							onClick={() => onToggle(alarm)}
						>
							<span className="figure-large">{count}</span>
							<span className="alarm-words">
								<Icon name={count > 0 ? ICONS[alarm] : 'check'} size={13} />
								{say(`alarm.${alarm}`)}
							</span>
						</button>
					</li>
				);
			})}
		</ul>
	);
}
