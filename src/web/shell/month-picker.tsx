/** The month that everything is about: arrows, and a list of those that there are. Changes the month of the address. */
import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useRoute } from '../api/queries.ts';
import { IconButton } from '../look/button.tsx';
import { Menu } from '../look/menu.tsx';
import { useLanguage, useWords } from '../words/define.ts';
import { monthInWords, monthMoved } from '../words/formats.ts';
import { useMonth } from './month.ts';
import { shellWords } from './words.ts';

export function MonthPicker() {
	const say = useWords(shellWords);
	const language = useLanguage();
	const month = useMonth();
	const params = useParams({ strict: false });
	const navigate = useNavigate();
	const isCalendar = useLocation().pathname.startsWith('/calendar/');
	const { data } = useRoute(
		'desk',
		{ params: { month: month ?? '' } },
		{ enabled: month !== null, keepShown: true },
	);
	if (month === null) return null;
	const go = (to: string) =>
		params.month === undefined || isCalendar
			? navigate({ to: '/desk/$month', params: { month: to } })
			: navigate({ to: '.', params: { ...params, month: to } as never, search: true as never });
	const months = data?.months ?? [month];
	return (
		<div className="month-picker">
			<IconButton label={say('monthBefore')} icon="left" onPress={() => void go(monthMoved(month, -1))} />
			<Menu
				look="quiet"
				label={`${say('month')}: ${monthInWords(month, language)}`}
				button={monthInWords(month, language)}
				choices={months.map((each) => ({ id: each, words: monthInWords(each, language) }))}
				onChoose={(to) => void go(to)}
			/>
			<IconButton label={say('monthAfter')} icon="right" onPress={() => void go(monthMoved(month, 1))} />
		</div>
	);
}
