/** Compares the approvals of an issuer with those that its entries record. */
import { type ApprovalRow, approvalIn, approvalsOf } from './approval.ts';
import type { Row } from './chain.ts';
import type { Session } from './engine.ts';

export class ApprovalCheck {
	readonly #session: Session;
	readonly #issuer: string;
	readonly #met: ApprovalRow[] = [];

	constructor(session: Session, issuer: string) {
		this.#session = session;
		this.#issuer = issuer;
	}

	/** Takes the next entry of the issuer. */
	take(row: Row): void {
		const approval = approvalIn(row);
		if (approval) this.#met.push(approval);
	}

	/** After the last entry: what differs, in one sentence; null when nothing does. */
	async complaint(): Promise<string | null> {
		const last = this.#met.at(-1)?.sequence ?? 0;
		const kept = await approvalsOf(this.#session, this.#issuer);
		// What was recorded since the walk began is not looked at.
		const walked = kept.filter(({ sequence }, index) => sequence <= last || index < this.#met.length);
		return JSON.stringify(walked) === JSON.stringify(this.#met)
			? null
			: `what is kept in the table approvals for issuer ${this.#issuer} does not follow from its entries`;
	}
}
