/** S18: what waits on the person who is signed in, grouped by what has to be done, the least slack first. */
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import type { Waiting } from '../../../api/people.ts';
import { useRoute } from '../../api/queries.ts';
import { Icon, type IconName } from '../../look/icons.tsx';
import { EmptyState, ErrorCard, Skeleton } from '../../look/states.tsx';
import { WordsIn } from '../../look/words-in.tsx';
import { useKeys } from '../../shell/keys.ts';
import { Screen } from '../../shell/screen.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { instantInWords, minutesInWords, monthInWords } from '../../words/formats.ts';
import { groupsOf, WAITING_ACTS } from './groups.ts';
import './inbox.css';
import { inboxWords } from './words.ts';

const ICONS: Readonly<Record<Waiting['act'], IconName>> = {
	answer: 'message',
	fix: 'warning',
	check: 'check',
	sign: 'key',
	submit: 'send',
	publish: 'reader',
};

export default function InboxScreen() {
	const say = useWords(inboxWords);
	const { data, error, again } = useRoute('inbox', {}, { every: 30_000 });
	const groups = useMemo(() => groupsOf(data?.waiting ?? []), [data]);
	const list = useRef<HTMLDivElement>(null);
	useInboxKeys(list);
	return (
		<Screen title={say('title')} name={say('title')} isWide={false}>
			{error ? <ErrorCard error={error} again={again} /> : null}
			{!data && !error ? <Skeleton rows={8} height={52} /> : null}
			{data?.waiting.length === 0 ? <EmptyState title={say('none')} about={say('noneAbout')} /> : null}
			<div ref={list} className="stack">
				{WAITING_ACTS.filter((act) => groups[act].length > 0).map((act) => (
					<section key={act} className="inbox-group" aria-labelledby={`inbox-${act}`}>
						<h2 id={`inbox-${act}`} className="row">
							<Icon name={ICONS[act]} />
							{say(`act.${act}`)}
							<span className="tab-count">{groups[act].length}</span>
						</h2>
						<ul>
							{groups[act].map((waiting) => (
								<Line key={`${waiting.issuer} ${waiting.month} ${waiting.act}`} waiting={waiting} />
							))}
						</ul>
					</section>
				))}
			</div>
		</Screen>
	);
}

/** Moves the focus of the page through the links; they open by themselves. */
function useInboxKeys(list: React.RefObject<HTMLDivElement | null>) {
	const say = useWords(inboxWords);
	const step = (by: number) => {
		const links = [...(list.current?.querySelectorAll<HTMLElement>('a.inbox-line') ?? [])];
		const at = links.indexOf(document.activeElement as HTMLElement);
		links[Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
	};
	useKeys([
		{ keys: ['j', 'ArrowDown'], does: say('keyDown'), run: () => step(1) },
		{ keys: ['k', 'ArrowUp'], does: say('keyUp'), run: () => step(-1) },
		{
			keys: ['e'],
			does: say('keyOpen'),
			run: () => {
				const { activeElement } = document;
				if (activeElement instanceof HTMLElement && list.current?.contains(activeElement))
					activeElement.click();
			},
		},
	]);
}

function Line({ waiting }: { readonly waiting: Waiting }) {
	const say = useWords(inboxWords);
	const language = useLanguage();
	const navigate = useNavigate();
	const { issuer, name, month, since, slackMinutes, href } = waiting;
	return (
		<li>
			<a
				className="inbox-line"
				href={href}
				onClick={(event) => {
					if (event.metaKey || event.ctrlKey || event.shiftKey || isOtherPage(href)) return;
					event.preventDefault();
					void navigate({ href });
				}}
			>
				<span className="strong">{issuer}</span>
				<span className="grow one-line">
					<WordsIn words={name} /> <span className="muted">{monthInWords(month, language)}</span>
				</span>
				{since === null ? null : (
					<span className="muted small inbox-since">
						{say('since', { at: instantInWords(since, language) })}
					</span>
				)}
				{slackMinutes === null ? null : (
					<span className={slackMinutes < 0 ? 'tone-bad strong' : slackMinutes < 240 ? 'tone-warning' : ''}>
						{slackMinutes < 240 ? <Icon name={slackMinutes < 0 ? 'error' : 'warning'} size={13} /> : null}{' '}
						{slackMinutes < 0
							? say('late', { slack: minutesInWords(-slackMinutes, language) })
							: say('slack', { slack: minutesInWords(slackMinutes, language) })}
					</span>
				)}
			</a>
		</li>
	);
}

/** The page on which a director signs is another document. */
function isOtherPage(href: string): boolean {
	return href.startsWith('/s/') || href.startsWith('/a/');
}
