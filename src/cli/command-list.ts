/**
 * The commands as data: names, arguments, options. What a command does is loaded only when it runs; its help text
 * stands beside it in `commands/<name>.md`.
 */
import { type CommandSpec, DATA_OPTION, JSON_OPTION, JSONL_OPTION, OUTPUT_OPTION } from './command-spec.ts';
import { LEDGER_COMMANDS } from './ledger-commands.ts';

export const COMMANDS: readonly CommandSpec[] = [
	{
		name: 'read',
		args: '<files...>',
		about: 'read published returns (PDF or text): every figure with its evidence',
		options: [
			JSON_OPTION,
			JSONL_OPTION,
			OUTPUT_OPTION,
			['--all', 'show every field, not only the figures and what is unusual'],
		],
		load: () => import('./commands/read.ts'),
	},
	{
		name: 'check',
		args: '[files...]',
		about: 'check returns (PDF, text or JSON) against the form and the rules',
		options: [
			['--as <who>', 'judge as: reader (published) or preparer (not yet filed)', ['reader', 'preparer']],
			['--last <file>', 'the return of the preceding month, in any format'],
			['--facts <file>', 'what the rules may need beside the return, as JSON'],
			['--only <codes>', 'only these rules, such as A03,B01'],
			[
				'--fail-on <severity>',
				'exit 1 from this severity on (default: error)',
				['error', 'warning', 'info', 'never'],
			],
			[
				'--format <format>',
				'how findings are written (default: human)',
				['human', 'json', 'jsonl', 'github', 'sarif'],
			],
			JSON_OPTION,
			JSONL_OPTION,
			OUTPUT_OPTION,
			DATA_OPTION,
			['--rules', 'list the rules, and check nothing'],
		],
		load: () => import('./commands/check.ts'),
	},
	{
		name: 'explain',
		args: '<code>',
		about: 'tell a rule, a refusal or a kind of movement in full',
		options: [['--zh', 'in Traditional Chinese, where the text is kept in it'], JSON_OPTION, JSONL_OPTION],
		load: () => import('./commands/explain.ts'),
	},
	{
		name: 'diff',
		args: '<a> <b>',
		about: 'show the fields in which two returns differ (PDF, text or JSON)',
		options: [['--all', 'show the fields that agree too'], JSON_OPTION, JSONL_OPTION, OUTPUT_OPTION],
		load: () => import('./commands/diff.ts'),
	},
	{
		name: 'due',
		args: '[month]',
		about: 'when the return for a month is due, and the time left to submit it',
		options: [
			['--year <year>', 'the deadlines of a whole year'],
			['--now <instant>', 'count from this instant instead of the clock'],
			JSON_OPTION,
			JSONL_OPTION,
		],
		load: () => import('./commands/due.ts'),
	},
	{
		name: 'schema',
		args: '[name]',
		about: 'print a JSON Schema (2020-12): return, reading, finding, facts, entry',
		options: [JSON_OPTION, JSONL_OPTION, OUTPUT_OPTION],
		load: () => import('./commands/schema.ts'),
	},
	{
		name: 'doctor',
		args: '',
		about: 'what this installation knows and whether it works',
		options: [DATA_OPTION, JSON_OPTION, JSONL_OPTION],
		load: () => import('./commands/doctor.ts'),
	},
	...LEDGER_COMMANDS,
	{
		name: 'serve',
		args: '',
		about: 'the desk in a browser, its HTTP interface and calendars, on this machine',
		options: [
			['--port <port>', 'the port (default: 3010)'],
			['--behind-proxy <address>', 'the https address of a proxy in front of it, which people open'],
			['--host <address>', 'the address to listen at; another than 127.0.0.1 asks for --behind-proxy'],
			DATA_OPTION,
			[
				'--demonstration',
				'with made-up issuers and ready accounts, made first where the database is not there',
			],
		],
		load: () => import('./commands/serve.ts'),
	},
	{
		name: 'administrator',
		args: '<email>',
		about: 'a link that makes one more administrator, when none can come in any more',
		options: [
			['--firm <name>', 'the firm, where the database has several'],
			['--behind-proxy <address>', 'the https address of a proxy before the server, which people open'],
			DATA_OPTION,
		],
		load: () => import('./commands/administrator.ts'),
	},
];
