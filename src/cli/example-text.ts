/** The example of a rule: the message that its failing sample gives, as the tests hold it. */
import { readFile } from 'node:fs/promises';

/** The build puts the examples beside the command; in a checkout they are the fixtures themselves. */
const PLACES = [
	(code: string) => new URL(`./examples/${code}.txt`, import.meta.url),
	(code: string) => new URL(`../../fixtures/findings/${code}/message.txt`, import.meta.url),
];

/** Lines of the example; null when none is at hand. */
export async function exampleOf(code: string): Promise<readonly string[] | null> {
	for (const place of PLACES) {
		try {
			return (await readFile(place(code), 'utf8')).trimEnd().split('\n');
		} catch {
			// The other place has it, or none does: an example is no reason to fail.
		}
	}
	return null;
}
