/** The frame around every screen: rail, top bar, banner of the demonstration, palette, list of keys. */
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ErrorCard, Skeleton } from '../look/states.tsx';
import { useWords } from '../words/define.ts';
import { KeyList } from './key-list.tsx';
import { pressed, useKeys } from './keys.ts';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { useSession } from './session.ts';
import { TopBar } from './top-bar.tsx';
import { shellWords } from './words.ts';

export function Frame() {
	const session = useSession();
	if (session.isOut) return <ToSignIn />;
	if (session.me === null && session.error)
		return (
			<main className="screen">
				<ErrorCard error={session.error} again={session.again} />
			</main>
		);
	if (session.me === null)
		return (
			<main className="screen">
				<Skeleton rows={12} />
			</main>
		);
	// Another person begins with empty fields, also where the tab stayed open.
	return <Inside key={session.me.person.id} isDemo={session.me.demo} />;
}

/** Goes to sign-in once, and comes back to where the person wanted to go. */
function ToSignIn() {
	const navigate = useNavigate();
	useEffect(() => {
		const next = location.pathname + location.search;
		void navigate({ to: '/sign-in', search: { next }, replace: true });
	}, [navigate]);
	return <Skeleton />;
}

function Inside({ isDemo }: { readonly isDemo: boolean }) {
	const say = useWords(shellWords);
	const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
	useEffect(() => {
		document.addEventListener('keydown', pressed);
		return () => document.removeEventListener('keydown', pressed);
	}, []);
	useKeys([
		{ keys: ['Mod+k'], does: say('keyGo'), run: () => setOpen('palette'), inFields: true },
		{ keys: ['?'], does: say('keyList'), run: () => setOpen('keys') },
	]);
	const close = () => setOpen(null);
	return (
		<div className="frame">
			<a className="skip" href="#content">
				{say('skip')}
			</a>
			{isDemo ? (
				<aside className="demo-banner" aria-label={say('demoName')}>
					{say('demo')}
				</aside>
			) : null}
			<Rail />
			<TopBar onGo={() => setOpen('palette')} onKeys={() => setOpen('keys')} />
			<main className="content" id="content" tabIndex={-1}>
				<Outlet />
			</main>
			{open === 'palette' ? <Palette onClose={close} /> : null}
			{open === 'keys' ? <KeyList onClose={close} /> : null}
		</div>
	);
}
