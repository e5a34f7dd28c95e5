/** The name of an issuer without what stands in brackets behind it at length, such as where it is incorporated. */

const LONG = 20;

/** `SenseTime Group Inc. (a company controlled through …)` → `SenseTime Group Inc.`; a short addition stays. */
export function shortName(name: string | null): string | null {
	const [, short = '', inside = ''] = /^(.*?)\s*[(（](.*)[)）]$/.exec(name ?? '') ?? [];
	return short !== '' && inside.length >= LONG ? short : name;
}
