/** Short messages at the foot of the page, read out as they come; one may be undone while it stands. */
import { useSyncExternalStore } from 'react';
import { useWords } from '../words/define.ts';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icons.tsx';
import { lookWords } from './words.ts';

export interface Message {
	readonly words: string;
	readonly tone?: 'good' | 'bad' | 'neutral';
	/** Takes the act back; offered for ten seconds. */
	readonly undo?: () => void;
}

interface Standing extends Message {
	readonly id: number;
}

const STANDS_FOR = 10_000;
let standing: readonly Standing[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Standing[]): void {
	standing = next;
	for (const listener of listeners) listener();
}

/** Shows a message for ten seconds. */
export function tell(message: Message): void {
	last += 1;
	const id = last;
	set([...standing.slice(-3), { ...message, id }]);
	setTimeout(() => take(id), STANDS_FOR);
}

function take(id: number): void {
	set(standing.filter((each) => each.id !== id));
}

/** Stands once, in the frame. */
export function Toasts() {
	const say = useWords(lookWords);
	const shown = useSyncExternalStore(
		(listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		() => standing,
	);
	return (
		<section className="toasts" aria-label={say('messages')} aria-live="polite">
			{shown.map((each) => (
				<div key={each.id} className={`toast toast-${each.tone ?? 'neutral'}`}>
					<Icon name={each.tone === 'bad' ? 'error' : each.tone === 'good' ? 'check' : 'info'} />
					<p>{each.words}</p>
					{each.undo ? (
						<Button
							size="small"
							onPress={() => {
								each.undo?.();
								take(each.id);
							}}
						>
							{say('undo')}
						</Button>
					) : null}
					<IconButton label={say('close')} icon="cross" onPress={() => take(each.id)} />
				</div>
			))}
		</section>
	);
}
