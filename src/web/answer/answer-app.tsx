/** What a client's contact sees behind a personal link: the question, what is known, two answers, papers. */
import { useEffect, useState } from 'react';
import type { Question } from '../../api/people.ts';
import { useRoute } from '../api/queries.ts';
import { Button } from '../look/button.tsx';
import { EmptyState, ErrorCard, Skeleton } from '../look/states.tsx';
import { WordsIn } from '../look/words-in.tsx';
import { shellWords } from '../shell/words.ts';
import { useLanguage, useWords } from '../words/define.ts';
import { dayInWords, dayWithWeekday, monthInWords, timeInWords } from '../words/formats.ts';
import { chooseLanguage } from '../words/language.ts';
import './answer.css';
import { AnswerForm } from './answer-form.tsx';
import { answerWords } from './words.ts';

export function AnswerApp({ token }: { readonly token: string }) {
	const say = useWords(answerWords);
	const shell = useWords(shellWords);
	const language = useLanguage();
	const other = language === 'en' ? 'zh-Hant' : 'en';
	const { data, error, again } = useRoute('question', { params: { token } });
	const [isDone, setDone] = useState(false);
	const title = data ? say('title', { month: monthInWords(data.month, language) }) : 'FF301';
	useEffect(() => {
		document.title = title;
	}, [title]);
	return (
		<div className="answer">
			<header className="row-apart">
				<p className="strong">{data?.firm}</p>
				<Button look="quiet" onPress={() => chooseLanguage(other)}>
					<span lang={other}>{other === 'en' ? shell('toEnglish') : shell('toChinese')}</span>
				</Button>
			</header>
			<main className="answer-card">
				{error ? (
					<>
						<h1>FF301</h1>
						<ErrorCard error={error} again={again} />
						<p>{say('refusedAbout')}</p>
					</>
				) : null}
				{!data && !error ? <Skeleton rows={8} /> : null}
				{data && isDone ? (
					<EmptyState title={say('doneTitle')} about={say('doneAbout', { firm: data.firm })} icon="check" />
				) : null}
				{data?.answered && !isDone ? (
					<EmptyState
						title={say('answeredTitle')}
						about={say('answeredAbout', { firm: data.firm })}
						icon="check"
					/>
				) : null}
				{data && !data.answered && !isDone ? (
					<>
						<Asked question={data} />
						<AnswerForm token={token} onDone={() => setDone(true)} />
					</>
				) : null}
			</main>
		</div>
	);
}

function Asked({ question }: { readonly question: Question }) {
	const say = useWords(answerWords);
	const language = useLanguage();
	const month = monthInWords(question.month, language);
	return (
		<>
			<div className="stack-tight">
				<p className="answer-name">
					<WordsIn words={question.name} />
				</p>
				<h1>{say('title', { month })}</h1>
				<p className="muted">{say('to', { contact: question.contact })}</p>
			</div>
			<div className="stack-small">
				<p>{say('asks', { firm: question.firm, month })}</p>
				<p className="answer-question">{say('question')}</p>
				<p className="muted">
					{say('due', {
						due: `${dayWithWeekday(question.due, language, true)} ${timeInWords(question.due)}`,
					})}
				</p>
			</div>
			<section className="stack-small">
				<h2>{say('known')}</h2>
				{question.known.length === 0 ? (
					<p className="muted">{say('noneKnown')}</p>
				) : (
					<ul className="answer-known">
						{question.known.map(({ day, says }) => (
							<li key={`${day} ${says.en ?? says['zh-Hant']}`}>
								<span className="muted">{dayInWords(day, language)}</span>
								<span>
									<WordsIn words={says} />
								</span>
							</li>
						))}
					</ul>
				)}
			</section>
		</>
	);
}
