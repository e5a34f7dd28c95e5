/** The fields that `--json a,b` can pick, by command; a word after `--json` that is none of them is an argument. */
export const FIELDS = {
	read: ['return', 'fields', 'findings', 'file'],
	check: ['file', 'as', 'findings', 'summary', 'unchecked'],
	explain: [],
	diff: ['path', 'label', 'a', 'b', 'same'],
	due: [
		'month',
		'now',
		'deadline',
		'comfortable',
		'byDefinition',
		'passed',
		'minutesLeft',
		'windows',
		'days',
	],
	schema: [],
	doctor: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
