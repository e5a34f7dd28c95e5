/** S19: people and roles. */
import { useState } from 'react';
import type { People, Person } from '../../../api/people.ts';
import { useChange, useRoute } from '../../api/queries.ts';
import { Button } from '../../look/button.tsx';
import { ErrorCard, Skeleton } from '../../look/states.tsx';
import { Screen } from '../../shell/screen.tsx';
import { hasRole, useSession } from '../../shell/session.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { instantInWords, listInWords } from '../../words/formats.ts';
import { languageNow } from '../../words/language.ts';
import { stageWords } from '../../words/stage-words.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import './people.css';
import { PeopleTable } from './people-table.tsx';
import { peopleWords } from './words.ts';

export default function PeopleScreen() {
	const say = useWords(peopleWords);
	const { me } = useSession();
	const isAdministrator = hasRole(me, 'administrator');
	const { data, error, again } = useRoute('people', {});
	const [open, setOpen] = useState<Person | 'invite' | null>(null);
	const close = () => setOpen(null);
	return (
		<Screen
			title={say('title')}
			name={say('title')}
			beside={<span className="muted">{me?.firm.name}</span>}
			acts={
				isAdministrator ? (
					<Button look="primary" icon="plus" onPress={() => setOpen('invite')}>
						{say('invite')}
					</Button>
				) : null
			}
		>
			<p className="muted people-about">{say('about')}</p>
			{isAdministrator ? null : <p className="muted">{say('notYours')}</p>}
			{error ? <ErrorCard error={error} again={again} /> : null}
			{!data && !error ? <Skeleton rows={8} height={52} /> : null}
			{data ? (
				<>
					<PeopleTable
						people={data.people}
						me={me?.person.id ?? ''}
						onChange={isAdministrator ? setOpen : null}
					/>
					<Invitations invitations={data.invitations} isAdministrator={isAdministrator} />
				</>
			) : null}
			{open === 'invite' ? <InviteDialog onClose={close} /> : null}
			{open !== null && open !== 'invite' ? <ChangeDialog person={open} onClose={close} /> : null}
		</Screen>
	);
}

interface InvitationsProps extends Pick<People, 'invitations'> {
	readonly isAdministrator: boolean;
}

function Invitations({ invitations, isAdministrator }: InvitationsProps) {
	const revoke = useChange('revokeInvitation', ['people']);
	const say = useWords(peopleWords);
	const stages = useWords(stageWords);
	const language = useLanguage();
	return (
		<section className="stack-small">
			<h2>{say('invited')}</h2>
			{revoke.error ? <ErrorCard error={revoke.error} /> : null}
			{invitations.length === 0 ? (
				<p className="muted">{say('noneInvited')}</p>
			) : (
				<div className="table-scroll card people-card">
					<table className="plain-table">
						<thead>
							<tr>
								<th scope="col">{say('email')}</th>
								<th scope="col">{say('roles')}</th>
								<th scope="col">{say('sent')}</th>
								<th scope="col">{say('ends')}</th>
								{isAdministrator ? <th scope="col">{say('endInvitation')}</th> : null}
							</tr>
						</thead>
						<tbody>
							{invitations.map(({ id, email, roles, sentAt, expiresAt }) => (
								<tr key={id}>
									<th scope="row">{email}</th>
									<td>
										{listInWords(
											roles.map((role) => stages(`role.${role}`)),
											languageNow(),
										)}
									</td>
									<td>{instantInWords(sentAt, language)}</td>
									<td>{instantInWords(expiresAt, language)}</td>
									{isAdministrator ? (
										<td>
											<Button
												size="small"
												look="danger"
												aria-label={say('endInvitationOf', { email })}
												isDisabled={revoke.isRunning}
												onPress={() => void revoke.run({ params: { id } }).catch(() => undefined)}
											>
												{say('endInvitation')}
											</Button>
										</td>
									) : null}
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
		</section>
	);
}
