/** The ready accounts of the demonstration: plain names of roles, one password each that is told to everybody. */

/** The same for all: there is nothing behind it but made-up figures. */
export const DEMONSTRATION_PASSWORD = 'demonstration-only';

const DESK = 'Month-end Desk (Demonstration)';
const OTHER = 'Other Firm (Demonstration)';

export interface DemonstrationAccount {
	/** Name of the firm. */
	readonly firm: string;
	readonly name: string;
	readonly email: string;
	readonly roles: readonly ('administrator' | 'maker' | 'checker' | 'signatory' | 'viewer')[];
}

export const DEMONSTRATION_FIRMS = { desk: DESK, other: OTHER } as const;

/** Of the first firm, then of the second, which is there to show that nobody sees across the wall. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
	account(DESK, 'Administrator', 'administrator'),
	account(DESK, 'Maker One', 'maker'),
	account(DESK, 'Maker Two', 'maker'),
	account(DESK, 'Checker One', 'checker'),
	account(DESK, 'Checker Two', 'checker'),
	account(DESK, 'Director One', 'signatory'),
	account(DESK, 'Viewer', 'viewer'),
	account(OTHER, 'Other Maker', 'administrator', 'maker'),
	account(OTHER, 'Other Checker', 'checker'),
	account(OTHER, 'Other Director', 'signatory'),
];

function account(firm: string, name: string, ...roles: DemonstrationAccount['roles']): DemonstrationAccount {
	return { firm, name, email: `${name.toLowerCase().replaceAll(' ', '-')}@demonstration.example`, roles };
}
