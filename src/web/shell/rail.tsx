/** The rail: the screens one goes to most. Under 640 pixels it lies at the foot of the page. */
import { Link } from '@tanstack/react-router';
import { useRoute } from '../api/queries.ts';
import { Icon, type IconName } from '../look/icons.tsx';
import { useWords } from '../words/define.ts';
import { calendarMonth, useMonth } from './month.ts';
import { shellWords } from './words.ts';

export function Rail() {
	const say = useWords(shellWords);
	const month = useMonth();
	const inbox = useRoute('inbox', {}, { every: 60_000 });
	const waiting = inbox.data?.waiting.length ?? 0;
	return (
		<nav className="rail" aria-label={say('rail')}>
			<p className="rail-name" aria-hidden="true">
				ff301
			</p>
			<ul>
				<li>
					{month === null ? (
						<Link to="/" className="rail-link">
							<Inside icon="desk" words={say('screens.desk')} />
						</Link>
					) : (
						<Link to="/desk/$month" params={{ month }} className="rail-link">
							<Inside icon="desk" words={say('screens.desk')} />
						</Link>
					)}
				</li>
				<li>
					<Link to="/issuers" className="rail-link">
						<Inside icon="issuers" words={say('screens.issuers')} />
					</Link>
				</li>
				<li>
					<Link to="/calendar/$month" params={{ month: calendarMonth(month) }} className="rail-link">
						<Inside icon="calendar" words={say('screens.calendar')} />
					</Link>
				</li>
				<li>
					<Link to="/reader" className="rail-link">
						<Inside icon="reader" words={say('screens.reader')} />
					</Link>
				</li>
				<li>
					<Link to="/inbox" className="rail-link">
						<Inside icon="inbox" words={say('screens.inbox')} />
						{waiting > 0 ? <span className="rail-count">{waiting}</span> : null}
					</Link>
				</li>
				<li>
					<Link to="/people" className="rail-link">
						<Inside icon="people" words={say('screens.people')} />
					</Link>
				</li>
				<li>
					<Link to="/settings" className="rail-link">
						<Inside icon="settings" words={say('screens.settings')} />
					</Link>
				</li>
			</ul>
		</nav>
	);
}

function Inside({ icon, words }: { readonly icon: IconName; readonly words: string }) {
	return (
		<>
			<Icon name={icon} />
			<span className="rail-words">{words}</span>
		</>
	);
}
