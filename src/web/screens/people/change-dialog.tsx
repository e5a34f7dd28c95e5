/** Changes the roles of a person, or suspends them. */
import { useState } from 'react';
import type { Person, Role } from '../../../api/people.ts';
import { useChange } from '../../api/queries.ts';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { ErrorCard } from '../../look/states.tsx';
import { tell } from '../../look/toast.tsx';
import { lookWords } from '../../look/words.ts';
import { useWords } from '../../words/define.ts';
import { RoleBoxes } from './role-boxes.tsx';
import { peopleWords } from './words.ts';

export function ChangeDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
	const say = useWords(peopleWords);
	const look = useWords(lookWords);
	const [roles, setRoles] = useState<readonly Role[]>(person.roles);
	const change = useChange('changePerson', ['people', 'me']);
	const { id, name } = person;
	const save = (body: { readonly roles?: readonly Role[]; readonly suspended?: boolean }) =>
		change
			.run({ params: { id }, body })
			.then(() => {
				tell({ words: say('saved', { name }), tone: 'good' });
				onClose();
			})
			.catch(() => undefined);
	return (
		<Dialog
			title={say('changeTitle', { name })}
			isOpen
			onClose={onClose}
			isDismissable={false}
			foot={
				<>
					<Button onPress={onClose}>{look('cancel')}</Button>
					<Button
						look="primary"
						isDisabled={roles.length === 0 || change.isRunning}
						onPress={() => void save({ roles })}
					>
						{say('save')}
					</Button>
				</>
			}
		>
			{change.error ? <ErrorCard error={change.error} /> : null}
			<RoleBoxes roles={roles} onChange={setRoles} />
			<div className="row-apart">
				<p className="muted grow">{say('suspendAbout')}</p>
				<Button
					look={person.suspended ? 'plain' : 'danger'}
					isDisabled={change.isRunning}
					onPress={() => void save({ suspended: !person.suspended })}
				>
					{person.suspended ? say('resume') : say('suspend')}
				</Button>
			</div>
		</Dialog>
	);
}
