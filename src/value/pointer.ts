/** JSON pointers (RFC 6901) into a return. Keys of a return never hold `/` or `~`. */
export type Step = string | number;

/** `['authorised', 'classes', 0]` → `/authorised/classes/0`. */
export function pointer(steps: readonly Step[]): string {
	let text = '';
	for (const step of steps) text += `/${step}`;
	return text;
}

/** `/authorised/classes/0` → `['authorised', 'classes', '0']`. */
export function steps(path: string): string[] {
	return path === '' ? [] : path.slice(1).split('/');
}

/** What stands at `path`, or undefined when nothing does. */
export function valueAt(root: unknown, path: string): unknown {
	let value = root;
	for (const step of steps(path)) {
		if (value === null || typeof value !== 'object') return undefined;
		value = (value as Record<string, unknown>)[step];
	}
	return value;
}
