/** A field for an exact figure: shares, or an amount with decimals. It groups thousands while it is typed into. */
import { useLayoutEffect, useRef } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { groupWhileTyping, plain } from './grouping.ts';

export interface FigureFieldProps {
	readonly label: string;
	/** Decimal text without separators; what was typed where it is no figure. */
	readonly value: string;
	readonly onChange: (value: string) => void;
	readonly about?: string;
	readonly problem?: string | null;
	/** Stands after the figure, such as `shares` or a currency. */
	readonly unit?: string;
	readonly isRequired?: boolean;
	readonly isDisabled?: boolean;
	readonly autoFocus?: boolean;
	readonly name?: string;
}

export function FigureField({ label, value, onChange, about, problem, unit, ...rest }: FigureFieldProps) {
	const input = useRef<HTMLInputElement>(null);
	const caret = useRef<number | null>(null);
	const shown = groupWhileTyping({ text: value, caret: value.length }).text;
	useLayoutEffect(() => {
		if (caret.current !== null && document.activeElement === input.current)
			input.current?.setSelectionRange(caret.current, caret.current);
		caret.current = null;
	});
	const take = (text: string) => {
		const typed = groupWhileTyping({ text, caret: input.current?.selectionStart ?? text.length });
		caret.current = typed.caret;
		onChange(plain(typed.text));
	};
	return (
		<TextField {...rest} className="field" value={shown} onChange={take} isInvalid={Boolean(problem)}>
			<Label className="field-label">{label}</Label>
			<span className="field-line">
				<Input ref={input} className="input input-figure" inputMode="decimal" autoComplete="off" />
				{unit ? <span className="field-unit">{unit}</span> : null}
			</span>
			{about ? (
				<Text slot="description" className="field-about">
					{about}
				</Text>
			) : null}
			<FieldError className="field-problem">{problem ?? ''}</FieldError>
		</TextField>
	);
}
