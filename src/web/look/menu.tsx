/** A menu behind a button. */
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonProps } from './button.tsx';
import { Icon, type IconName } from './icons.tsx';

export interface MenuChoice {
	readonly id: string;
	readonly words: ReactNode;
	readonly icon?: IconName;
	readonly isDisabled?: boolean;
	/** The text that typing finds; needed where `words` is no plain text. */
	readonly text?: string;
}

export function Menu({
	button,
	label,
	choices,
	onChoose,
	...look
}: Pick<ButtonProps, 'look' | 'size' | 'icon' | 'isDisabled'> & {
	readonly button: ReactNode;
	readonly label: string;
	readonly choices: readonly MenuChoice[];
	readonly onChoose: (id: string) => void;
}) {
	return (
		<MenuTrigger>
			<Button {...look} aria-label={label}>
				{button}
			</Button>
			<Popover className="popover" placement="bottom end">
				<AriaMenu className="menu" aria-label={label} onAction={(id) => onChoose(String(id))}>
					{choices.map((choice) => (
						<MenuItem
							key={choice.id}
							id={choice.id}
							className="menu-item"
							isDisabled={choice.isDisabled ?? false}
							textValue={choice.text ?? (typeof choice.words === 'string' ? choice.words : choice.id)}
						>
							{choice.icon ? <Icon name={choice.icon} /> : null}
							{choice.words}
						</MenuItem>
					))}
				</AriaMenu>
			</Popover>
		</MenuTrigger>
	);
}
