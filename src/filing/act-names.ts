/** The acts in the life of a return, by name: light, so that the browser can hold the list. */
export const ACT_NAMES = [
	'ask-client',
	'client-answered',
	'accept-warning',
	'send-to-checker',
	'send-back',
	'approve',
	'withdraw',
	'sign',
	'refuse',
	'submit',
	'publish',
	'start-resubmission',
	'comment',
	'see',
] as const;

export type ActName = (typeof ACT_NAMES)[number];
