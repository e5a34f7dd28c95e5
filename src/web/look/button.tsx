/** Buttons: one for the act of the screen (`primary`), plain ones, quiet ones, and those that cannot be undone. */
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon, type IconName } from './icons.tsx';
import { KeyHint } from './key-hint.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
	readonly children: ReactNode;
	readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
	readonly size?: 'small' | 'normal' | 'large';
	readonly icon?: IconName;
	/** The key that does the same. */
	readonly hint?: string;
}

export function Button({ children, look = 'plain', size = 'normal', icon, hint, ...rest }: ButtonProps) {
	return (
		<AriaButton {...rest} className={`button button-${look} button-${size}`}>
			{icon ? <Icon name={icon} /> : null}
			<span className="button-words">{children}</span>
			{hint ? <KeyHint keys={hint} /> : null}
		</AriaButton>
	);
}

/** A button that shows an icon alone; `label` is its name. */
export function IconButton({
	label,
	icon,
	...rest
}: Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
	readonly label: string;
	readonly icon: IconName;
}) {
	return (
		<AriaButton {...rest} aria-label={label} className="button button-quiet button-icon">
			<Icon name={icon} />
		</AriaButton>
	);
}
