/** The confirmations of Part V, one by one, each in the form's own words; nothing is answered beforehand. */
import type { SignPage } from '../../api/signing.ts';
import { Both, useSignWords } from './language.tsx';
import type { Given } from './passkey.ts';
import type { Answers } from './showing.ts';

interface ConfirmationsProps {
	readonly asked: SignPage['confirmations'];
	readonly answers: Given;
	/** The one that was passed over; null where none was. */
	readonly missing: Answers | null;
	readonly onAnswer: (item: Answers, answer: 'confirmed' | 'not-applicable') => void;
}

export function Confirmations({ asked, answers, missing, onAnswer }: ConfirmationsProps) {
	const { words } = useSignWords();
	const done = asked.filter(({ item }) => answers[item] !== undefined).length;
	return (
		<section aria-labelledby="confirmations">
			<h2 id="confirmations">{words.confirmations}</h2>
			{asked.length === 0 ? (
				<p>{words.noConfirmations}</p>
			) : (
				<p>
					{words.confirmationsAbout} <span role="status">{words.answered(done, asked.length)}</span>
				</p>
			)}
			{asked.map(({ item, words: says }) => (
				<fieldset key={item} className={item === missing ? 'confirmation missing' : 'confirmation'}>
					<legend>
						<Both says={says} />
					</legend>
					{item === missing ? (
						<p className="problem" role="alert">
							{words.unanswered}
						</p>
					) : null}
					<div className="choices">
						{(['confirmed', 'not-applicable'] as const).map((answer) => (
							<label key={answer}>
								<input
									type="radio"
									name={`confirmation-${item}`}
									checked={answers[item] === answer}
									onChange={() => onAnswer(item, answer)}
								/>
								{answer === 'confirmed' ? words.confirmed : words.notApplicable}
							</label>
						))}
					</div>
				</fieldset>
			))}
		</section>
	);
}
