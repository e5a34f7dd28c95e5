/** Fields that choose one of several: a short list (`SelectField`) and a long one that is typed into (`ComboField`). */
import {
	Button as AriaButton,
	ComboBox,
	FieldError,
	Input,
	Label,
	ListBox,
	ListBoxItem,
	Popover,
	Select,
	SelectValue,
	Text,
} from 'react-aria-components';
import { useWords } from '../words/define.ts';
import { Icon } from './icons.tsx';
import { lookWords } from './words.ts';

export interface Choice {
	readonly id: string;
	readonly words: string;
	/** A second line, smaller. */
	readonly about?: string;
}

interface ChoiceFieldProps {
	readonly label: string;
	readonly choices: readonly Choice[];
	readonly value: string | null;
	readonly onChange: (id: string) => void;
	readonly isLabelHidden?: boolean;
	readonly about?: string;
	readonly problem?: string | null;
	readonly isRequired?: boolean;
	readonly isDisabled?: boolean;
	readonly autoFocus?: boolean;
}

function Items({ choices }: { readonly choices: readonly Choice[] }) {
	const say = useWords(lookWords);
	return (
		<ListBox
			className="list-box"
			renderEmptyState={() => <p className="list-box-empty">{say('nothingFits')}</p>}
		>
			{choices.map((choice) => (
				<ListBoxItem key={choice.id} id={choice.id} textValue={choice.words} className="menu-item">
					<span className="choice-words">
						{choice.words}
						{choice.about ? <small className="muted">{choice.about}</small> : null}
					</span>
				</ListBoxItem>
			))}
		</ListBox>
	);
}

export function SelectField(props: ChoiceFieldProps) {
	const say = useWords(lookWords);
	const { label, choices, value, onChange, isLabelHidden, about, problem, ...rest } = props;
	return (
		<Select
			{...rest}
			className="field"
			{...(isLabelHidden ? { 'aria-label': label } : {})}
			placeholder={say('choose')}
			value={value}
			onChange={(id) => {
				if (id !== null) onChange(String(id));
			}}
			isInvalid={Boolean(problem)}
		>
			{isLabelHidden ? null : <Label className="field-label">{label}</Label>}
			<AriaButton className="select-button">
				<SelectValue className="select-value" />
				<Icon name="down" size={12} />
			</AriaButton>
			{about ? (
				<Text slot="description" className="field-about">
					{about}
				</Text>
			) : null}
			<FieldError className="field-problem">{problem ?? ''}</FieldError>
			<Popover className="popover popover-field">
				<Items choices={choices} />
			</Popover>
		</Select>
	);
}

/** Finds a choice by a part of its words. */
export function ComboField(props: ChoiceFieldProps) {
	const { label, choices, value, onChange, isLabelHidden, about, problem, ...rest } = props;
	return (
		<ComboBox
			{...rest}
			className="field"
			{...(isLabelHidden ? { 'aria-label': label } : {})}
			selectedKey={value}
			onSelectionChange={(id) => {
				if (id !== null) onChange(String(id));
			}}
			menuTrigger="focus"
			isInvalid={Boolean(problem)}
		>
			{isLabelHidden ? null : <Label className="field-label">{label}</Label>}
			<div className="combo">
				<Input className="input" />
				<AriaButton className="combo-button">
					<Icon name="down" size={12} />
				</AriaButton>
			</div>
			{about ? (
				<Text slot="description" className="field-about">
					{about}
				</Text>
			) : null}
			<FieldError className="field-problem">{problem ?? ''}</FieldError>
			<Popover className="popover popover-field">
				<Items choices={choices} />
			</Popover>
		</ComboBox>
	);
}
