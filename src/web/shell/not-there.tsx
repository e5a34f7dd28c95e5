/** Stands where a screen is not built yet. */
import { EmptyState } from '../look/states.tsx';
import { useWords } from '../words/define.ts';
import { shellWords } from './words.ts';

export function NotThere() {
	const say = useWords(shellWords);
	return <EmptyState title={say('notThere')} about={say('notThereAbout')} icon="clock" />;
}
