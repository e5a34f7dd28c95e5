/** The editions of the form by name, oldest first; apart from the schema, so that words can be had without it. */
export const EDITION_NAMES = [
	'paper',
	'March 2019',
	'1.0.0',
	'1.0.1',
	'1.0.2',
	'1.1.0',
	'1.1.1',
	'1.2.0',
	'1.2.1',
] as const;

export type EditionName = (typeof EDITION_NAMES)[number];
