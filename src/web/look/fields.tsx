/** Fields for words and yes or no. Values are text as it will be sent. */
import type { ReactNode } from 'react';
import {
	Checkbox as AriaCheckbox,
	TextField as AriaTextField,
	type TextFieldProps as AriaTextFieldProps,
	FieldError,
	Input,
	Label,
	Radio,
	RadioGroup,
	Text,
	TextArea,
} from 'react-aria-components';
import { Icon } from './icons.tsx';

export interface TextFieldProps
	extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'value' | 'onChange'> {
	readonly label: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
	/** A line under the field. */
	readonly about?: ReactNode;
	/** What is wrong with it, shown under it and tied to it. */
	readonly problem?: string | null;
	readonly isLabelHidden?: boolean;
	readonly placeholder?: string;
	/** Lines of a longer text; one where it is left out. */
	readonly lines?: number;
	readonly unit?: string;
	readonly lang?: string;
}

export function TextField(props: TextFieldProps) {
	const { label, about, problem, isLabelHidden, placeholder, lines, unit, lang, ...rest } = props;
	const inside = { className: 'input', placeholder: placeholder ?? '', lang };
	return (
		<AriaTextField
			{...rest}
			className="field"
			{...(isLabelHidden ? { 'aria-label': label } : {})}
			isInvalid={Boolean(problem)}
		>
			{isLabelHidden ? null : <Label className="field-label">{label}</Label>}
			<span className="field-line">
				{lines === undefined ? <Input {...inside} /> : <TextArea {...inside} rows={lines} />}
				{unit ? <span className="field-unit">{unit}</span> : null}
			</span>
			{about ? (
				<Text slot="description" className="field-about">
					{about}
				</Text>
			) : null}
			<FieldError className="field-problem">{problem ?? ''}</FieldError>
		</AriaTextField>
	);
}

export function Checkbox({
	children,
	value,
	onChange,
	isDisabled = false,
}: {
	readonly children: ReactNode;
	readonly value: boolean;
	readonly onChange: (value: boolean) => void;
	readonly isDisabled?: boolean;
}) {
	return (
		<AriaCheckbox className="checkbox" isSelected={value} onChange={onChange} isDisabled={isDisabled}>
			<span className="checkbox-box">{value ? <Icon name="check" size={12} /> : null}</span>
			<span>{children}</span>
		</AriaCheckbox>
	);
}

/** One of a few, all in sight. */
export function RadioField<Value extends string>({
	label,
	value,
	onChange,
	choices,
}: {
	readonly label: string;
	readonly value: Value | null;
	readonly onChange: (value: Value) => void;
	readonly choices: readonly { readonly id: Value; readonly words: ReactNode; readonly about?: ReactNode }[];
}) {
	return (
		<RadioGroup
			className="radio-group"
			value={value}
			onChange={(id) => {
				const chosen = choices.find((choice) => choice.id === id);
				if (chosen) onChange(chosen.id);
			}}
		>
			<Label className="field-label">{label}</Label>
			{choices.map((choice) => (
				<Radio key={choice.id} value={choice.id} className="radio">
					<span className="radio-dot" />
					<span className="choice-words">
						{choice.words}
						{choice.about ? <small className="muted">{choice.about}</small> : null}
					</span>
				</Radio>
			))}
		</RadioGroup>
	);
}
