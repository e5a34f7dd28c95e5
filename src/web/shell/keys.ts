/**
 * The keys of a screen. One listener for the page; a screen says its keys with `useKeys`, and `?` lists them. Keys of a
 * single letter can be switched off (WCAG 2.1.4), and never act while somebody types.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { preference } from '../look/preferences.ts';
import { isPressed, isSingle } from './pressed.ts';

export interface KeyBinding {
	/** `j`, `?`, `Enter`, `ArrowDown`, `Shift+ArrowDown`, `Mod+k` (Ctrl, or Command on a Mac), `Ctrl+Enter`. */
	readonly keys: readonly string[];
	/** What it does, for the list. */
	readonly does: string;
	readonly run: (event: KeyboardEvent) => void;
	/** Also while a field has the focus. */
	readonly inFields?: boolean;
}

const screens: { readonly bindings: () => readonly KeyBinding[] }[] = [];
const listeners = new Set<() => void>();
let version = 0;

function changed(): void {
	version += 1;
	for (const listener of listeners) listener();
}

/** Keys work as long as the component stands; the one that came last is asked first. */
export function useKeys(bindings: readonly KeyBinding[]): void {
	const latest = useRef(bindings);
	latest.current = bindings;
	useEffect(() => {
		const screen = { bindings: () => latest.current };
		screens.push(screen);
		changed();
		return () => {
			screens.splice(screens.indexOf(screen), 1);
			changed();
		};
	}, []);
}

/** All keys that work now, those of the screen before those of the frame. */
export function useKeysThatWork(): readonly KeyBinding[] {
	useSyncExternalStore(
		(listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		() => version,
	);
	return [...screens].reverse().flatMap((screen) => screen.bindings());
}

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable ||
			target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select') !== null)
	);
}

/** Something lies over the page, or a menu or list is open: it has the keys. */
function isCovered(target: EventTarget | null): boolean {
	if (!(target instanceof Element)) return false;
	return target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]') !== null;
}

/** A button, a link or a box does its own with Enter and Space. */
function isItsOwn(target: EventTarget | null, { key }: KeyboardEvent): boolean {
	if ((key !== 'Enter' && key !== ' ') || !(target instanceof Element)) return false;
	return target.closest('a[href], button, summary, input, [role=button], [role=tab]') !== null;
}

/** Hands a key to the binding that wants it; true when one did. */
export function pressed(event: KeyboardEvent): boolean {
	if (event.defaultPrevented || event.isComposing) return false;
	const singlesOff = preference('single-keys') === 'off';
	if (isItsOwn(event.target, event) && !event.ctrlKey && !event.metaKey) return false;
	const typing = isTyping(event.target);
	const covered = isCovered(event.target);
	for (const screen of [...screens].reverse()) {
		for (const binding of screen.bindings()) {
			if ((typing || covered) && !binding.inFields) continue;
			const hit = binding.keys.find((keys) => isPressed(keys, event));
			if (hit === undefined || (singlesOff && isSingle(hit))) continue;
			event.preventDefault();
			binding.run(event);
			return true;
		}
	}
	return false;
}
