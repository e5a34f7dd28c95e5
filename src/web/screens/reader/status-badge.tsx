/** How sure a figure is, in a word with its icon. */
import { Badge, type Tone } from '../../look/badge.tsx';
import { useWords } from '../../words/define.ts';
import type { Status } from './fields.ts';
import { readerWords } from './words.ts';

const TONES: Readonly<Record<Status, Tone>> = {
	disputed: 'bad',
	missing: 'bad',
	implied: 'warning',
	read: 'neutral',
	proved: 'good',
};

export function StatusBadge({ status }: { readonly status: Status }) {
	const say = useWords(readerWords);
	return (
		<span title={say(`about.${status}`)}>
			<Badge tone={TONES[status]}>{say(`status.${status}`)}</Badge>
		</span>
	);
}
