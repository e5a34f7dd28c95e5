/** The stages of a return's life, in their order. */
export const STAGES = [
	'not-started',
	'collecting',
	'drafting',
	'checks-failing',
	'with-checker',
	'with-director',
	'signed',
	'submitted',
	'published-and-matched',
] as const;

export type Stage = (typeof STAGES)[number];
