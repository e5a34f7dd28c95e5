/** S21: sign-in. A passkey first, password and one-time code second. */
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Welcome } from '../../../api/people.ts';
import { useRoute } from '../../api/queries.ts';
import { DeviceError, giveCode, signIn, signInWithPasskey } from '../../api/sign-in.ts';
import { Button } from '../../look/button.tsx';
import { TextField } from '../../look/fields.tsx';
import { EmptyState, ErrorCard } from '../../look/states.tsx';
import { useAddress } from '../../shell/address.ts';
import { useWords } from '../../words/define.ts';
import { listInWords } from '../../words/formats.ts';
import { languageNow } from '../../words/language.ts';
import { stageWords } from '../../words/stage-words.ts';
import { Entrance } from './entrance.tsx';
import { signInWords } from './words.ts';

export default function SignInScreen() {
	const say = useWords(signInWords);
	const welcome = useRoute('welcome', {});
	const [isCode, setCode] = useState(false);
	const entered = useEntered();
	const isDemo = welcome.data?.demo ?? false;
	if (welcome.data?.firstRun)
		return (
			<Entrance title={say('title')} isDemo={isDemo}>
				<EmptyState title={say('isNew')} about={say('isNewAbout')} icon="key" />
			</Entrance>
		);
	return (
		<Entrance title={isCode ? say('codeTitle') : say('title')} isDemo={isDemo}>
			{isCode ? (
				<CodeForm onDone={entered} onAgain={() => setCode(false)} />
			) : (
				<PasswordForm welcome={welcome.data ?? null} onCode={() => setCode(true)} onDone={entered} />
			)}
		</Entrance>
	);
}

/** After signing in: everything is asked anew, and the page goes where it was meant to go; never to another site. */
export function useEntered(): () => Promise<void> {
	const client = useQueryClient();
	const navigate = useNavigate();
	const { search } = useAddress();
	const next = search['next'] ?? '/';
	return async () => {
		client.clear();
		await navigate({ href: /^\/(?![/\\])/.test(next) ? next : '/' });
	};
}

interface Doing {
	readonly error: unknown;
	readonly isRunning: boolean;
	readonly run: (act: () => Promise<void>) => void;
}

/** One thing at a time, with its refusal. */
function useDoing(): Doing {
	const [error, setError] = useState<unknown>(null);
	const [isRunning, setRunning] = useState(false);
	const run = (act: () => Promise<void>) => {
		if (isRunning) return;
		setRunning(true);
		setError(null);
		act()
			.catch(setError)
			.finally(() => setRunning(false));
	};
	return { error, isRunning, run };
}

function PasswordForm({
	welcome,
	onCode,
	onDone,
}: {
	readonly welcome: Welcome | null;
	readonly onCode: () => void;
	readonly onDone: () => Promise<void>;
}) {
	const say = useWords(signInWords);
	const [email, setEmail] = useState('');
	const [password, setPassword] = useState('');
	const { error, isRunning, run } = useDoing();
	const enter = (as: { readonly email: string; readonly password: string }) =>
		run(async () => {
			if (await signIn(as.email, as.password)) onCode();
			else await onDone();
		});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		enter({ email, password });
	};
	return (
		<>
			{browserSupportsWebAuthn() ? (
				<Button
					look="primary"
					icon="key"
					isDisabled={isRunning}
					onPress={() =>
						run(async () => {
							await signInWithPasskey();
							await onDone();
						})
					}
				>
					{say('passkey')}
				</Button>
			) : (
				<p className="muted">{say('noPasskeys')}</p>
			)}
			{error instanceof DeviceError ? <p role="alert">{say('deviceNo')}</p> : null}
			{error && !(error instanceof DeviceError) ? <ErrorCard error={error} /> : null}
			<p className="entrance-or">{say('or')}</p>
			<form onSubmit={submit}>
				<TextField
					label={say('email')}
					type="email"
					autoComplete="username"
					value={email}
					onChange={setEmail}
					isRequired
				/>
				<TextField
					label={say('password')}
					type="password"
					autoComplete="current-password"
					value={password}
					onChange={setPassword}
					isRequired
				/>
				<Button type="submit" isDisabled={isRunning}>
					{say('signIn')}
				</Button>
			</form>
			<DemoAccounts welcome={welcome} onChoose={enter} />
		</>
	);
}

function DemoAccounts({
	welcome,
	onChoose,
}: {
	readonly welcome: Welcome | null;
	readonly onChoose: (account: Welcome['demoAccounts'][number]) => void;
}) {
	const say = useWords(signInWords);
	const stages = useWords(stageWords);
	if (welcome === null || welcome.demoAccounts.length === 0) return null;
	return (
		<section className="stack-small">
			<h2>{say('demo')}</h2>
			<ul className="demo-accounts">
				{welcome.demoAccounts.map((account) => (
					<li key={account.email}>
						<Button onPress={() => onChoose(account)}>
							<span>{account.name}</span>
							<span className="muted one-line">
								{listInWords(
									account.roles.map((role) => stages(`role.${role}`)),
									languageNow(),
								)}
							</span>
						</Button>
					</li>
				))}
			</ul>
		</section>
	);
}

function CodeForm({
	onDone,
	onAgain,
}: {
	readonly onDone: () => Promise<void>;
	readonly onAgain: () => void;
}) {
	const say = useWords(signInWords);
	const [code, setCode] = useState('');
	const [isRecovery, setRecovery] = useState(false);
	const { error, isRunning, run } = useDoing();
	const submit = (event: FormEvent) => {
		event.preventDefault();
		run(async () => {
			await giveCode(code, isRecovery);
			await onDone();
		});
	};
	return (
		<>
			{error ? <ErrorCard error={error} /> : null}
			<form onSubmit={submit}>
				<TextField
					key={String(isRecovery)}
					label={isRecovery ? say('recoveryCode') : say('code')}
					about={isRecovery ? say('recoveryAbout') : say('codeAbout')}
					autoComplete="one-time-code"
					inputMode={isRecovery ? 'text' : 'numeric'}
					value={code}
					onChange={setCode}
					isRequired
					autoFocus
				/>
				<Button look="primary" type="submit" isDisabled={isRunning}>
					{say('go')}
				</Button>
			</form>
			<div className="row-apart">
				<Button look="quiet" onPress={() => setRecovery(!isRecovery)}>
					{isRecovery ? say('usual') : say('recovery')}
				</Button>
				<Button look="quiet" onPress={onAgain}>
					{say('again')}
				</Button>
			</div>
		</>
	);
}
