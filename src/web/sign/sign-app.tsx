/** The page on which a director signs: loads what stands, and shows the one page that fits it. */
import { useCallback, useEffect, useState } from 'react';
import { onPreference } from '../look/preferences.ts';
import type { Language } from '../words/language.ts';
import { keepLanguage, LanguageProvider, languageAtFirst, useSignWords } from './language.tsx';
import { type Loaded, load } from './load.ts';
import type { SignPlace } from './place.ts';
import { PlainPage, TroublePage } from './plain-page.tsx';
import { SignIn } from './sign-in.tsx';
import { SignReturn } from './sign-return.tsx';
import { SIGN_WORDS } from './words.ts';
import './sign.css';

type State = { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly error: unknown } | Loaded;

export function SignApp({ place: first }: { readonly place: SignPlace }) {
	const [language, setLanguage] = useState<Language>(languageAtFirst);
	const [place, setPlace] = useState(first);
	const [state, setState] = useState<State>({ kind: 'loading' });
	const again = useCallback(() => {
		setState({ kind: 'loading' });
		load(place).then(setState, (error: unknown) => setState({ kind: 'failed', error }));
	}, [place]);
	useEffect(again, [again]);
	useEffect(() => onPreference(() => setLanguage(languageAtFirst())), []);
	useEffect(() => {
		document.documentElement.lang = language;
		document.title = SIGN_WORDS[language].title;
	}, [language]);
	const other: Language = language === 'en' ? 'zh-Hant' : 'en';
	return (
		<LanguageProvider value={language}>
			<header>
				<div className="top">
					<strong translate="no">ff301</strong>
					<button
						type="button"
						className="quiet"
						lang={other}
						onClick={() => {
							keepLanguage(other);
							setLanguage(other);
						}}
					>
						{SIGN_WORDS[language].otherLanguage}
					</button>
				</div>
				{state.kind === 'shown' && state.me.demo ? <Demo /> : null}
			</header>
			<main>
				<Shown state={state} again={again} goTo={setPlace} />
			</main>
		</LanguageProvider>
	);
}

function Demo() {
	const { words } = useSignWords();
	return <p className="demo">{words.demo}</p>;
}

interface ShownProps {
	readonly state: State;
	readonly again: () => void;
	readonly goTo: (place: SignPlace) => void;
}

function Shown({ state, again, goTo }: ShownProps) {
	const { words } = useSignWords();
	switch (state.kind) {
		case 'loading':
			return (
				<div className="waiting" role="status">
					<span className="only-read">{words.loading}</span>
					<i />
					<i />
					<i />
				</div>
			);
		case 'failed':
			return <TroublePage error={state.error} again={again} />;
		case 'signed-out':
			return <SignIn done={again} />;
		case 'shown':
			return state.showing.kind === 'signing' ? (
				<SignReturn page={state.showing.page} again={again} />
			) : (
				<PlainPage showing={state.showing} name={state.me.person.name} again={again} goTo={goTo} />
			);
		default:
			return state satisfies never;
	}
}
