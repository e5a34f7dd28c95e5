/** Papers that go with the answer: each is sent as soon as it is chosen. */
import { useRef, useState } from 'react';
import { call } from '../api/call.ts';
import { Button, IconButton } from '../look/button.tsx';
import { Icon } from '../look/icons.tsx';
import { ErrorCard } from '../look/states.tsx';
import { useWords } from '../words/define.ts';
import type { Paper } from './answer-form.tsx';
import { answerWords } from './words.ts';

const PAPERS_MOST = 20;

export function Papers({
	token,
	papers,
	onChange,
}: {
	readonly token: string;
	readonly papers: readonly Paper[];
	readonly onChange: (change: (before: readonly Paper[]) => readonly Paper[]) => void;
}) {
	const say = useWords(answerWords);
	const input = useRef<HTMLInputElement>(null);
	const [sending, setSending] = useState<string | null>(null);
	const [error, setError] = useState<unknown>(null);
	const take = async (files: readonly File[]) => {
		setError(null);
		try {
			for (const file of files.slice(0, PAPERS_MOST - papers.length)) {
				setSending(file.name);
				const { body } = await call('answerFile', { params: { token }, query: { name: file.name }, file });
				onChange((before) =>
					before.some(({ digest }) => digest === body.digest) ? before : [...before, body],
				);
			}
		} catch (refused) {
			setError(refused);
		} finally {
			setSending(null);
		}
	};
	return (
		<section className="stack-small">
			<h2>{say('files')}</h2>
			<p className="muted">{say('filesAbout')}</p>
			{error ? <ErrorCard error={error} /> : null}
			<ul className="answer-papers">
				{papers.map(({ digest, name }) => (
					<li key={digest} className="row-apart">
						<span className="row grow">
							<Icon name="reader" />
							<span className="one-line">{name}</span>
						</span>
						<IconButton
							label={say('remove', { name })}
							icon="cross"
							onPress={() => onChange((before) => before.filter((paper) => paper.digest !== digest))}
						/>
					</li>
				))}
			</ul>
			{sending === null ? null : <p role="status">{say('sending', { name: sending })}</p>}
			<input
				ref={input}
				type="file"
				multiple
				hidden
				aria-label={say('addFiles')}
				onChange={(event) => {
					void take([...(event.target.files ?? [])]);
					event.target.value = '';
				}}
			/>
			<div>
				<Button
					icon="upload"
					isDisabled={sending !== null || papers.length >= PAPERS_MOST}
					onPress={() => input.current?.click()}
				>
					{say('addFiles')}
				</Button>
			</div>
		</section>
	);
}
