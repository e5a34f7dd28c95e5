/** What names a class of shares, on the form and in the ledger alike. */

/** The kinds of shares that the class line of Parts I to III offers. */
export const CLASS_KINDS = ['ordinary', 'wvr-ordinary', 'preference', 'other'] as const;

export type ClassKind = (typeof CLASS_KINDS)[number];
