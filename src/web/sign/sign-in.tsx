/** Sign-in inside the page: address and password, then a one-time code where one is asked for. */
import { type FormEvent, useEffect, useState } from 'react';
import type { Welcome } from '../../api/people.ts';
import { call } from '../api/call.ts';
import { UnreachableError } from '../api/problem-error.ts';
import { Field } from './field.tsx';
import { useSignWords } from './language.tsx';
import { giveCode, type SignedIn, signIn } from './session.ts';

export function SignIn({ done }: { readonly done: () => void }) {
	const { words } = useSignWords();
	const [step, setStep] = useState<'password' | 'code'>('password');
	const [email, setEmail] = useState('');
	const [password, setPassword] = useState('');
	const [code, setCode] = useState('');
	const [problem, setProblem] = useState<string | null>(null);
	const [isBusy, setBusy] = useState(false);
	const take = (result: SignedIn) => {
		setBusy(false);
		if (result === 'in') done();
		else if (result === 'code') setStep('code');
		else setProblem(result === 'locked' ? words.locked : words.wrong);
	};
	const submit = (event: FormEvent) => {
		event.preventDefault();
		setBusy(true);
		setProblem(null);
		const asked = step === 'password' ? signIn(email, password) : giveCode(code);
		asked.then(take, (error: unknown) => {
			setBusy(false);
			setProblem(error instanceof UnreachableError ? words.unreachable : words.wrong);
		});
	};
	return (
		<form className="card" onSubmit={submit}>
			<h1>{words.signIn}</h1>
			<p>{words.signInAbout}</p>
			{step === 'password' ? (
				<>
					<Field label={words.email} value={email} onChange={setEmail} type="email" autoComplete="username" />
					<Field
						label={words.password}
						value={password}
						onChange={setPassword}
						type="password"
						autoComplete="current-password"
					/>
				</>
			) : (
				<Field
					label={words.code}
					about={words.codeAbout}
					value={code}
					onChange={setCode}
					inputMode="numeric"
					autoComplete="one-time-code"
				/>
			)}
			{problem ? (
				<p className="problem" role="alert">
					{problem}
				</p>
			) : null}
			<button type="submit" className="main-act" disabled={isBusy}>
				{words.continue}
			</button>
			<DemoAccounts
				take={(account) => {
					setEmail(account.email);
					setPassword(account.password);
				}}
			/>
		</form>
	);
}

/** Ready accounts of people who sign; there are none but in the demonstration. */
function DemoAccounts({ take }: { readonly take: (account: Welcome['demoAccounts'][number]) => void }) {
	const { words } = useSignWords();
	const [accounts, setAccounts] = useState<Welcome['demoAccounts']>([]);
	useEffect(() => {
		call('welcome', {}).then(
			({ body }) => setAccounts(body.demoAccounts.filter(({ roles }) => roles.includes('signatory'))),
			() => setAccounts([]),
		);
	}, []);
	if (accounts.length === 0) return null;
	return (
		<div className="demo-accounts">
			<p className="small">{words.demo}</p>
			{accounts.map((account) => (
				<button key={account.email} type="button" onClick={() => take(account)}>
					{account.name} ({account.email})
				</button>
			))}
		</div>
	);
}
