/** Currencies by their codes of ISO 4217, as the language itself knows them: those in use and those that were. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** True for the three letters of a currency that exists or existed. */
export function isCurrency(text: string): boolean {
	return CODES.has(text);
}
