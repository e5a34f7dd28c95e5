/** How often a session may ask: a bucket of requests that fills again by itself. Kept by this process alone. */

export interface Allowance {
	readonly isAllowed: boolean;
	readonly limit: number;
	readonly remaining: number;
	/** Whole seconds until the bucket is full, or, when nothing is left, until the next request. */
	readonly seconds: number;
}

interface Bucket {
	level: number;
	at: number;
}

const BUCKETS_MOST = 10_000;

/** `cost` is what a request takes out; `now` milliseconds. */
export function rateLimit(settings: { readonly burst: number; readonly perSecond: number }) {
	const { burst, perSecond } = settings;
	const buckets = new Map<string, Bucket>();
	return (owner: string, cost: number, now: number): Allowance => {
		const kept = buckets.get(owner) ?? { level: burst, at: now };
		const level = Math.min(burst, kept.level + (Math.max(0, now - kept.at) * perSecond) / 1000);
		const isAllowed = level >= cost;
		const left = isAllowed ? level - cost : level;
		// Set anew, so that the map is in the order of use and the oldest goes first.
		buckets.delete(owner);
		buckets.set(owner, { level: left, at: now });
		if (buckets.size > BUCKETS_MOST)
			for (const oldest of buckets.keys()) {
				buckets.delete(oldest);
				break;
			}
		const wanted = isAllowed ? burst - left : cost - left;
		return {
			isAllowed,
			limit: burst,
			remaining: Math.floor(left),
			seconds: Math.ceil(wanted / perSecond),
		};
	};
}
