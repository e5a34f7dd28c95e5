/** First run: the one-time link makes the firm and its administrator. */
import { useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useChange } from '../../api/queries.ts';
import { signIn } from '../../api/sign-in.ts';
import { Button } from '../../look/button.tsx';
import { TextField } from '../../look/fields.tsx';
import { ErrorCard } from '../../look/states.tsx';
import { useWords } from '../../words/define.ts';
import { Entrance } from '../sign-in/entrance.tsx';
import { type Chosen, isGood, NewPassword } from '../sign-in/new-password.tsx';
import { useEntered } from '../sign-in/screen.tsx';
import { signInWords } from '../sign-in/words.ts';

export default function FirstRunScreen() {
	const { token = '' } = useParams({ strict: false });
	const say = useWords(signInWords);
	const change = useChange('firstRun');
	const entered = useEntered();
	const [firm, setFirm] = useState('');
	const [name, setName] = useState('');
	const [email, setEmail] = useState('');
	const [chosen, setChosen] = useState<Chosen>({ password: '', again: '' });
	const [isTried, setTried] = useState(false);
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		setTried(true);
		if (!isGood(chosen)) return;
		const { password } = chosen;
		await change.run({ body: { token, firm, name, email, password } });
		await signIn(email, password);
		await entered();
	};
	return (
		<Entrance title={say('firstTitle')}>
			<p className="muted">{say('firstAbout')}</p>
			{change.error ? <ErrorCard error={change.error} /> : null}
			<form onSubmit={(event) => void submit(event).catch(() => undefined)}>
				<TextField
					label={say('firm')}
					value={firm}
					onChange={setFirm}
					autoComplete="organization"
					isRequired
				/>
				<TextField label={say('name')} value={name} onChange={setName} autoComplete="name" isRequired />
				<TextField
					label={say('email')}
					type="email"
					value={email}
					onChange={setEmail}
					autoComplete="username"
					isRequired
				/>
				<NewPassword chosen={chosen} onChange={setChosen} isTried={isTried} />
				<Button look="primary" type="submit" isDisabled={change.isRunning}>
					{say('setUp')}
				</Button>
			</form>
		</Entrance>
	);
}
