/** A list of passkeys with its acts: those that sign, or those that open a session. */
import { useState } from 'react';
import { DeviceError } from '../../api/sign-in.ts';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { TextField } from '../../look/fields.tsx';
import { ErrorCard } from '../../look/states.tsx';
import { tell } from '../../look/toast.tsx';
import { lookWords } from '../../look/words.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { instantInWords } from '../../words/formats.ts';
import { useDoing } from './use-doing.ts';
import { accountWords } from './words.ts';

export interface PasskeyShown {
	readonly id: string;
	readonly name: string;
	readonly at: string;
}

export function PasskeyList({
	passkeys,
	none,
	removeAbout,
	onAdd,
	onRemove,
}: {
	readonly passkeys: readonly PasskeyShown[];
	readonly none: string;
	readonly removeAbout: string;
	readonly onAdd: (name: string) => Promise<unknown>;
	readonly onRemove: (id: string) => Promise<unknown>;
}) {
	const say = useWords(accountWords);
	const language = useLanguage();
	const doing = useDoing();
	const [name, setName] = useState(say('here'));
	const [removing, setRemoving] = useState<PasskeyShown | null>(null);
	const add = async () => {
		if (await doing.run(() => onAdd(name))) tell({ words: say('added'), tone: 'good' });
	};
	return (
		<>
			{doing.error instanceof DeviceError ? <p role="alert">{say('deviceNo')}</p> : null}
			{doing.error && !(doing.error instanceof DeviceError) ? <ErrorCard error={doing.error} /> : null}
			{passkeys.length === 0 ? <p className="muted">{none}</p> : null}
			<ul className="stack-small">
				{passkeys.map((passkey) => (
					<li key={passkey.id} className="row-apart">
						<span>
							<span className="strong">{passkey.name}</span>{' '}
							<span className="muted">{say('enrolled', { at: instantInWords(passkey.at, language) })}</span>
						</span>
						<Button size="small" look="danger" onPress={() => setRemoving(passkey)}>
							{say('remove')}
						</Button>
					</li>
				))}
			</ul>
			<div className="row account-add">
				<TextField label={say('nameIt')} value={name} onChange={setName} maxLength={100} />
				<Button icon="key" isDisabled={doing.isRunning || name.trim() === ''} onPress={() => void add()}>
					{say('add')}
				</Button>
			</div>
			{removing ? (
				<RemoveDialog
					passkey={removing}
					about={removeAbout}
					onRemove={onRemove}
					onClose={() => setRemoving(null)}
				/>
			) : null}
		</>
	);
}

function RemoveDialog({
	passkey,
	about,
	onRemove,
	onClose,
}: {
	readonly passkey: PasskeyShown;
	readonly about: string;
	readonly onRemove: (id: string) => Promise<unknown>;
	readonly onClose: () => void;
}) {
	const say = useWords(accountWords);
	const look = useWords(lookWords);
	const doing = useDoing();
	const remove = async () => {
		if (!(await doing.run(() => onRemove(passkey.id)))) return;
		tell({ words: say('removed'), tone: 'good' });
		onClose();
	};
	return (
		<Dialog
			title={say('removeTitle', { name: passkey.name })}
			isOpen
			isAlert
			shape="small"
			onClose={onClose}
			foot={
				<>
					<Button onPress={onClose}>{look('cancel')}</Button>
					<Button look="danger" isDisabled={doing.isRunning} onPress={() => void remove()}>
						{say('remove')}
					</Button>
				</>
			}
		>
			{doing.error ? <ErrorCard error={doing.error} /> : null}
			<p>{about}</p>
		</Dialog>
	);
}
