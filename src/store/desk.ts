/**
 * The contract of what the desk keeps beside the ledgers: clients of a firm and their teams, files that were uploaded,
 * personal links, passkeys that sign, answers to repeated requests, and the log of who opened what. It knows no
 * figures and no meaning; people, sessions and passwords are the sign-in library's. Instants are Hong Kong time as in
 * the ledger's store. Both engines keep every promise made here.
 */

/** An issuer that a firm looks after. An issuer belongs to one firm. */
export interface Client {
	readonly issuer: string;
	readonly firm: string;
	readonly board: 'main' | 'gem';
	readonly team: ClientTeam;
	readonly addedAt: string;
}

export interface ClientTeam {
	/** Identifiers of people. */
	readonly makers: readonly string[];
	readonly checkers: readonly string[];
	readonly signatories: readonly { readonly id: string; readonly signsAs: string; readonly title: string }[];
	readonly fourEyes: 'maker-is-not-checker' | 'three-people';
	readonly contact: { readonly name: string; readonly email: string } | null;
}

/** A file that was uploaded or printed; its digest is its name, and it never changes. */
export interface KeptDocument {
	/** `sha256:…` of the bytes. */
	readonly digest: string;
	readonly firm: string;
	/** Null for a file that belongs to no issuer yet. */
	readonly issuer: string | null;
	readonly name: string;
	readonly mediaType: string;
	readonly bytes: number;
	readonly by: string | null;
	readonly at: string;
}

/** What a secret stands for. The secret itself is kept only as its SHA-256. */
export interface Token {
	readonly id: string;
	/** SHA-256 of the secret, hexadecimal. */
	readonly hash: string;
	/** Links that make an account are kept with people. */
	readonly purpose: 'sign' | 'answer' | 'feed';
	readonly firm: string | null;
	readonly person: string | null;
	readonly issuer: string | null;
	readonly month: string | null;
	/** The content that it was made for. */
	readonly digest: string | null;
	/** What else the purpose needs, as JSON text. */
	readonly about: string;
	readonly createdAt: string;
	readonly expiresAt: string | null;
	readonly usedAt: string | null;
	readonly revokedAt: string | null;
}

/** A passkey that can sign a return; apart from those that open a session. */
export interface SigningKey {
	/** The credential's identifier, base64url. */
	readonly id: string;
	readonly person: string;
	readonly name: string;
	/** COSE public key, base64url. */
	readonly publicKey: string;
	readonly counter: number;
	readonly transports: readonly string[];
	readonly enrolledAt: string;
	readonly removedAt: string | null;
}

export interface Access {
	readonly at: string;
	readonly firm: string | null;
	readonly person: string | null;
	/** A method and a path, without figures and names. */
	readonly what: string;
	readonly issuer: string | null;
	readonly outcome: 'given' | 'refused' | 'not-found';
}

/** A request that changes something, under the key that its sender chose. */
export interface RequestClaim {
	/** Person, or personal link: keys of others are not seen. */
	readonly owner: string;
	readonly key: string;
	/** SHA-256 over method, path and body. */
	readonly fingerprint: string;
	readonly at: string;
}

export interface KeptAnswer {
	readonly status: number;
	readonly etag: string | null;
	readonly body: string;
}

/** `new`: do it, then `settle` or `release`. `running`: somebody is doing it. `other`: the key was used for something else. */
export type Claimed =
	| { readonly kind: 'new' }
	| { readonly kind: 'running' }
	| { readonly kind: 'other' }
	| { readonly kind: 'answered'; readonly answer: KeptAnswer };

export interface DeskStore {
	/** Refuses with `ISSUER_KNOWN` an issuer that a firm has. */
	addClient(client: Client): Promise<void>;
	/** Of whichever firm; who asks compares the firm. */
	client(issuer: string): Promise<Client | null>;
	/** Sorted by issuer. */
	clients(firm: string): Promise<readonly Client[]>;
	/** `seen` is the team that the change was thought out on; refuses with `HEAD_MOVED` where another stands. */
	setTeam(issuer: string, team: ClientTeam, seen?: ClientTeam): Promise<void>;

	/** The same bytes for the same firm and issuer are kept once. */
	keepDocument(document: Omit<KeptDocument, 'digest' | 'bytes'>, data: Uint8Array): Promise<KeptDocument>;
	/** Null where the firm has no such file; with `issuer`, where it has none that was kept for that issuer. */
	document(
		firm: string,
		digest: string,
		issuer?: string,
	): Promise<(KeptDocument & { readonly data: Uint8Array }) | null>;
	documentsOf(firm: string, issuer: string): Promise<readonly KeptDocument[]>;

	addToken(token: Token): Promise<void>;
	tokenOf(hash: string): Promise<Token | null>;
	tokensOf(query: {
		readonly purpose: Token['purpose'];
		readonly firm?: string;
		readonly person?: string;
		readonly issuer?: string;
		readonly month?: string;
	}): Promise<readonly Token[]>;
	/** True for exactly one caller, however many try at once; false for a link that expired by `at` or was revoked. */
	useToken(id: string, at: string): Promise<boolean>;
	revokeToken(id: string, at: string): Promise<void>;

	/** Those that were not taken back, in the order of enrolment. */
	signingKeys(person: string): Promise<readonly SigningKey[]>;
	/** Refuses with `SIGNING_KEY_KNOWN` an identifier that anybody ever added. */
	addSigningKey(key: SigningKey): Promise<void>;
	/** Sets the counter; false when it is not above the one kept and either is above zero: a copied key. */
	countSigningKey(id: string, counter: number): Promise<boolean>;
	removeSigningKey(person: string, id: string, at: string): Promise<boolean>;

	logAccess(access: Access): Promise<void>;
	/** Newest first; `before` is the cursor of the page before. */
	accesses(
		firm: string,
		page: { readonly before: string | null; readonly limit: number },
	): Promise<{ readonly items: readonly Access[]; readonly next: string | null }>;

	/** One that has been running for two minutes belongs to a server that died, and is `new` for whoever asks next. */
	claim(request: RequestClaim): Promise<Claimed>;
	settle(owner: string, key: string, answer: KeptAnswer): Promise<void>;
	release(owner: string, key: string): Promise<void>;

	/** Answers when the database does. */
	ping(): Promise<void>;
	close(): Promise<void>;
}
