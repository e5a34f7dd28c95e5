/** What stands where data would: it is on its way, there is none, or it could not be had. */
import type { ReactNode } from 'react';
import { ProblemError, UnreachableError } from '../api/problem-error.ts';
import { useWords } from '../words/define.ts';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icons.tsx';
import { lookWords } from './words.ts';
import { WordsIn } from './words-in.tsx';

/** Rows of the height of what will come, so that nothing jumps. */
export function Skeleton({ rows = 6, height = 34 }: { readonly rows?: number; readonly height?: number }) {
	const say = useWords(lookWords);
	return (
		<div className="skeleton" role="status">
			<span className="only-read">{say('loading')}</span>
			{Array.from({ length: rows }, (_, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same
				<div key={row} className="skeleton-row" style={{ height: height - 10 }} />
			))}
		</div>
	);
}

export function EmptyState({
	title,
	about,
	icon = 'inbox',
	children,
}: {
	readonly title: string;
	readonly about?: ReactNode;
	readonly icon?: IconName;
	/** What can be done about it. */
	readonly children?: ReactNode;
}) {
	return (
		<div className="empty">
			<Icon name={icon} size={24} />
			<p className="empty-title">{title}</p>
			{about ? <p className="muted">{about}</p> : null}
			{children ? <div className="row">{children}</div> : null}
		</div>
	);
}

/** An error with its facts, what to do about it, and its code. */
export function ErrorCard({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
	const say = useWords(lookWords);
	const { title, detail, help, code } = wordsOf(error, say);
	// The facts of a refusal come in English; its title in both languages.
	const lang = error instanceof ProblemError ? 'en' : undefined;
	return (
		<div className="error-card" role="alert">
			<Icon name="error" />
			<div className="stack-small">
				<p className="error-title">{typeof title === 'string' ? title : <WordsIn words={title} />}</p>
				{detail ? <p lang={lang}>{detail}</p> : null}
				{help ? (
					<p className="muted" lang={lang}>
						{help}
					</p>
				) : null}
				{code ? <p className="muted small">{say('code', { code })}</p> : null}
				{again ? (
					<div>
						<Button size="small" onPress={again}>
							{say('tryAgain')}
						</Button>
					</div>
				) : null}
			</div>
		</div>
	);
}

interface ErrorWords {
	readonly title: string | { readonly en: string | null; readonly 'zh-Hant': string | null };
	readonly detail: string | null;
	readonly help: string | null;
	readonly code: string | null;
}

function wordsOf(
	error: unknown,
	say: (key: 'unreachable' | 'unreachableHelp' | 'broken' | 'brokenHelp') => string,
): ErrorWords {
	if (error instanceof ProblemError) {
		const { title, titles, detail, help, code } = error.problem;
		return { title: titles ?? { en: title, 'zh-Hant': null }, detail, help, code };
	}
	if (error instanceof UnreachableError)
		return { title: say('unreachable'), detail: null, help: say('unreachableHelp'), code: null };
	const detail = error instanceof Error ? error.message : null;
	return { title: say('broken'), detail, help: say('brokenHelp'), code: null };
}
