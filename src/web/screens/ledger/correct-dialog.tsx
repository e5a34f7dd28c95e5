/** Takes an entry back: the reason, what that does, and whether it is then recorded anew. */
import { useState } from 'react';
import type { EffectShown, EntryLine } from '../../../api/movements.ts';
import { useChange } from '../../api/queries.ts';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { Checkbox, TextField } from '../../look/fields.tsx';
import { ErrorCard } from '../../look/states.tsx';
import { tell } from '../../look/toast.tsx';
import { WordsIn } from '../../look/words-in.tsx';
import { EffectOf } from '../../movement/effect-shown.tsx';
import { movementWords } from '../../movement/words.ts';
import { useKeys } from '../../shell/keys.ts';
import { useKeptWords } from '../../shell/words-kept.ts';
import { useWords } from '../../words/define.ts';
import { useTakingBack } from './use-taking-back.ts';
import { ledgerWords } from './words.ts';

export interface CorrectDialogProps {
	readonly code: string;
	readonly head: string;
	readonly entry: EntryLine;
	/** What stands or falls with it, itself among them. */
	readonly group: readonly EntryLine[];
	readonly onClose: () => void;
	/** After it was taken back, with what is to be recorded anew. */
	readonly onDone: (effect: EffectShown, anew: boolean) => void;
}

export function CorrectDialog({ code, head, entry, group, onClose, onDone }: CorrectDialogProps) {
	const say = useWords(ledgerWords);
	const movement = useWords(movementWords);
	const [reason, setReason] = useKeptWords(`${code} correct ${entry.sequence}`);
	const [reopen, setReopen] = useState(false);
	const [anew, setAnew] = useState(true);
	const correcting = useChange('correct', ['movements', 'issuer', 'headroom', 'desk', 'review', 'trail']);
	const { sequence } = entry;
	const tried = useTakingBack(code, head, { sequence, reason: reason.trim(), reopen });
	const isReady = tried.effect !== null && !correcting.isRunning;
	const takeBack = async () => {
		if (!isReady) return;
		try {
			const body = { sequence, reason: reason.trim(), reopen };
			const given = await correcting.run({ params: { code }, body, ifMatch: tried.head });
			setReason('');
			tell({ words: say('reversal.done', { sequence }), tone: 'good' });
			onDone(given.body, anew);
		} catch (error) {
			tried.missed(error);
		}
	};
	useKeys([{ keys: ['Mod+Enter'], does: say('reversal.does'), inFields: true, run: () => void takeBack() }]);
	return (
		<Dialog
			title={say('reversal.title', { sequence })}
			isOpen
			onClose={onClose}
			shape="drawer"
			foot={
				<Button look="danger" hint="Ctrl ⏎" isDisabled={!isReady} onPress={() => void takeBack()}>
					{say(correcting.isRunning ? 'reversal.doing' : 'reversal.does')}
				</Button>
			}
		>
			<div className="stack">
				{group.map(({ sequence: number, says, kind }) => (
					<p key={number} className="ledger-pair">
						<WordsIn words={says} missing={kind} />
					</p>
				))}
				<p className="muted">{say('reversal.about')}</p>
				<TextField
					label={say('reversal.reason')}
					value={reason}
					onChange={setReason}
					isRequired
					autoFocus
					maxLength={2000}
				/>
				{entry.closed ? (
					<Checkbox value={reopen} onChange={setReopen}>
						{say('reversal.reopen')}
					</Checkbox>
				) : null}
				<Checkbox value={anew} onChange={setAnew}>
					{say('reversal.anew')}
				</Checkbox>
				<section className="movement-effect stack" aria-busy={tried.isRunning}>
					<h3>{movement('effect.title')}</h3>
					{tried.error ? <ErrorCard error={tried.error} /> : null}
					{tried.effect ? <EffectOf effect={tried.effect} /> : null}
					{tried.effect || tried.error ? null : <p className="muted">{say('reversal.reasonFirst')}</p>}
				</section>
			</div>
		</Dialog>
	);
}
