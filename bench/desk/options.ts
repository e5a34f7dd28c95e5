/** What a measure of the desk is told on the command line: `--minutes 60`, `--seconds 5`, `--visits 5`. */

/** A number above zero, given as `--name value`; the usual one when it is not. */
export function option(name: string, usual: number): number {
	const value = Number.parseFloat(words(name) ?? '');
	return value > 0 ? value : usual;
}

/** What follows `--name`; null when it is not there. */
export function words(name: string): string | null {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? null : (process.argv[at + 1] ?? null);
}
