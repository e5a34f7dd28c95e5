/** The page around everything: messages, and what stands where an address leads nowhere or a screen fails. */
import { type ErrorComponentProps, Link, Outlet } from '@tanstack/react-router';
import { EmptyState, ErrorCard } from '../look/states.tsx';
import { Toasts } from '../look/toast.tsx';
import { useWords } from '../words/define.ts';
import { useFocusKept } from './focus-kept.ts';
import { shellWords } from './words.ts';

export function Page() {
	useFocusKept();
	return (
		<>
			<Outlet />
			<Toasts />
		</>
	);
}

export function Lost() {
	const say = useWords(shellWords);
	return (
		<main className="screen">
			<h1 className="only-read">{say('lost')}</h1>
			<EmptyState title={say('lost')} about={say('lostAbout')} icon="search">
				<Link to="/">{say('toDesk')}</Link>
			</EmptyState>
		</main>
	);
}

export function Broken({ error, reset }: ErrorComponentProps) {
	return (
		<main className="screen">
			<ErrorCard error={error} again={reset} />
		</main>
	);
}
