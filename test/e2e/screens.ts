/** Every screen of the application: its address, and who opens it. Names in braces are filled in by what a desk has. */
import type { DemonstrationAccount } from '../../src/app/demonstration/accounts.ts';

export interface ScreenAddress {
	/** What it is called in messages of a test. */
	readonly name: string;
	readonly path: string;
	/** Null for a page that nobody has to be signed in for. */
	readonly as: DemonstrationAccount['name'] | null;
}

export const SCREENS: readonly ScreenAddress[] = [
	{ name: 'sign-in', path: '/sign-in', as: null },
	{ name: 'first run', path: '/first-run/0123456789abcdef0123456789abcdef', as: null },
	{ name: 'invitation', path: '{invitation}', as: null },
	{ name: 'answer', path: '{answer}', as: null },
	{ name: 'no page', path: '/nowhere', as: null },
	{ name: 'desk', path: '/desk/{month}', as: 'Maker One' },
	{ name: 'issuers', path: '/issuers', as: 'Maker One' },
	{ name: 'new issuer', path: '/issuers/new', as: 'Maker One' },
	{ name: 'issuer', path: '/issuers/{issuer}', as: 'Maker One' },
	{ name: 'ledger', path: '/issuers/{issuer}/ledger', as: 'Maker One' },
	{ name: 'import', path: '/issuers/{issuer}/import', as: 'Maker One' },
	{ name: 'mandates', path: '/issuers/{issuer}/mandates', as: 'Maker One' },
	{ name: 'review', path: '/issuers/{issuer}/returns/{month}', as: 'Checker One' },
	{ name: 'compare', path: '/issuers/{issuer}/returns/{month}/compare', as: 'Checker One' },
	{ name: 'submission', path: '/issuers/{issuer}/returns/{month}/submission', as: 'Maker One' },
	{ name: 'evidence', path: '/issuers/{issuer}/returns/{month}/evidence', as: 'Checker One' },
	{ name: 'reader', path: '/reader', as: 'Maker One' },
	{ name: 'calendar', path: '/calendar/{month}', as: 'Maker One' },
	{ name: 'inbox', path: '/inbox', as: 'Maker One' },
	{ name: 'people', path: '/people', as: 'Administrator' },
	{ name: 'account', path: '/account', as: 'Maker One' },
	{ name: 'settings', path: '/settings', as: 'Maker One' },
	{ name: 'access', path: '/access', as: 'Administrator' },
	{ name: 'sign', path: '/sign/{director}/{month}', as: 'Director One' },
	{ name: 'sign, not now', path: '/sign/{issuer}/{month}', as: 'Director One' },
	{ name: 'sign, unknown link', path: '/s/0123456789abcdef', as: 'Director One' },
];

/** `/issuers/{issuer}` → `/issuers/00020`. */
export function filled(path: string, names: Readonly<Record<string, string>>): string {
	return path.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => names[name] ?? whole);
}
