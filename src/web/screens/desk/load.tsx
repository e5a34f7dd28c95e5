/** Who has how much: one line for each maker and checker; a line is a filter. */
import type { Desk } from '../../../api/desk.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { minutesInWords } from '../../words/formats.ts';
import { stageWords } from '../../words/stage-words.ts';
import { deskWords } from './desk-words.ts';

export function Load({
	load,
	chosen,
	onToggle,
}: {
	readonly load: Desk['load'];
	readonly chosen: string | null;
	readonly onToggle: (person: string) => void;
}) {
	const say = useWords(deskWords);
	const stages = useWords(stageWords);
	const language = useLanguage();
	const most = Math.max(1, ...load.map(({ items }) => items));
	return (
		<section className="desk-load" aria-label={say('load')}>
			<ul>
				{load.map(({ person, role, items, slackMinutes }) => (
					<li key={`${person.id} ${role}`}>
						<button
							type="button"
							className="load-line"
							aria-pressed={chosen === person.id}
							onClick={() => onToggle(person.id)}
						>
							<span className="initials">{person.initials}</span>
							<span className="one-line load-name">
								{person.name} <span className="muted small">{stages(`role.${role}`)}</span>
							</span>
							<span className="load-bar" aria-hidden="true">
								<span style={{ width: `${(items / most) * 100}%` }} />
							</span>
							<span className="figure">{say('loadItems', { count: items })}</span>
							<span className={`figure ${slackMinutes < 0 ? 'tone-bad strong' : 'muted'}`}>
								{say('loadSlack', { slack: minutesInWords(slackMinutes, language) })}
							</span>
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}
