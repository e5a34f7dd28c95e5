/** S10: deadlines, hours of submission, holidays and half days, as a month or as a list; and calendars to subscribe to. */
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useRoute } from '../../api/queries.ts';
import { useNarrow } from '../../grid/grid.tsx';
import { Button, IconButton } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { EmptyState, ErrorCard, Skeleton } from '../../look/states.tsx';
import { useAddress } from '../../shell/address.ts';
import { useKeys } from '../../shell/keys.ts';
import { useMonth } from '../../shell/month.ts';
import { Screen } from '../../shell/screen.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { monthInWords, monthMoved } from '../../words/formats.ts';
import './calendar.css';
import { MonthGrid } from './month-grid.tsx';
import { MonthList } from './month-list.tsx';
import { Subscribe } from './subscribe.tsx';
import { calendarWords } from './words.ts';

export default function CalendarScreen() {
	const { month = '' } = useParams({ strict: false });
	const say = useWords(calendarWords);
	const language = useLanguage();
	const navigate = useNavigate();
	const { search, set } = useAddress();
	const [isOpen, setOpen] = useState(false);
	const isNarrow = useNarrow();
	const today = useToday();
	const { data, error, again } = useRoute('calendar', { params: { month } }, { keepShown: true });
	const go = (to: string) => void navigate({ to: '/calendar/$month', params: { month: to }, search: true });
	const toToday = () => go(today === null ? month : today.slice(0, 7));
	useKeys([
		{ keys: ['ArrowLeft'], does: say('keyBefore'), run: () => go(monthMoved(month, -1)) },
		{ keys: ['ArrowRight'], does: say('keyAfter'), run: () => go(monthMoved(month, 1)) },
		{ keys: ['t'], does: say('keyToday'), run: toToday },
	]);
	const isList = isNarrow || search['as'] === 'list';
	const name = monthInWords(month, language);
	return (
		<Screen
			title={name}
			name={`${say('title')} · ${name}`}
			beside={
				<>
					<IconButton label={say('before')} icon="left" onPress={() => go(monthMoved(month, -1))} />
					<IconButton label={say('after')} icon="right" onPress={() => go(monthMoved(month, 1))} />
					<Button size="small" onPress={toToday} hint="t">
						{say('today')}
					</Button>
				</>
			}
			acts={
				<>
					{isNarrow ? null : (
						<Button icon={isList ? 'calendar' : 'table'} onPress={() => set({ as: isList ? null : 'list' })}>
							{isList ? say('grid') : say('list')}
						</Button>
					)}
					<Button icon="calendar" onPress={() => setOpen(true)}>
						{say('subscribe')}
					</Button>
				</>
			}
		>
			{error ? <ErrorCard error={error} again={again} /> : null}
			{!data && !error ? <Skeleton rows={6} height={96} /> : null}
			{data && data.days === null ? (
				<EmptyState
					title={say('noData')}
					about={say('noDataAbout', { years: data.years.join(', ') })}
					icon="calendar"
				/>
			) : null}
			{data?.days ? (
				isList ? (
					<MonthList days={data.days} today={today} />
				) : (
					<MonthGrid days={data.days} today={today} />
				)
			) : null}
			<Dialog title={say('subscribe')} isOpen={isOpen} onClose={() => setOpen(false)}>
				<Subscribe />
			</Dialog>
		</Screen>
	);
}

/** The day by the server's clock, which is the one that counts. */
function useToday(): string | null {
	const month = useMonth();
	const { data } = useRoute('clock', { params: { month: month ?? '' } }, { enabled: month !== null });
	return data?.now.slice(0, 10) ?? null;
}
