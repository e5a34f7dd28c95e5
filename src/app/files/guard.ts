/**
 * The guard against formula injection in CSV: a text that a spreadsheet would take for a formula gets an
 * apostrophe in front, and loses it on the way in. Texts that begin with apostrophes of their own get one more,
 * so that what comes back is what went out.
 */

const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

export function guarded(text: string): string {
	return DANGEROUS.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
	return GUARDED.test(text) ? text.slice(1) : text;
}
