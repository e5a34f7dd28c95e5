/** The two answers, words and papers. Nothing typed is lost when sending fails. */
import { type FormEvent, useState } from 'react';
import type { Answer } from '../../api/routes.ts';
import { useChange } from '../api/queries.ts';
import { Button } from '../look/button.tsx';
import { RadioField, TextField } from '../look/fields.tsx';
import { ErrorCard } from '../look/states.tsx';
import { useWords } from '../words/define.ts';
import { Papers } from './papers.tsx';
import { answerWords } from './words.ts';

export type Paper = Answer<'answerFile'>;

export function AnswerForm({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
	const say = useWords(answerWords);
	const [answer, setAnswer] = useState<'nothing' | 'movements' | null>(null);
	const [words, setWords] = useState('');
	const [papers, setPapers] = useState<readonly Paper[]>([]);
	const [isTried, setTried] = useState(false);
	const send = useChange('answer');
	const isEmpty = answer === 'movements' && words.trim() === '' && papers.length === 0;
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		setTried(true);
		if (answer === null || isEmpty) return;
		const documents = papers.map(({ digest }) => digest);
		await send.run({ params: { token }, body: { answer, words, documents } });
		onDone();
	};
	return (
		<form className="stack" onSubmit={(event) => void submit(event).catch(() => undefined)}>
			<RadioField
				label={say('choose')}
				value={answer}
				onChange={setAnswer}
				choices={[
					{ id: 'nothing', words: say('nothing'), about: say('nothingAbout') },
					{ id: 'movements', words: say('movements'), about: say('movementsAbout') },
				]}
			/>
			{isTried && answer === null ? (
				<p className="field-problem" role="alert">
					{say('chooseFirst')}
				</p>
			) : null}
			<TextField
				label={answer === 'movements' ? say('words') : say('wordsMore')}
				about={answer === 'movements' ? say('wordsAbout') : undefined}
				value={words}
				onChange={setWords}
				lines={answer === 'movements' ? 6 : 3}
				maxLength={4000}
				problem={isTried && isEmpty ? say('saySomething') : null}
			/>
			<Papers token={token} papers={papers} onChange={setPapers} />
			{send.error ? <ErrorCard error={send.error} /> : null}
			<Button look="primary" size="large" type="submit" isDisabled={send.isRunning}>
				{say('send')}
			</Button>
		</form>
	);
}
