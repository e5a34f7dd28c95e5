/** The version of this package, from its `package.json`, two folders up in the sources and in the built package. */
import { readFileSync } from 'node:fs';

export const VERSION = versionIn(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

function versionIn(json: string): string {
	const data = JSON.parse(json) as { readonly version?: unknown };
	return typeof data.version === 'string' ? data.version : 'unknown';
}
