/** A state in a word with its icon: never the colour alone. */
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';

export type Tone = 'neutral' | 'accent' | 'good' | 'warning' | 'bad' | 'muted';

const ICONS: Readonly<Record<Tone, IconName | null>> = {
	neutral: null,
	accent: 'info',
	good: 'check',
	warning: 'warning',
	bad: 'error',
	muted: null,
};

export function Badge({
	tone = 'neutral',
	icon,
	children,
}: {
	readonly tone?: Tone;
	/** Null for none; the tone's own where it is left out. */
	readonly icon?: IconName | null;
	readonly children: ReactNode;
}) {
	const shown = icon === undefined ? ICONS[tone] : icon;
	return (
		<span className={`badge badge-${tone}`}>
			{shown ? <Icon name={shown} size={12} /> : null}
			{children}
		</span>
	);
}
