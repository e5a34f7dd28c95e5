/** How the findings of a check are written: for people, as JSON, for GitHub's annotations, as SARIF. */
import type { CheckedDocument } from '../app/check-document.ts';
import { REGISTRY } from '../rules/registry.ts';
import type { Finding } from '../value/finding.ts';
import { Refusal } from '../value/refusal.ts';
import { type Framing, jsonText } from './batch.ts';
import type { Colours } from './colours.ts';
import type { CommandOptions } from './command-spec.ts';
import { FIELDS } from './fields.ts';
import { findingBlock } from './finding-text.ts';
import { framingOf, namedFields, pickFields } from './json-fields.ts';
import { sarif } from './sarif.ts';

export interface CheckFormat {
	readonly framing: Framing;
	/** The verdict belongs to the same stream. */
	readonly forPeople: boolean;
	readonly open: string;
	item(checked: CheckedDocument, file: string, single: boolean): string;
	/** Notes a document that was refused; its error was told already. */
	refused(refusal: Refusal, file: string): void;
	close(): string;
}

/** The format that the options ask for; refuses with `USAGE` two at once. */
export function formatNamed(options: CommandOptions, colours: Colours): CheckFormat {
	namedFields(options, FIELDS.check);
	const framing = framingOf(options);
	const named = options['format'];
	const short = framing === 'lines' ? 'jsonl' : framing === 'array' ? 'json' : undefined;
	if (short !== undefined && named !== undefined && named !== short) {
		throw new Refusal('USAGE', `--format ${named} and --${short} ask for different things`, 'leave one out');
	}
	switch (short ?? named ?? 'human') {
		case 'json':
			return json('array', options);
		case 'jsonl':
			return json('lines', options);
		case 'github':
			return { ...PLAIN, forPeople: false, item: githubText };
		case 'sarif':
			return sarif(REGISTRY);
		default:
			return { ...PLAIN, item: (checked, file) => humanText(checked, file, colours) };
	}
}

const PLAIN = {
	framing: 'plain',
	forPeople: true,
	open: '',
	refused: () => undefined,
	close: () => '',
} as const;

function humanText(checked: CheckedDocument, file: string, colours: Colours): string {
	return checked.findings
		.map((finding) => `${findingBlock(finding, file, checked.placeOf, colours)}\n`)
		.join('');
}

function json(framing: Framing, options: CommandOptions): CheckFormat {
	return {
		...PLAIN,
		framing,
		forPeople: false,
		item: (checked, file) => jsonText(pickFields(shape(checked, file), options, FIELDS.check), framing),
	};
}

function shape(checked: CheckedDocument, file: string): Record<string, unknown> {
	const count = (severity: Finding['severity']): number =>
		checked.findings.filter((finding) => finding.severity === severity).length;
	return {
		file,
		as: checked.as,
		findings: checked.findings.map((finding) => ({ ...finding, at: checked.placeOf(finding.place.path) })),
		summary: {
			errors: count('error'),
			warnings: count('warning'),
			infos: count('info'),
			rules: checked.rules,
			checked: checked.checked,
		},
		unchecked: checked.unchecked,
	};
}

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** One workflow command for each finding; line and column only where the document is a text. */
function githubText(checked: CheckedDocument, file: string): string {
	return checked.findings
		.map((finding) => {
			const at = checked.placeOf(finding.place.path);
			const place = at && 'line' in at ? `,line=${at.line},col=${at.column}` : '';
			const title = property(`${finding.code}: ${finding.title}`);
			const text = [finding.place.label, ...finding.lines, finding.note, finding.help]
				.filter((line) => line !== null && line !== '')
				.join('\n');
			return `::${COMMANDS[finding.severity]} file=${property(file)}${place},title=${title}::${data(text)}\n`;
		})
		.join('');
}

function data(text: string): string {
	return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
	return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
