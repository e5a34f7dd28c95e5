/** The smallest beginning of a ledger, typed. */
import { useState } from 'react';
import { Button } from '../../look/button.tsx';
import { DayField } from '../../look/day-field.tsx';
import { Checkbox } from '../../look/fields.tsx';
import { ErrorCard } from '../../look/states.tsx';
import { useWords } from '../../words/define.ts';
import { ClassFields } from './class-fields.tsx';
import { type Identity, IdentityFields } from './identity-fields.tsx';
import {
	entriesOfBeginning,
	missingOf,
	NEW_CLASS,
	type TypedBeginning,
	type TypedClass,
} from './typed-beginning.ts';
import type { Begin } from './use-begin.ts';
import { beginWords } from './words.ts';

export interface ByHandProps {
	readonly begin: Begin;
	/** A spreadsheet of movements follows on the next page. */
	readonly thenSheet: boolean;
}

interface Keyed {
	readonly key: number;
	readonly typed: TypedClass;
}

export function ByHand({ begin, thenSheet }: ByHandProps) {
	const say = useWords(beginWords);
	const [identity, setIdentity] = useState<Identity>({ code: '', board: 'main', english: '', chinese: '' });
	const [day, setDay] = useState('');
	const [hasAuthorised, setAuthorised] = useState(true);
	const [classes, setClasses] = useState<readonly Keyed[]>([{ key: 0, typed: NEW_CLASS }]);
	const [isAsked, setAsked] = useState(false);
	const typed: TypedBeginning = {
		...identity,
		day,
		hasAuthorised,
		classes: classes.map((each) => each.typed),
	};
	const missing = missingOf(typed);
	const take = () => {
		setAsked(true);
		if (missing.length > 0) return;
		void begin.run(identity.code, identity.board, entriesOfBeginning(typed), thenSheet);
	};
	const nextKey = (classes.at(-1)?.key ?? 0) + 1;
	return (
		<div className="stack begin-form">
			<p className="muted">{say(thenSheet ? 'hand.sheetAbout' : 'hand.about')}</p>
			<IdentityFields identity={identity} onChange={setIdentity} isAsked={isAsked} />
			<div className="identity-fields">
				<DayField
					label={say('hand.day')}
					value={day}
					onChange={setDay}
					problem={isAsked && day === '' ? say('hand.missing') : null}
					isRequired
				/>
				<Checkbox value={hasAuthorised} onChange={setAuthorised}>
					{say('hand.authorised')}
				</Checkbox>
			</div>
			{classes.map((each, index) => (
				<ClassFields
					key={each.key}
					typed={each.typed}
					index={index}
					hasAuthorised={hasAuthorised}
					missing={isAsked ? missing : []}
					onChange={(changed) =>
						setClasses(classes.map((kept) => (kept.key === each.key ? { ...kept, typed: changed } : kept)))
					}
					onRemove={
						classes.length > 1 ? () => setClasses(classes.filter((kept) => kept.key !== each.key)) : null
					}
				/>
			))}
			<div className="row">
				<Button icon="plus" onPress={() => setClasses([...classes, { key: nextKey, typed: NEW_CLASS }])}>
					{say('hand.add')}
				</Button>
			</div>
			{begin.error ? <ErrorCard error={begin.error} /> : null}
			<div className="row-end">
				<Button look="primary" isDisabled={begin.isRunning} onPress={take}>
					{say(begin.isRunning ? 'beginning' : 'begin')}
				</Button>
			</div>
		</div>
	);
}
