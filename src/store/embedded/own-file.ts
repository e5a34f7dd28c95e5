/** Files that nobody else on the machine is to read, from the moment they are there. */
import { closeSync, openSync } from 'node:fs';

/** Makes an empty file where there is none; what stands in the way is told by whoever opens it afterwards. */
export function makeOwnFile(path: string): void {
	try {
		closeSync(openSync(path, 'a', 0o600));
	} catch {
		// No folder, no right: the store refuses by name.
	}
}
