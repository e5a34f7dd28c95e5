/** The plain pages: why there is nothing to sign here, and what to do about it. One title, one sentence, one way on. */
import { ProblemError } from '../api/problem-error.ts';
import { instantInWords, monthInWords } from '../words/formats.ts';
import { Both, useSignWords } from './language.tsx';
import { MovedTable } from './moved-table.tsx';
import type { SignPlace } from './place.ts';
import { signOut } from './session.ts';
import { canGoOn, type Showing } from './showing.ts';

interface PlainPageProps {
	readonly showing: Extract<Showing, { kind: 'plain' }>;
	/** Who is signed in. */
	readonly name: string;
	readonly again: () => void;
	readonly goTo: (place: SignPlace) => void;
}

export function PlainPage({ showing, name, again, goTo }: PlainPageProps) {
	const { words, language } = useSignWords();
	const { reason, page, link } = showing;
	const about = page ?? link;
	const { title, what } = words.plain[reason];
	const isGood = reason === 'signed' || reason === 'submitted';
	return (
		<section className={isGood ? 'plain good' : 'plain'}>
			<span className="mark" aria-hidden="true">
				{isGood ? '✓' : '!'}
			</span>
			<h1>{title}</h1>
			{about?.name && about.month ? (
				<p className="of">
					<Both says={about.name} /> · {monthInWords(about.month, language)}
				</p>
			) : null}
			{page?.signedAt ? <p>{words.doneAt(instantInWords(page.signedAt, language))}</p> : null}
			<p>{what}</p>
			{page && page.moved.length > 0 ? <MovedTable moved={page.moved} /> : null}
			{page && canGoOn(showing) ? (
				<button
					type="button"
					className="main-act"
					onClick={() => goTo({ kind: 'return', code: page.issuer, month: page.month })}
				>
					{words.readAgain}
				</button>
			) : null}
			{reason === 'not-yours' ? (
				<>
					<p className="small">{words.notYou(name)}</p>
					<button type="button" onClick={() => void signOut().then(again, again)}>
						{words.signOut}
					</button>
				</>
			) : null}
		</section>
	);
}

/** What was refused or did not arrive. */
export function TroublePage({ error, again }: { readonly error: unknown; readonly again: () => void }) {
	const { words } = useSignWords();
	const problem = error instanceof ProblemError ? error.problem : null;
	return (
		<section className="plain" role="alert">
			<span className="mark" aria-hidden="true">
				!
			</span>
			<h1>
				{problem ? (
					<Both says={problem.titles ?? { en: problem.title, 'zh-Hant': null }} />
				) : (
					words.unreachable
				)}
			</h1>
			<p lang={problem ? 'en' : undefined}>{problem?.detail ?? words.unreachableAbout}</p>
			{problem?.help ? <p lang="en">{problem.help}</p> : null}
			<button type="button" className="main-act" onClick={again}>
				{words.tryAgain}
			</button>
		</section>
	);
}
