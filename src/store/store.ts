/**
 * The contract of the store: an append-only record of entries for many issuers, and of the balances that follow from
 * them. It knows order, keys, hashes and instants, and nothing of what an entry means: contents are canonical JSON
 * text, quantities exact decimal text, days `YYYY-MM-DD`. Both engines keep every promise made here; docs/store.md
 * tells how.
 */

/** An entry before it is recorded. `content` is canonical JSON text (RFC 8785). */
export interface Draft {
	readonly content: string;
}

/** What an account holds at the close of a day. */
export interface BalanceRow {
	readonly account: string;
	/** `YYYY-MM-DD`. */
	readonly day: string;
	/** Exact decimal text, of any length. */
	readonly quantity: string;
}

/** An entry as recorded; nothing about it ever changes. */
export interface Entry {
	readonly issuer: string;
	/** 1, 2, 3 … for each issuer, without a gap. */
	readonly sequence: number;
	/** The key of its group; entries of one group follow one another. */
	readonly key: string;
	/** `YYYY-MM-DDTHH:MM:SS.mmm+08:00`. */
	readonly recordedAt: string;
	readonly content: string;
	/** SHA-256 in hexadecimal over this entry, its balances and the hash before it. */
	readonly hash: string;
}

/** An entry with the balances that were recorded with it: on the last of its group, null on the others. */
export interface Recorded extends Entry {
	readonly balances: readonly BalanceRow[] | null;
}

/** The last entry of an issuer: sequence 0, sixty-four zeros and null before the first. */
export interface Head {
	readonly sequence: number;
	readonly hash: string;
	readonly recordedAt: string | null;
}

export interface IssuerHead extends Head {
	readonly issuer: string;
}

/** One group: all of it is recorded, or none. */
export interface Append {
	readonly issuer: string;
	readonly key: string;
	readonly drafts: readonly Draft[];
	/** The clock's instant; where the head is later (another machine's clock), the head's is recorded. */
	readonly recordedAt: string;
	/** The head on which the caller's checks were made. */
	readonly expected: Head;
	/** Closing balances that differ after this group, for every day touched; at most one for an account and day. */
	readonly balances: readonly BalanceRow[];
}

export interface Appended {
	/** `repeated`: this key was recorded before with the same contents; `entries` are those of then. */
	readonly kind: 'appended' | 'repeated';
	readonly entries: readonly Entry[];
}

export interface EntryQuery {
	/** Entries after this sequence. */
	readonly after?: number;
	/** Entries up to and with this sequence. */
	readonly upTo?: number;
	/** Entries recorded at this instant or before. */
	readonly knownAt?: string;
	/** At most so many, the earliest first. */
	readonly limit?: number;
}

/** The first thing that is wrong in the chain of an issuer. */
export interface Break {
	readonly issuer: string;
	/** The first entry that does not fit; one after the last when entries are missing at the end. */
	readonly sequence: number;
	/** One sentence. */
	readonly message: string;
}

export interface Verification {
	readonly issuers: number;
	/** Entries that were read. */
	readonly entries: number;
	/** At most one for each issuer; none when everything fits. */
	readonly breaks: readonly Break[];
	/** Digest over the heads of all issuers, to compare with one kept elsewhere. */
	readonly heads: string;
}

/** Where a page of records begins, and how many it has at most. */
export interface Page {
	readonly after: number;
	readonly limit: number;
	/** Records up to and with this sequence. */
	readonly upTo?: number;
}

/**
 * Every method may refuse with `STORE_BUSY`, `STORE_DAMAGED`, `STORE_UNREACHABLE`, and every one that writes with
 * `STORE_FULL` or `STORE_READ_ONLY`. What was refused has left nothing behind; what was answered is on the disk.
 */
export interface Store {
	head(issuer: string): Promise<Head>;
	/** Of all issuers that have an entry, sorted by the UTF-8 bytes of the issuer. */
	heads(): Promise<IssuerHead[]>;
	issuers(): Promise<string[]>;
	/**
	 * Records a group. An entry that records an approval (`approval.ts`) by the one who made the return is refused by
	 * the database itself, with `STORE_FOUR_EYES`. Refuses with `KEY_REUSED` when the key was recorded with other contents, and with
	 * `STORE_CONFLICT` when the head is no longer the expected one: load again, check again, try again.
	 */
	append(request: Append): Promise<Appended>;
	/** In the order of their sequence. */
	entries(issuer: string, query?: EntryQuery): Promise<Entry[]>;
	/** Every account that has a balance by then: what it held at the close of the day, as known at the instant. */
	balances(
		issuer: string,
		query: { readonly asAt: string; readonly knownAt?: string },
	): Promise<ReadonlyMap<string, string>>;
	/** Entries with their balances as they were recorded, page by page: for an export, and for comparing with a fold. */
	records(issuer: string, page: Page): Promise<Recorded[]>;
	/** Walks the chains, of one issuer or all, and asks the engine whether its own structures are sound. */
	verify(issuer?: string): Promise<Verification>;
	/**
	 * Fills an empty store in one transaction, exactly as given, issuer by issuer; when `records` throws, nothing was written. Refuses
	 * with `STORE_NOT_EMPTY`. Called by `importStore`, which knows whether the records are whole.
	 */
	restore(records: AsyncIterable<Recorded>): Promise<void>;
	close(): Promise<void>;
}
