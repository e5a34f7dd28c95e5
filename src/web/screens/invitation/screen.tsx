/** An invitation: makes the account of the person who was invited. */
import { useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Answer } from '../../../api/routes.ts';
import { useChange, useRoute } from '../../api/queries.ts';
import { signIn } from '../../api/sign-in.ts';
import { Button } from '../../look/button.tsx';
import { TextField } from '../../look/fields.tsx';
import { ErrorCard, Skeleton } from '../../look/states.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { instantInWords } from '../../words/formats.ts';
import { Entrance } from '../sign-in/entrance.tsx';
import { type Chosen, isGood, NewPassword } from '../sign-in/new-password.tsx';
import { useEntered } from '../sign-in/screen.tsx';
import { signInWords } from '../sign-in/words.ts';

export default function InvitationScreen() {
	const { token = '' } = useParams({ strict: false });
	const say = useWords(signInWords);
	const { data, error, again } = useRoute('invitation', { params: { token } });
	return (
		<Entrance title={data ? say('invitedTitle', { firm: data.firm }) : say('title')}>
			{error ? <ErrorCard error={error} again={again} /> : null}
			{data ? <Accept token={token} invitation={data} /> : error ? null : <Skeleton rows={4} />}
		</Entrance>
	);
}

function Accept({
	token,
	invitation,
}: {
	readonly token: string;
	readonly invitation: Answer<'invitation'>;
}) {
	const say = useWords(signInWords);
	const language = useLanguage();
	const change = useChange('acceptInvitation');
	const entered = useEntered();
	const [name, setName] = useState(invitation.name);
	const [chosen, setChosen] = useState<Chosen>({ password: '', again: '' });
	const [isTried, setTried] = useState(false);
	const { email } = invitation;
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		setTried(true);
		if (!isGood(chosen)) return;
		await change.run({ params: { token }, body: { name, password: chosen.password } });
		await signIn(email, chosen.password);
		await entered();
	};
	return (
		<>
			<p className="muted">
				{say('invitedAbout', { email, until: instantInWords(invitation.expiresAt, language) })}
			</p>
			{change.error ? <ErrorCard error={change.error} /> : null}
			<form onSubmit={(event) => void submit(event).catch(() => undefined)}>
				<TextField label={say('name')} value={name} onChange={setName} autoComplete="name" isRequired />
				<NewPassword chosen={chosen} onChange={setChosen} isTried={isTried} />
				<Button look="primary" type="submit" isDisabled={change.isRunning}>
					{say('accept')}
				</Button>
			</form>
		</>
	);
}
