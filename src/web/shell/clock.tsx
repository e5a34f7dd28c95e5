/** The deadline clock of the top bar: usable hours left, in words and with an icon; it asks anew each minute. */
import { useRoute } from '../api/queries.ts';
import { Icon } from '../look/icons.tsx';
import { useLanguage, useWords } from '../words/define.ts';
import { instantInWords, minutesInWords } from '../words/formats.ts';
import { useMonth } from './month.ts';
import { shellWords } from './words.ts';

export function Clock() {
	const say = useWords(shellWords);
	const language = useLanguage();
	const month = useMonth();
	const { data } = useRoute(
		'clock',
		{ params: { month: month ?? '' } },
		{ every: 60_000, enabled: month !== null, keepShown: true },
	);
	if (!data) return null;
	const left = minutesInWords(data.minutesLeft, language);
	const about = say('clock', { due: instantInWords(data.due, language), left });
	return (
		<p className={`clock clock-${data.level}`} title={about}>
			<Icon name={data.level === 'calm' ? 'clock' : 'warning'} />
			<span aria-hidden="true">{data.passed ? say('clockPassed') : say('clockLeft', { left })}</span>
			<span className="only-read">
				{say(`level.${data.level}`)}. {about}
			</span>
		</p>
	);
}
