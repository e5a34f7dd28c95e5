/** The site that passkeys are bound to. */
export interface RelyingParty {
	/** A host name: `desk.example`, `localhost`. */
	readonly id: string;
	/** Shown by the device. */
	readonly name: string;
	/** Addresses of the pages that may ask: `https://desk.example`. */
	readonly origins: readonly string[];
}
