/** Somebody was faster (412): what was typed beside what stands now. Nothing typed is lost. */
import { useWords } from '../words/define.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { lookWords } from './words.ts';

export interface Merged {
	readonly label: string;
	readonly typed: string;
	/** Null where there is nothing yet. */
	readonly now: string | null;
}

export function MergeDialog({
	fields,
	isOpen,
	onKeep,
	onTake,
	onClose,
}: {
	readonly fields: readonly Merged[];
	readonly isOpen: boolean;
	/** Does the change again on what stands now, with what was typed. */
	readonly onKeep: () => void;
	/** Drops what was typed; left out where there is nothing to take. */
	readonly onTake?: () => void;
	readonly onClose: () => void;
}) {
	const say = useWords(lookWords);
	return (
		<Dialog
			title={say('changedTitle')}
			isOpen={isOpen}
			onClose={onClose}
			isDismissable={false}
			foot={
				<>
					{onTake ? <Button onPress={onTake}>{say('changedTake')}</Button> : null}
					<Button look="primary" onPress={onKeep}>
						{say('changedKeep')}
					</Button>
				</>
			}
		>
			<p>{say('changedAbout')}</p>
			<table className="plain-table">
				<thead>
					<tr>
						<th scope="col">{say('changedField')}</th>
						<th scope="col">{say('changedTyped')}</th>
						<th scope="col">{say('changedNow')}</th>
					</tr>
				</thead>
				<tbody>
					{fields.map((field) => (
						<tr key={field.label} className={field.typed === (field.now ?? '') ? '' : 'is-different'}>
							<th scope="row">{field.label}</th>
							<td>{field.typed}</td>
							<td>{field.now ?? '–'}</td>
						</tr>
					))}
				</tbody>
			</table>
		</Dialog>
	);
}
