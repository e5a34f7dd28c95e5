/** The version that a request was made on: the hash of the head of the issuer's chain (If-Match). */
import type { Head } from '../../store/store.ts';
import { Refusal } from '../../value/refusal.ts';

/** Refuses with `HEAD_MOVED`, naming the head that stands in `where`, when another was expected. */
export function refuseMovedHead(issuer: string, head: Head, expected: string | undefined): void {
	if (expected === undefined || expected === head.hash) return;
	throw new Refusal(
		'HEAD_MOVED',
		`${issuer} has ${head.sequence} ${head.sequence === 1 ? 'entry' : 'entries'} by now, and the request was made on another version`,
		'load what stands now, look at it, and ask again',
		[head.hash],
	);
}
