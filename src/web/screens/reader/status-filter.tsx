/** Chooses the fields of one status; each says how many there are. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useWords } from '../../words/define.ts';
import { countOf, type Placed, STATUSES, type Status } from './fields.ts';
import { readerWords } from './words.ts';

export interface StatusFilterProps {
	readonly fields: readonly Placed[];
	readonly only: Status | null;
	readonly onOnly: (status: Status | null) => void;
}

const ALL = 'all';

export function StatusFilter({ fields, only, onOnly }: StatusFilterProps) {
	const say = useWords(readerWords);
	return (
		<ToggleButtonGroup
			className="row status-filter"
			aria-label={say('state')}
			selectionMode="single"
			disallowEmptySelection
			selectedKeys={[only ?? ALL]}
			onSelectionChange={(keys) => onOnly(STATUSES.find((status) => keys.has(status)) ?? null)}
		>
			<ToggleButton id={ALL} className="chip">
				{say('all')} <span className="muted">{fields.length}</span>
			</ToggleButton>
			{STATUSES.map((status) => (
				<ToggleButton key={status} id={status} className="chip">
					{say(`status.${status}`)} <span className="muted">{countOf(fields, status)}</span>
				</ToggleButton>
			))}
		</ToggleButtonGroup>
	);
}
