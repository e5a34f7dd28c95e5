/**
 * Ledgers for one request with `If-Match`: an append goes through only on the head that the request was made on, or
 * on what the request itself appended since. The store compares the head once more when it writes, so nothing can
 * come in between.
 */
import { viewOf } from '../app/filing/kept.ts';
import type { Append, Head, Store } from '../store/store.ts';
import { Refusal } from '../value/refusal.ts';

/** The tag of a head: its hash. */
export function tagOf(head: Pick<Head, 'hash'>): string {
	return head.hash;
}

/** `match` is the hash of the head that was seen. Refuses with `HEAD_MOVED`. */
export function onHead(store: Store, match: string): Store {
	let seen = match;
	const append = async (request: Append) => {
		if (request.expected.hash !== seen) throw stale(request.issuer);
		const appended = await store.append(request);
		seen = appended.entries.at(-1)?.hash ?? seen;
		return appended;
	};
	const view = new Proxy(store, {
		get: (target, name) => {
			if (name === 'append') return append;
			const value: unknown = Reflect.get(target, name);
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
	return viewOf(view, store);
}

export function stale(issuer: string): Refusal {
	return new Refusal(
		'HEAD_MOVED',
		`something was recorded for ${issuer} since this was loaded`,
		'load it again; what was typed stays on the page',
		[issuer],
	);
}
