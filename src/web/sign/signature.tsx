/** The signature itself: by passkey, or by password and one-time code where there is none, and it says which. */
import { useState } from 'react';
import type { SignPage } from '../../api/signing.ts';
import { ProblemError } from '../api/problem-error.ts';
import { shortDigest } from '../return/short-digest.ts';
import { useSignWords } from './language.tsx';
import {
	addPasskey,
	ChangedError,
	DeviceError,
	type Given,
	hasPasskeys,
	type Secrets,
	signWithPasskey,
	signWithPassword,
} from './passkey.ts';
import { PasswordForm } from './password-form.tsx';
import type { SignWords } from './words.ts';

interface SignatureProps {
	readonly page: SignPage;
	readonly answers: Given;
	/** Whether everything is answered; leads to what is not. */
	readonly ready: () => boolean;
	readonly onSigned: (at: string) => void;
	/** Loads what stands now: the content moved while it was read. */
	readonly again: () => void;
}

type Busy = 'signing' | 'enrolling' | null;

export function Signature({ page, answers, ready, onSigned, again }: SignatureProps) {
	const { words } = useSignWords();
	const [busy, setBusy] = useState<Busy>(null);
	const [problem, setProblem] = useState<string | null>(null);
	const [hasKey, setHasKey] = useState(page.passkey);
	const [isNew, setNew] = useState(false);
	const digest = page.digest ?? '';
	const run = async (kind: NonNullable<Busy>, act: () => Promise<void>) => {
		if (busy !== null) return;
		setBusy(kind);
		setProblem(null);
		try {
			await act();
		} catch (error) {
			const isMoved = error instanceof ProblemError && (error.status === 412 || error.status === 409);
			if (isMoved || error instanceof ChangedError) again();
			else setProblem(troubleOf(error, words));
		}
		setBusy(null);
	};
	const sign = (how: () => Promise<{ readonly signedAt: string }>) => {
		if (ready()) void run('signing', async () => onSigned((await how()).signedAt));
	};
	const enrol = () =>
		void run('enrolling', async () => {
			await addPasskey(words.keyName);
			setHasKey(true);
			setNew(true);
		});
	return (
		<section aria-labelledby="signature" className="signature">
			<h2 id="signature">{words.signHeading}</h2>
			<p>{words.signsAs(page.signsAs.name, page.signsAs.title)}</p>
			<p className="small">{words.content(shortDigest(digest))}</p>
			{isNew ? <p role="status">{words.enrolled}</p> : null}
			{hasKey ? (
				<button
					type="button"
					className="main-act"
					aria-disabled={busy !== null}
					onClick={() => sign(() => signWithPasskey(page, digest, answers))}
				>
					{busy === 'signing' ? words.signing : words.signWithPasskey}
				</button>
			) : (
				<WithoutPasskey
					busy={busy}
					enrol={enrol}
					sign={(secrets) => sign(() => signWithPassword(page, digest, answers, secrets))}
				/>
			)}
			{problem ? (
				<p className="problem" role="alert">
					{problem}
				</p>
			) : null}
		</section>
	);
}

interface WithoutPasskeyProps {
	readonly busy: Busy;
	readonly enrol: () => void;
	readonly sign: (secrets: Secrets) => void;
}

function WithoutPasskey({ busy, enrol, sign }: WithoutPasskeyProps) {
	const { words } = useSignWords();
	return (
		<>
			<p>{words.noPasskey}</p>
			{hasPasskeys() ? (
				<>
					<button type="button" className="main-act" aria-disabled={busy !== null} onClick={enrol}>
						{busy === 'enrolling' ? words.enrolling : words.enrol}
					</button>
					<p className="small">{words.enrolAbout}</p>
				</>
			) : (
				<p className="notice">{words.unsupported}</p>
			)}
			<details open={!hasPasskeys()}>
				<summary>{words.orPassword}</summary>
				<p className="small">{words.passwordAbout}</p>
				<PasswordForm isBusy={busy !== null} sign={sign} />
			</details>
		</>
	);
}

function troubleOf(error: unknown, words: SignWords): string {
	if (error instanceof DeviceError) return words.cancelled;
	if (!(error instanceof ProblemError)) return `${words.unreachable}. ${words.unreachableAbout}`;
	const { title, detail, help } = error.problem;
	return [title, detail, help].filter((each) => each).join('. ');
}
