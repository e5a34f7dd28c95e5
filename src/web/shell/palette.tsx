/** The palette: goes to an issuer by code or name in either language, to a screen, or does something. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useMemo, useState } from 'react';
import { call } from '../api/call.ts';
import { Dialog } from '../look/dialog.tsx';
import { Icon, type IconName } from '../look/icons.tsx';
import { chooseTheme } from '../look/theme.ts';
import { useLanguage, useWords } from '../words/define.ts';
import { inLanguage } from '../words/formats.ts';
import { chooseLanguage } from '../words/language.ts';
import { calendarMonth, useMonth } from './month.ts';
import { type Found, find } from './palette-finds.ts';
import { useSignOut } from './sign-out.ts';
import { shellWords } from './words.ts';

interface Choice extends Found {
	readonly icon: IconName;
	readonly run: () => unknown;
}

export function Palette({ onClose }: { readonly onClose: () => void }) {
	const say = useWords(shellWords);
	const list = useId();
	const [typed, setTyped] = useState('');
	const [at, setAt] = useState(0);
	const issuers = useIssuerChoices();
	const places = usePlaces();
	const found = useMemo(() => find(typed, [...places, ...issuers]), [typed, places, issuers]);
	const chosen = Math.min(at, found.length - 1);
	const go = (choice: Choice | undefined) => {
		if (!choice) return;
		onClose();
		choice.run();
	};
	const move = (by: number) => setAt(Math.max(0, Math.min(found.length - 1, chosen + by)));
	return (
		<Dialog title={say('go')} isOpen onClose={onClose}>
			<input
				className="input"
				autoFocus
				role="combobox"
				aria-expanded
				aria-controls={list}
				aria-label={say('goAbout')}
				aria-activedescendant={found.length > 0 ? `${list}-${chosen}` : undefined}
				placeholder={say('goAbout')}
				value={typed}
				onChange={(event) => {
					setTyped(event.target.value);
					setAt(0);
				}}
				onKeyDown={(event) => {
					if (event.nativeEvent.isComposing) return;
					if (event.key === 'ArrowDown') move(1);
					else if (event.key === 'ArrowUp') move(-1);
					else if (event.key === 'Enter') go(found[chosen]);
					else return;
					event.preventDefault();
				}}
			/>
			<div id={list} role="listbox" aria-label={say('go')} className="palette-list">
				{found.map((choice, index) => (
					// biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
					<div
						key={choice.id}
						id={`${list}-${index}`}
						role="option"
						tabIndex={-1}
						aria-selected={index === chosen}
						className="palette-choice"
						onClick={() => go(choice)}
					>
						<Icon name={choice.icon} />
						<span className="one-line grow">{choice.words}</span>
						<span className="muted small">{choice.about}</span>
					</div>
				))}
				{found.length === 0 ? <p className="muted">{say('goNothing')}</p> : null}
			</div>
		</Dialog>
	);
}

/** Issuers are loaded when the palette opens, page after page. */
function useIssuerChoices(): readonly Choice[] {
	const say = useWords(shellWords);
	const language = useLanguage();
	const navigate = useNavigate();
	const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
		queryKey: ['issuers', 'palette'],
		queryFn: async ({ pageParam }) =>
			(await call('issuers', { query: pageParam === '' ? { limit: 500 } : { limit: 500, after: pageParam } }))
				.body,
		initialPageParam: '',
		getNextPageParam: (last) => last.next,
		staleTime: 300_000,
	});
	if (hasNextPage && !isFetching) void fetchNextPage();
	return useMemo(
		() =>
			(data?.pages ?? []).flatMap((page) =>
				page.items.map(
					({ issuer, name }): Choice => ({
						id: issuer,
						words: `${issuer} ${inLanguage(name, language)?.text ?? ''}`,
						about: say('goIssuer'),
						text: `${issuer} ${name.en ?? ''} ${name['zh-Hant'] ?? ''}`,
						icon: 'issuers',
						run: () => navigate({ to: '/issuers/$code', params: { code: issuer } }),
					}),
				),
			),
		[data, language, navigate, say],
	);
}

function usePlaces(): readonly Choice[] {
	const say = useWords(shellWords);
	const navigate = useNavigate();
	const month = useMonth();
	const signOut = useSignOut();
	const screen = (id: string, words: string, icon: IconName, run: () => unknown): Choice => {
		return { id, words, icon, run, about: say('goScreen'), text: words };
	};
	const act = (id: string, words: string, icon: IconName, run: () => unknown): Choice => {
		return { id, words, icon, run, about: say('goAct'), text: words };
	};
	return [
		screen('desk', say('screens.desk'), 'desk', () =>
			month === null ? navigate({ to: '/' }) : navigate({ to: '/desk/$month', params: { month } }),
		),
		screen('inbox', say('screens.inbox'), 'inbox', () => navigate({ to: '/inbox' })),
		screen('issuers', say('screens.issuers'), 'issuers', () => navigate({ to: '/issuers' })),
		screen('calendar', say('screens.calendar'), 'calendar', () =>
			navigate({ to: '/calendar/$month', params: { month: calendarMonth(month) } }),
		),
		screen('reader', say('screens.reader'), 'reader', () => navigate({ to: '/reader' })),
		screen('people', say('screens.people'), 'people', () => navigate({ to: '/people' })),
		screen('account', say('screens.account'), 'person', () => navigate({ to: '/account' })),
		screen('settings', say('screens.settings'), 'settings', () => navigate({ to: '/settings' })),
		screen('access', say('screens.access'), 'lock', () => navigate({ to: '/access' })),
		act('new', say('screens.newIssuer'), 'plus', () => navigate({ to: '/issuers/new' })),
		act('zh', say('toChinese'), 'message', () => chooseLanguage('zh-Hant')),
		act('en', say('toEnglish'), 'message', () => chooseLanguage('en')),
		act('dark', say('dark'), 'sun', () => chooseTheme('dark')),
		act('light', say('light'), 'sun', () => chooseTheme('light')),
		act('out', say('signOut'), 'open', () => signOut()),
	];
}
