/** One field of a kind of entry, drawn as the control that it asks for. */
import type { KindShown } from '../../api/movements.ts';
import { type Choice, ComboField, SelectField } from '../look/choices.tsx';
import { DayField } from '../look/day-field.tsx';
import { TextField } from '../look/fields.tsx';
import { FigureField } from '../look/figure-field.tsx';
import { useLanguage, useWords } from '../words/define.ts';
import { inLanguage } from '../words/formats.ts';
import type { Language } from '../words/language.ts';
import type { Draft } from './entry-of-draft.ts';
import { movementWords } from './words.ts';

type Field = KindShown['fields'][number];

export interface FieldInputProps {
	readonly field: Field;
	readonly draft: Draft;
	readonly problem: string | null;
	readonly onChange: (name: string, text: string) => void;
}

/** Up to so many names are shown as a short list; more are typed into. */
const FEW = 7;
const CURRENCIES = ['HKD', 'USD', 'CNY', 'EUR', 'GBP', 'SGD', 'JPY'];

export function FieldInput({ field, draft, problem, onChange }: FieldInputProps) {
	const language = useLanguage();
	const say = useWords(movementWords);
	const { name, control, required } = field;
	const label = inLanguage(field.label, language)?.text ?? name;
	const about = inLanguage(field.about, language)?.text ?? '';
	const shared = { label, problem, isRequired: required, ...(about === '' ? {} : { about }) };
	const typed = { value: draft[name] ?? '', onChange: (text: string) => onChange(name, text) };
	switch (control) {
		case 'shares':
		case 'amount':
			return <FigureField {...shared} {...typed} />;
		case 'day':
			return <DayField {...shared} {...typed} />;
		case 'words':
			return <TextField {...shared} {...typed} />;
		case 'json':
			return <TextField {...shared} {...typed} lines={3} />;
		case 'price':
			return <PriceInput label={label} field={field} draft={draft} problem={problem} onChange={onChange} />;
		case 'bilingual':
			return (
				<BilingualInput label={label} field={field} draft={draft} problem={problem} onChange={onChange} />
			);
		case 'choice':
		case 'name':
		case 'yes-no':
			return (
				<ChoiceInput
					{...shared}
					choices={choicesOf(field, language, {
						yes: say('yes'),
						no: say('no'),
						notSet: say('notSet'),
					})}
					empty={say('none')}
					value={draft[name] ?? ''}
					onChange={typed.onChange}
				/>
			);
		default:
			return control satisfies never;
	}
}

interface ChoiceInputProps {
	readonly label: string;
	readonly problem: string | null;
	readonly isRequired: boolean;
	readonly about?: string;
	readonly choices: readonly Choice[];
	readonly empty: string;
	readonly value: string;
	readonly onChange: (text: string) => void;
}

/** Under which the choice to leave a field out is known; no name of a ledger begins so. */
const LEFT_OUT = '-';

function ChoiceInput({ choices, empty, value, onChange, ...rest }: ChoiceInputProps) {
	const take = (id: string) => onChange(id === LEFT_OUT ? '' : id);
	const chosen = value === '' ? null : value;
	if (choices.length === 0 || (choices.length === 1 && choices[0]?.id === LEFT_OUT)) {
		return <TextField {...rest} about={empty} value={value} onChange={onChange} />;
	}
	return choices.length > FEW ? (
		<ComboField {...rest} choices={choices} value={chosen} onChange={take} />
	) : (
		<SelectField {...rest} choices={choices} value={chosen} onChange={take} />
	);
}

function choicesOf(
	{ control, choices, required }: Field,
	language: Language,
	words: { readonly yes: string; readonly no: string; readonly notSet: string },
): readonly Choice[] {
	const own: readonly Choice[] =
		control === 'yes-no'
			? [
					{ id: 'yes', words: words.yes },
					{ id: 'no', words: words.no },
				]
			: choices.map(({ value, label }) => {
					const said = inLanguage(label, language)?.text ?? value;
					return control === 'name' && said !== value
						? { id: value, words: value, about: said }
						: { id: value, words: said };
				});
	return required ? own : [{ id: LEFT_OUT, words: words.notSet }, ...own];
}

interface PartsProps extends FieldInputProps {
	readonly label: string;
}

function PriceInput({ label, field, draft, problem, onChange }: PartsProps) {
	const say = useWords(movementWords);
	const { name, required } = field;
	return (
		<div className="field-pair">
			<ComboField
				label={say('currency', { label })}
				choices={CURRENCIES.map((id) => ({ id, words: id }))}
				value={draft[`${name}.currency`] ?? null}
				onChange={(id) => onChange(`${name}.currency`, id)}
				isRequired={required}
			/>
			<FigureField
				label={label}
				value={draft[`${name}.amount`] ?? ''}
				onChange={(text) => onChange(`${name}.amount`, text)}
				problem={problem}
				isRequired={required}
			/>
		</div>
	);
}

function BilingualInput({ label, field, draft, problem, onChange }: PartsProps) {
	const say = useWords(movementWords);
	const { name, required } = field;
	return (
		<div className="field-pair even">
			<TextField
				label={say('english', { label })}
				value={draft[`${name}.en`] ?? ''}
				onChange={(text) => onChange(`${name}.en`, text)}
				problem={problem}
				isRequired={required}
				lang="en"
			/>
			<TextField
				label={say('chinese', { label })}
				value={draft[`${name}.zh-Hant`] ?? ''}
				onChange={(text) => onChange(`${name}.zh-Hant`, text)}
				lang="zh-Hant"
			/>
		</div>
	);
}
