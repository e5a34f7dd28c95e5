/** The dialogue in which an act is done: what it will do, what it needs, and what stands in its way. */
import { useState } from 'react';
import type { Review } from '../../../api/returns.ts';
import { changedSince, ProblemError } from '../../api/problem-error.ts';
import { Button } from '../../look/button.tsx';
import { SelectField } from '../../look/choices.tsx';
import { DayField } from '../../look/day-field.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { TextField } from '../../look/fields.tsx';
import { MergeDialog } from '../../look/merge-dialog.tsx';
import { ErrorCard } from '../../look/states.tsx';
import { tell } from '../../look/toast.tsx';
import { shortDigest } from '../../return/short-digest.ts';
import { useKeptWords } from '../../shell/words-kept.ts';
import { useWords } from '../../words/define.ts';
import { type ActDialogName, type ActTyped, actOf, mayBeKept, needsReason } from './act-body.ts';
import { LaterMonths } from './later-months.tsx';
import { placeOfWords, useActing, useLabels } from './use-return.ts';
import { reviewWords } from './words.ts';

export interface ActDialogProps {
	readonly act: ActDialogName;
	readonly review: Review;
	/** The cell that is open; acts that send back speak of it. */
	readonly path: string | null;
	/** Changed lines that are not ticked. */
	readonly unseen: number;
	readonly onClose: () => void;
	/** Loads what stands now. */
	readonly again: () => void;
}

export function ActDialog({ act, review, path, unseen, onClose, again }: ActDialogProps) {
	const say = useWords(reviewWords);
	const acting = useActing(review);
	const [words, setWords] = useKeptWords(placeOfWords(review, act));
	const [chosen, setChosen] = useState(() => firstChosen(review));
	const typed = { ...chosen, words };
	const [isTold, setTold] = useState(false);
	const [moved, setMoved] = useState<string | null>(null);
	const about = act === 'send-back' || act === 'refuse' ? path : null;
	const run = async (head?: string) => {
		const body = actOf(act, typed, review, about);
		if (body === null) return setTold(true);
		try {
			await acting.act(body, head);
			setWords('');
			tell({ words: say('dialog.done', { act: say(`acts.${act}`) }), tone: 'good' });
			onClose();
		} catch (error) {
			const changed = changedSince(error);
			if (changed === null) return;
			again();
			if (mayBeKept(act) && changed.current !== null) return setMoved(changed.current);
			tell({ words: say('dialog.moved'), tone: 'bad' });
			onClose();
		}
	};
	if (moved !== null)
		return (
			<MergeDialog
				isOpen
				fields={[{ label: say('dialog.reason'), typed: words, now: null }]}
				onKeep={() => void run(moved)}
				onClose={onClose}
			/>
		);
	const isDanger = act === 'refuse' || act === 'send-back';
	return (
		<Dialog
			isOpen
			title={say(`acts.${act}`)}
			onClose={onClose}
			isDismissable={words === ''}
			foot={
				<Button
					look={isDanger ? 'danger' : 'primary'}
					isDisabled={acting.isRunning}
					onPress={() => void run()}
				>
					{say(`acts.${act}`)}
				</Button>
			}
		>
			<p>{say(`dialog.${act}`, { digest: shortDigest(review.digest ?? '') })}</p>
			{act === 'approve' && unseen > 0 ? (
				<p className="tone-warning">{say('dialog.unseen', { count: unseen })}</p>
			) : null}
			<About review={review} path={about} />
			<Fields
				act={act}
				review={review}
				typed={typed}
				isTold={isTold}
				onChoose={setChosen}
				onWords={setWords}
			/>
			{act === 'start-resubmission' ? <LaterMonths code={review.issuer} month={review.month} /> : null}
			{acting.error instanceof ProblemError ? <ErrorCard error={acting.error} /> : null}
			{acting.error && !(acting.error instanceof ProblemError) ? (
				<ErrorCard error={acting.error} again={() => void run()} />
			) : null}
		</Dialog>
	);
}

type Chosen = Omit<ActTyped, 'words'>;

function firstChosen({ team, signatory, clock, dateSubmitted }: Review): Chosen {
	const known = team.signatories.find(({ id }) => id === signatory?.id) ?? team.signatories[0];
	return { signatory: known?.id ?? null, date: dateSubmitted ?? clock?.now.slice(0, 10) ?? '' };
}

function About({ review, path }: { readonly review: Review; readonly path: string | null }) {
	const say = useWords(reviewWords);
	const labelOf = useLabels(review);
	return path === null ? null : <p className="muted">{say('dialog.line', { label: labelOf(path) })}</p>;
}

interface FieldsProps {
	readonly act: ActDialogName;
	readonly review: Review;
	readonly typed: ActTyped;
	/** What is missing is said. */
	readonly isTold: boolean;
	readonly onChoose: (chosen: Chosen) => void;
	readonly onWords: (words: string) => void;
}

function Fields({ act, review, typed, isTold, onChoose, onWords }: FieldsProps) {
	const say = useWords(reviewWords);
	if (act === 'ask-client') return null;
	const isNeeded = needsReason(act);
	return (
		<>
			{act === 'send-to-checker' ? (
				<>
					<SelectField
						label={say('dialog.signatory')}
						choices={review.team.signatories.map(({ id, signsAs, title }) => ({
							id,
							words: signsAs,
							about: title,
						}))}
						value={typed.signatory}
						onChange={(signatory) => onChoose({ ...typed, signatory })}
						problem={review.team.signatories.length === 0 ? say('dialog.noSignatory') : null}
					/>
					<DayField
						label={say('dialog.date')}
						value={typed.date}
						onChange={(date) => onChoose({ ...typed, date })}
						isRequired
					/>
				</>
			) : null}
			<TextField
				label={say(isNeeded ? 'dialog.reason' : 'dialog.words')}
				value={typed.words}
				onChange={onWords}
				lines={3}
				maxLength={act === 'start-resubmission' ? 2000 : 4000}
				autoFocus
				problem={isTold && isNeeded && typed.words.trim() === '' ? say('dialog.nothing') : null}
			/>
		</>
	);
}
