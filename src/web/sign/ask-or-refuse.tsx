/** The way to say no, or to ask first: one text, two buttons that say what each does. */
import { useId, useState } from 'react';
import type { ActAsked } from '../../api/returns.ts';
import type { SignPage } from '../../api/signing.ts';
import { call } from '../api/call.ts';
import { changedSince, ProblemError } from '../api/problem-error.ts';
import { useSignWords } from './language.tsx';

/** A question and a refusal hold whatever else was recorded in the meantime. */
async function onAnyHead({ issuer, month, head }: SignPage, body: ActAsked): Promise<void> {
	const params = { code: issuer, month };
	try {
		await call('act', { params, body, ifMatch: head });
	} catch (error) {
		if (changedSince(error) === null) throw error;
		const { body: now } = await call('signPage', { params });
		await call('act', { params, body, ifMatch: now.head });
	}
}

interface AskProps {
	readonly page: SignPage;
	readonly onRefused: () => void;
}

export function AskOrRefuse({ page, onRefused }: AskProps) {
	const { words } = useSignWords();
	const id = useId();
	const [text, setText] = useState('');
	const [told, setTold] = useState<{ readonly says: string; readonly isProblem: boolean } | null>(null);
	const [isBusy, setBusy] = useState(false);
	const send = async (kind: 'comment' | 'refuse') => {
		if (text.trim() === '') return setTold({ says: words.words, isProblem: true });
		if (isBusy) return;
		setBusy(true);
		try {
			const body: ActAsked =
				kind === 'comment' ? { act: kind, words: text, path: null } : { act: kind, reason: text, path: null };
			await onAnyHead(page, body);
			setText('');
			if (kind === 'refuse') onRefused();
			else setTold({ says: words.asked, isProblem: false });
		} catch (error) {
			const says = error instanceof ProblemError ? error.problem.detail : words.unreachable;
			setTold({ says, isProblem: true });
		}
		setBusy(false);
	};
	return (
		<section aria-labelledby={`${id}-ask`}>
			<h2 id={`${id}-ask`}>{words.ask}</h2>
			<p>{words.askAbout}</p>
			<div className="field">
				<label htmlFor={id}>{words.askWords}</label>
				<textarea
					id={id}
					rows={3}
					maxLength={4000}
					value={text}
					onChange={(event) => setText(event.target.value)}
				/>
			</div>
			{told ? (
				<p className={told.isProblem ? 'problem' : 'notice'} role={told.isProblem ? 'alert' : 'status'}>
					{told.says}
				</p>
			) : null}
			<div className="two">
				<button type="button" aria-disabled={isBusy} onClick={() => void send('comment')}>
					{words.askButton}
				</button>
				<button type="button" className="danger" aria-disabled={isBusy} onClick={() => void send('refuse')}>
					{words.refuseButton}
				</button>
			</div>
		</section>
	);
}
