/** A labelled field of the small page, in the browser's own controls. */
import { type InputHTMLAttributes, useId } from 'react';

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'id' | 'value'> {
	readonly label: string;
	readonly about?: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
}

export function Field({ label, about, value, onChange, ...rest }: FieldProps) {
	const id = useId();
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			<input
				{...rest}
				id={id}
				value={value}
				required
				aria-describedby={about ? `${id}-about` : undefined}
				onChange={(event) => onChange(event.target.value)}
			/>
			{about ? (
				<small id={`${id}-about`} className="small">
					{about}
				</small>
			) : null}
		</div>
	);
}
