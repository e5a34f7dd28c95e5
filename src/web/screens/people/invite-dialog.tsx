/** Invites somebody; the link is shown once. */
import { useState } from 'react';
import type { Role } from '../../../api/people.ts';
import { useChange } from '../../api/queries.ts';
import { Button } from '../../look/button.tsx';
import { CopyButton } from '../../look/copy-button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { TextField } from '../../look/fields.tsx';
import { ErrorCard } from '../../look/states.tsx';
import { lookWords } from '../../look/words.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { instantInWords } from '../../words/formats.ts';
import { RoleBoxes } from './role-boxes.tsx';
import { peopleWords } from './words.ts';

export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
	const say = useWords(peopleWords);
	const look = useWords(lookWords);
	const language = useLanguage();
	const [name, setName] = useState('');
	const [email, setEmail] = useState('');
	const [roles, setRoles] = useState<readonly Role[]>(['maker']);
	const [made, setMade] = useState<{ readonly link: string; readonly expiresAt: string } | null>(null);
	const invite = useChange('invite', ['people']);
	const send = () =>
		invite
			.run({ body: { name, email, roles } })
			.then(({ body }) => setMade(body))
			.catch(() => undefined);
	if (made)
		return (
			<Dialog
				title={say('linkTitle', { name })}
				isOpen
				onClose={onClose}
				isDismissable={false}
				foot={
					<Button look="primary" onPress={onClose}>
						{say('done')}
					</Button>
				}
			>
				<p>{say('linkAbout', { email, until: instantInWords(made.expiresAt, language) })}</p>
				<p className="mono card people-link">{made.link}</p>
				<div>
					<CopyButton text={made.link} label={say('linkTitle', { name })} />
				</div>
			</Dialog>
		);
	const isReady = name !== '' && /.@./.test(email) && roles.length > 0;
	return (
		<Dialog
			title={say('invite')}
			isOpen
			onClose={onClose}
			isDismissable={false}
			foot={
				<>
					<Button onPress={onClose}>{look('cancel')}</Button>
					<Button look="primary" isDisabled={!isReady || invite.isRunning} onPress={() => void send()}>
						{say('send')}
					</Button>
				</>
			}
		>
			{invite.error ? <ErrorCard error={invite.error} /> : null}
			<TextField label={say('name')} value={name} onChange={setName} isRequired autoFocus />
			<TextField label={say('email')} type="email" value={email} onChange={setEmail} isRequired />
			<RoleBoxes roles={roles} onChange={setRoles} />
		</Dialog>
	);
}
