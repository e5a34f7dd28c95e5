/** Whether what was pressed is the key that a binding names. */

/** What of a keyboard event matters. */
export interface KeyPressed {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	readonly shiftKey: boolean;
}

/** Whether what was pressed is what `keys` says, such as `Shift+ArrowDown`. */
export function isPressed(keys: string, event: KeyPressed): boolean {
	const parts = keys.split('+');
	const key = keys.endsWith('+') ? '+' : (parts[parts.length - 1] ?? '');
	const wants = (part: string) => parts.length > 1 && parts.slice(0, -1).includes(part);
	const mod = event.ctrlKey || event.metaKey;
	if ((wants('Mod') || wants('Ctrl')) !== mod || event.altKey !== wants('Alt')) return false;
	// A sign such as `?` needs Shift on some keyboards and not on others.
	const isSign = key.length === 1 && !/[a-z]/i.test(key);
	if (!isSign && event.shiftKey !== wants('Shift')) return false;
	return event.key.toLowerCase() === key.toLowerCase();
}

/** One letter or sign without Ctrl, Command or Alt. */
export function isSingle(keys: string): boolean {
	return [...keys].length === 1;
}
