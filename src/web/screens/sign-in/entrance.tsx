/** The page of who is not signed in: one card in the middle, the language, and the banner of the demonstration. */
import { type ReactNode, useEffect } from 'react';
import { Button } from '../../look/button.tsx';
import { shellWords } from '../../shell/words.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { chooseLanguage } from '../../words/language.ts';
import './entrance.css';

export function Entrance({
	title,
	isDemo = false,
	children,
}: {
	readonly title: string;
	readonly isDemo?: boolean;
	readonly children: ReactNode;
}) {
	const say = useWords(shellWords);
	const language = useLanguage();
	const other = language === 'en' ? 'zh-Hant' : 'en';
	useEffect(() => {
		document.title = `${title} · ff301`;
	}, [title]);
	return (
		<div className="entrance">
			{isDemo ? (
				<aside className="demo-banner" aria-label={say('demoName')}>
					{say('demo')}
				</aside>
			) : null}
			<header className="entrance-head">
				<p className="rail-name">ff301</p>
				<Button look="quiet" onPress={() => chooseLanguage(other)}>
					<span lang={other}>{other === 'en' ? say('toEnglish') : say('toChinese')}</span>
				</Button>
			</header>
			<main className="entrance-card">
				<h1>{title}</h1>
				{children}
			</main>
		</div>
	);
}
