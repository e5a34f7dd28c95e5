/** Changes the password: the one that stands, and the new one twice. */
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { changePassword } from '../../api/sign-in.ts';
import { Button } from '../../look/button.tsx';
import { TextField } from '../../look/fields.tsx';
import { ErrorCard } from '../../look/states.tsx';
import { tell } from '../../look/toast.tsx';
import { useWords } from '../../words/define.ts';
import { type Chosen, isGood, NewPassword } from '../sign-in/new-password.tsx';
import { useDoing } from './use-doing.ts';
import { accountWords } from './words.ts';

const NOTHING: Chosen = { password: '', again: '' };

export function ChangePassword() {
	const say = useWords(accountWords);
	const client = useQueryClient();
	const doing = useDoing();
	const [now, setNow] = useState('');
	const [chosen, setChosen] = useState(NOTHING);
	const [isTried, setTried] = useState(false);
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		setTried(true);
		if (!isGood(chosen) || !(await doing.run(() => changePassword(now, chosen.password)))) return;
		// The session is a new one, and so is the token that changes carry.
		await client.invalidateQueries({ queryKey: ['me'] });
		setNow('');
		setChosen(NOTHING);
		setTried(false);
		tell({ words: say('changed'), tone: 'good' });
	};
	return (
		<section className="card">
			<h2>{say('password')}</h2>
			{doing.error ? <ErrorCard error={doing.error} /> : null}
			<form onSubmit={(event) => void submit(event)} className="stack-small account-form">
				<TextField
					label={say('passwordNow')}
					type="password"
					autoComplete="current-password"
					value={now}
					onChange={setNow}
					isRequired
				/>
				<NewPassword chosen={chosen} onChange={setChosen} isTried={isTried} />
				<div>
					<Button type="submit" isDisabled={doing.isRunning}>
						{say('change')}
					</Button>
				</div>
			</form>
		</section>
	);
}
