/** Light, dark, or as the device says. */
import { keepPreference, onPreference, preference } from './preferences.ts';

export type Theme = 'light' | 'dark' | 'system';

export function themeNow(): Theme {
	const chosen = preference('theme');
	return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

onPreference(applyTheme);

/** Puts the chosen theme on the page; `system` leaves it to the style sheet. */
export function applyTheme(): void {
	const theme = themeNow();
	if (theme === 'system') delete document.documentElement.dataset['theme'];
	else document.documentElement.dataset['theme'] = theme;
}

export function chooseTheme(theme: Theme): void {
	keepPreference('theme', theme);
	applyTheme();
}
