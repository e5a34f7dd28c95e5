/** The second factor: set up in three steps, or taken away. */
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { beginSecondFactor, endSecondFactor, giveCode, type SecondFactorBegun } from '../../api/sign-in.ts';
import { Badge } from '../../look/badge.tsx';
import { Button } from '../../look/button.tsx';
import { CopyButton } from '../../look/copy-button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { TextField } from '../../look/fields.tsx';
import { ErrorCard } from '../../look/states.tsx';
import { tell } from '../../look/toast.tsx';
import { useWords } from '../../words/define.ts';
import { useDoing } from './use-doing.ts';
import { accountWords } from './words.ts';

export function SecondFactor({ isOn }: { readonly isOn: boolean }) {
	const say = useWords(accountWords);
	const [open, setOpen] = useState<'set-up' | 'take-away' | null>(null);
	const close = () => setOpen(null);
	return (
		<section className="card">
			<div className="row-apart">
				<h2>{say('second')}</h2>
				{isOn ? <Badge tone="good">{say('second')}</Badge> : null}
			</div>
			<p className="muted">{isOn ? say('secondOn') : say('secondOff')}</p>
			<div>
				<Button look={isOn ? 'danger' : 'primary'} onPress={() => setOpen(isOn ? 'take-away' : 'set-up')}>
					{isOn ? say('takeAway') : say('setUp')}
				</Button>
			</div>
			{open === 'set-up' ? <SetUp onClose={close} /> : null}
			{open === 'take-away' ? <TakeAway onClose={close} /> : null}
		</section>
	);
}

function SetUp({ onClose }: { readonly onClose: () => void }) {
	const say = useWords(accountWords);
	const client = useQueryClient();
	const doing = useDoing();
	const [begun, setBegun] = useState<SecondFactorBegun | null>(null);
	const finish = async (code: string) => {
		if (!(await doing.run(() => giveCode(code)))) return;
		tell({ words: say('secondDone'), tone: 'good' });
		await client.invalidateQueries({ queryKey: ['me'] });
		onClose();
	};
	return (
		<Dialog title={say('secondTitle')} isOpen onClose={onClose} isDismissable={false}>
			{doing.error ? <ErrorCard error={doing.error} /> : null}
			{begun ? (
				<Codes begun={begun} isRunning={doing.isRunning} onCode={(code) => void finish(code)} />
			) : (
				<PasswordForm
					about={say('step1')}
					isRunning={doing.isRunning}
					onPassword={(password) => void doing.run(async () => setBegun(await beginSecondFactor(password)))}
				/>
			)}
		</Dialog>
	);
}

/** `otpauth://totp/…?secret=ABCD…` in groups of four, to be typed. */
function keyInGroups(uri: string): string {
	const secret = new URLSearchParams(uri.split('?')[1] ?? '').get('secret') ?? '';
	return secret.replace(/(.{4})(?=.)/g, '$1 ');
}

function Codes({
	begun,
	isRunning,
	onCode,
}: {
	readonly begun: SecondFactorBegun;
	readonly isRunning: boolean;
	readonly onCode: (code: string) => void;
}) {
	const say = useWords(accountWords);
	const [code, setCode] = useState('');
	const key = keyInGroups(begun.totpURI);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		onCode(code);
	};
	return (
		<ol className="stack">
			<li className="stack-small">
				<p>{say('step2')}</p>
				<p className="mono strong account-key">{key}</p>
				<div className="row">
					<CopyButton text={key.replaceAll(' ', '')} label={say('key')} />
					<a href={begun.totpURI}>{say('openApp')}</a>
				</div>
			</li>
			<li className="stack-small">
				<p>{say('step3')}</p>
				<ul className="account-codes mono">
					{begun.backupCodes.map((each) => (
						<li key={each}>{each}</li>
					))}
				</ul>
				<div>
					<CopyButton text={begun.backupCodes.join('\n')} label={say('step3')} />
				</div>
			</li>
			<li>
				<form onSubmit={submit} className="stack-small">
					<TextField
						label={say('code')}
						about={say('step4')}
						value={code}
						onChange={setCode}
						inputMode="numeric"
						autoComplete="one-time-code"
						isRequired
					/>
					<div>
						<Button look="primary" type="submit" isDisabled={isRunning}>
							{say('finish')}
						</Button>
					</div>
				</form>
			</li>
		</ol>
	);
}

function TakeAway({ onClose }: { readonly onClose: () => void }) {
	const say = useWords(accountWords);
	const client = useQueryClient();
	const doing = useDoing();
	const end = async (password: string) => {
		if (!(await doing.run(() => endSecondFactor(password)))) return;
		tell({ words: say('secondGone') });
		await client.invalidateQueries({ queryKey: ['me'] });
		onClose();
	};
	return (
		<Dialog title={say('takeAway')} isOpen onClose={onClose} shape="small">
			{doing.error ? <ErrorCard error={doing.error} /> : null}
			<PasswordForm
				about={say('step1')}
				isRunning={doing.isRunning}
				onPassword={(password) => void end(password)}
			/>
		</Dialog>
	);
}

function PasswordForm({
	about,
	isRunning,
	onPassword,
}: {
	readonly about: string;
	readonly isRunning: boolean;
	readonly onPassword: (password: string) => void;
}) {
	const say = useWords(accountWords);
	const [password, setPassword] = useState('');
	const submit = (event: FormEvent) => {
		event.preventDefault();
		onPassword(password);
	};
	return (
		<form onSubmit={submit} className="stack">
			<TextField
				label={say('password')}
				about={about}
				type="password"
				autoComplete="current-password"
				value={password}
				onChange={setPassword}
				isRequired
				autoFocus
			/>
			<div className="row-end">
				<Button look="primary" type="submit" isDisabled={isRunning}>
					{say('go')}
				</Button>
			</div>
		</form>
	);
}
