/** Where the page was opened: by a personal link, or for the month of an issuer. */
export type SignPlace =
	| { readonly kind: 'link'; readonly token: string }
	| { readonly kind: 'return'; readonly code: string; readonly month: string }
	| { readonly kind: 'unknown' };

/** `/s/<token>` and `/sign/<code>/<month>`. */
export function placeOf(path: string): SignPlace {
	const link = /^\/s\/([A-Za-z0-9_-]{1,200})\/?$/.exec(path);
	if (link?.[1]) return { kind: 'link', token: link[1] };
	const found = /^\/sign\/([0-9]{5})\/([0-9]{4}-(?:0[1-9]|1[0-2]))\/?$/.exec(path);
	return found?.[1] && found[2] ? { kind: 'return', code: found[1], month: found[2] } : { kind: 'unknown' };
}
