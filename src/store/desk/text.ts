/** What texts from outside must be for both databases to keep them, and instants that are compared. */

/** Neither of both can keep NUL or half of a surrogate pair; what is shown in its place says that something was there. */
export function storable(text: string): string {
	return text.replace(/\0|\p{Cs}/gu, '\u{fffd}');
}

const HONG_KONG = 8 * 60 * 60 * 1000;

/** An instant in Hong Kong time, moved by so many milliseconds. */
export function moved(instant: string, milliseconds: number): string {
	const at = new Date(instant).getTime() + milliseconds + HONG_KONG;
	return new Date(at).toISOString().replace('Z', '+08:00');
}
