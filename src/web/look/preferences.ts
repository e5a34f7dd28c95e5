/** What a person chose on this device: language, light or dark, keys. Kept in the browser; lost without harm. */
import { useSyncExternalStore } from 'react';

export type PreferenceName = 'language' | 'theme' | 'single-keys' | 'density';

const listeners = new Set<() => void>();
const memory = new Map<PreferenceName, string>();

/** Null where nothing was chosen, or where the browser keeps nothing. */
export function preference(name: PreferenceName): string | null {
	const held = memory.get(name);
	if (held !== undefined) return held;
	try {
		return localStorage.getItem(`ff301.${name}`);
	} catch {
		return null;
	}
}

export function keepPreference(name: PreferenceName, value: string): void {
	memory.set(name, value);
	try {
		localStorage.setItem(`ff301.${name}`, value);
	} catch {
		// A browser that keeps nothing still has it until the page goes.
	}
	for (const listener of listeners) listener();
}

/** Calls back when something was chosen, here or in another tab of the same browser; the function given ends that. */
export function onPreference(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

addEventListener('storage', ({ key }) => {
	if (!key?.startsWith('ff301.')) return;
	memory.clear();
	for (const listener of listeners) listener();
});

export function usePreference(name: PreferenceName): string | null {
	return useSyncExternalStore(onPreference, () => preference(name));
}
