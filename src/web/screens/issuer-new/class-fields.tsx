/** One class of shares as it is typed. */
import { Button } from '../../look/button.tsx';
import { ComboField, SelectField } from '../../look/choices.tsx';
import { Checkbox, TextField } from '../../look/fields.tsx';
import { FigureField } from '../../look/figure-field.tsx';
import { useWords } from '../../words/define.ts';
import type { TypedClass } from './typed-beginning.ts';
import { beginWords } from './words.ts';

export interface ClassFieldsProps {
	readonly typed: TypedClass;
	readonly index: number;
	readonly hasAuthorised: boolean;
	readonly onChange: (typed: TypedClass) => void;
	/** Null for the only one. */
	readonly onRemove: (() => void) | null;
	/** Names of fields that are needed and empty, once that is to be said. */
	readonly missing: readonly string[];
}

const CURRENCIES = ['HKD', 'USD', 'CNY', 'EUR', 'GBP', 'SGD', 'JPY'];

export function ClassFields({ typed, index, hasAuthorised, onChange, onRemove, missing }: ClassFieldsProps) {
	const say = useWords(beginWords);
	const set = (name: keyof TypedClass) => (value: string | boolean) => onChange({ ...typed, [name]: value });
	const problem = (name: string) => (missing.includes(`${index}.${name}`) ? say('hand.missing') : null);
	return (
		<fieldset className="card class-fields">
			<legend className="strong">{say('hand.class', { number: index + 1 })}</legend>
			<SelectField
				label={say('hand.kind')}
				choices={[
					{ id: 'ordinary', words: say('hand.ordinary') },
					{ id: 'wvr-ordinary', words: say('hand.weighted') },
					{ id: 'preference', words: say('hand.preference') },
					{ id: 'other', words: say('hand.other') },
				]}
				value={typed.kind}
				onChange={set('kind')}
			/>
			<TextField
				label={say('hand.name')}
				about={say('hand.nameAbout')}
				value={typed.name}
				onChange={set('name')}
				problem={problem('name')}
				isRequired
			/>
			<TextField label={say('hand.typeEn')} lang="en" value={typed.typeEn} onChange={set('typeEn')} />
			<TextField label={say('hand.typeZh')} lang="zh-Hant" value={typed.typeZh} onChange={set('typeZh')} />
			<ComboField
				label={say('hand.currency')}
				choices={CURRENCIES.map((id) => ({ id, words: id }))}
				value={typed.currency}
				onChange={set('currency')}
			/>
			<FigureField
				label={say('hand.par')}
				about={say('hand.parAbout')}
				value={typed.par}
				onChange={set('par')}
			/>
			{hasAuthorised ? (
				<FigureField
					label={say('hand.authorisedShares')}
					value={typed.authorised}
					onChange={set('authorised')}
					problem={problem('authorised')}
					isRequired
				/>
			) : null}
			<FigureField
				label={say('hand.issued')}
				value={typed.issued}
				onChange={set('issued')}
				problem={problem('issued')}
				isRequired
			/>
			<FigureField label={say('hand.treasury')} value={typed.treasury} onChange={set('treasury')} />
			<div className="stack-small class-ticks">
				<Checkbox value={typed.isListed} onChange={set('isListed')}>
					{say('hand.listed')}
				</Checkbox>
				{typed.kind === 'wvr-ordinary' ? (
					<Checkbox value={typed.carriesWeightedVoting} onChange={set('carriesWeightedVoting')}>
						{say('hand.carries')}
					</Checkbox>
				) : null}
			</div>
			{onRemove ? (
				<Button look="quiet" size="small" onPress={onRemove}>
					{say('hand.remove')}
				</Button>
			) : null}
		</fieldset>
	);
}
