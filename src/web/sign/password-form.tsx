/** Password and one-time code, asked for again at the moment of signing. */
import { useState } from 'react';
import { Field } from './field.tsx';
import { useSignWords } from './language.tsx';
import type { Secrets } from './passkey.ts';

export function PasswordForm({
	isBusy,
	sign,
}: {
	readonly isBusy: boolean;
	readonly sign: (secrets: Secrets) => void;
}) {
	const { words } = useSignWords();
	const [password, setPassword] = useState('');
	const [code, setCode] = useState('');
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				sign({ password, code });
			}}
		>
			<Field
				label={words.password}
				value={password}
				onChange={setPassword}
				type="password"
				autoComplete="current-password"
			/>
			<Field
				label={words.code}
				about={words.codeAbout}
				value={code}
				onChange={setCode}
				inputMode="numeric"
				autoComplete="one-time-code"
			/>
			<button type="submit" aria-disabled={isBusy}>
				{isBusy ? words.signing : words.signWithPassword}
			</button>
		</form>
	);
}
