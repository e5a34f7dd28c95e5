/** A return that can be signed: what it says, what is confirmed, the signature, and the way to say no. */
import { useRef, useState } from 'react';
import type { SignPage } from '../../api/signing.ts';
import { instantInWords } from '../words/formats.ts';
import { AskOrRefuse } from './ask-or-refuse.tsx';
import { Confirmations } from './confirmations.tsx';
import { useSignWords } from './language.tsx';
import type { Given } from './passkey.ts';
import { type Answers, firstUnanswered } from './showing.ts';
import { Signature } from './signature.tsx';
import { Summary } from './summary.tsx';

interface SignReturnProps {
	readonly page: SignPage;
	/** Loads what stands now. */
	readonly again: () => void;
}

export function SignReturn({ page, again }: SignReturnProps) {
	const { words, language } = useSignWords();
	const [answers, setAnswers] = useState<Given>({});
	const [missing, setMissing] = useState<Answers | null>(null);
	const [signedAt, setSignedAt] = useState<string | null>(null);
	const [isRefused, setRefused] = useState(false);
	const place = useRef<HTMLDivElement>(null);
	if (signedAt !== null)
		return (
			<Done title={words.done} lines={[words.doneAt(instantInWords(signedAt, language)), words.doneAbout]} />
		);
	if (isRefused) return <Done title={words.refusedTitle} lines={[words.refused]} />;
	const items = page.confirmations.map(({ item }) => item);
	const ready = () => {
		const item = firstUnanswered(items, answers);
		setMissing(item);
		if (item !== null)
			place.current?.querySelector<HTMLInputElement>(`input[name="confirmation-${item}"]`)?.focus();
		return item === null;
	};
	return (
		<div ref={place} className="sheet">
			<Summary page={page} />
			<Confirmations
				asked={page.confirmations}
				answers={answers}
				missing={missing}
				onAnswer={(item, answer) => {
					setAnswers((before) => ({ ...before, [item]: answer }));
					if (item === missing) setMissing(null);
				}}
			/>
			<Signature page={page} answers={answers} ready={ready} onSigned={setSignedAt} again={again} />
			<AskOrRefuse page={page} onRefused={() => setRefused(true)} />
		</div>
	);
}

function Done({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
	return (
		<section className="plain good" role="status">
			<span className="mark" aria-hidden="true">
				✓
			</span>
			<h1>{title}</h1>
			{lines.map((line) => (
				<p key={line}>{line}</p>
			))}
		</section>
	);
}
