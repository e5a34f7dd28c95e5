/** What a made-up issuer has while its history is told: enough never to draw a movement that the ledger would refuse. */

export interface Balances {
	/** Issued, those awaiting cancellation included. */
	readonly issued: bigint;
	readonly treasury: bigint;
	/** Shares of each purchase that awaits cancellation, the oldest first. */
	readonly pending: bigint;
	/** Unlisted shares beside the listed class. */
	readonly unlisted: bigint;
	readonly options: bigint;
	readonly grantable: bigint;
	/** Left under the mandate to buy back. */
	readonly buyBack: bigint;
	/** Outstanding of the notes, HKD. */
	readonly notes: bigint;
	/** Shares of a placing that was agreed and has not completed. */
	readonly placing: bigint;
}

/** Tenth of the issued shares: what a general meeting allows to buy back. */
export function tenth(issued: bigint): bigint {
	return issued / 10n;
}
