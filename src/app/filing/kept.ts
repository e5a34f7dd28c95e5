/** What is kept in memory beside a store, up to so many of it; what was used longest ago goes first. */
import type { Store } from '../../store/store.ts';

/** Another view of a store → the store. */
const VIEWS = new WeakMap<Store, Store>();

/** A view that reads exactly what the store reads shares what is kept beside it. */
export function viewOf(view: Store, store: Store): Store {
	VIEWS.set(view, VIEWS.get(store) ?? store);
	return view;
}

export class Kept<Value> {
	readonly #most: number;
	readonly #beside = new WeakMap<Store, Map<string, Value>>();

	constructor(most: number) {
		this.#most = most;
	}

	get(store: Store, key: string): Value | undefined {
		const kept = this.#beside.get(VIEWS.get(store) ?? store);
		const found = kept?.get(key);
		if (!kept || found === undefined) return undefined;
		kept.delete(key);
		kept.set(key, found);
		return found;
	}

	set(store: Store, key: string, value: Value): void {
		const owner = VIEWS.get(store) ?? store;
		const kept = this.#beside.get(owner) ?? new Map<string, Value>();
		this.#beside.set(owner, kept);
		kept.delete(key);
		kept.set(key, value);
		const [oldest] = kept.keys();
		if (kept.size > this.#most && oldest !== undefined) kept.delete(oldest);
	}

	delete(store: Store, key: string): void {
		this.#beside.get(VIEWS.get(store) ?? store)?.delete(key);
	}
}
