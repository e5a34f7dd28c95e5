/** Ticks for roles, each with what it may do. */
import type { Role } from '../../../api/people.ts';
import { Checkbox } from '../../look/fields.tsx';
import { useWords } from '../../words/define.ts';
import { stageWords } from '../../words/stage-words.ts';
import { peopleWords } from './words.ts';

const ROLES = ['administrator', 'maker', 'checker', 'signatory', 'viewer'] as const satisfies readonly Role[];

export function RoleBoxes({
	roles,
	onChange,
}: {
	readonly roles: readonly Role[];
	readonly onChange: (roles: readonly Role[]) => void;
}) {
	const say = useWords(peopleWords);
	const stages = useWords(stageWords);
	return (
		<fieldset className="role-boxes">
			<legend className="field-label">{say('roles')}</legend>
			{ROLES.map((role) => (
				<Checkbox
					key={role}
					value={roles.includes(role)}
					onChange={(is) => onChange(ROLES.filter((each) => (each === role ? is : roles.includes(each))))}
				>
					<span className="choice-words">
						{stages(`role.${role}`)}
						<small className="muted">{say(`roleAbout.${role}`)}</small>
					</span>
				</Checkbox>
			))}
			{roles.length === 0 ? <p className="field-problem">{say('chooseRole')}</p> : null}
		</fieldset>
	);
}
