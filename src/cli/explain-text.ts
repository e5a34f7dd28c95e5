/** A rule or a refusal in full, for people. */
import type { Explained } from '../app/rule-list.ts';
import type { Listed } from '../rules/registry.ts';
import type { Colours } from './colours.ts';
import { CHINESE, ENGLISH, type Words } from './rule-words.ts';
import { padEnd, wrap } from './width.ts';

/** Title, severities, basis, dates, what it checks, what it needs, wrapped to `columns`. */
export function explainedText(
	explained: Explained,
	example: readonly string[] | null,
	chinese: boolean,
	columns: number,
	colours: Colours,
): string {
	const words = chinese ? CHINESE : ENGLISH;
	switch (explained.kind) {
		case 'rule':
			return [
				...explained.records.map((record) => ruleText(record, words, columns, colours)),
				...(example ? [exampleText(example, words)] : []),
			].join('\n');
		case 'refusal': {
			const { code, title, guide } = explained;
			return block(`${colours.bold(code)}  ${title}`, columns, [
				[words.refusal, words.exit(guide.exit)],
				[words.meaning, guide.meaning],
				[words.example, guide.example],
				[words.todo, guide.todo],
			]);
		}
		default:
			return explained satisfies never;
	}
}

function ruleText(rule: Listed, words: Words, columns: number, colours: Colours): string {
	const { code, kind, severity, severityReading, sure, needs } = rule;
	const severities =
		severity === severityReading
			? words.severities[severity]
			: words.both(words.severities[severity], words.severities[severityReading]);
	return block(`${colours.bold(code)}  ${words === CHINESE ? rule.title.zh : rule.title.en}`, columns, [
		[words.kinds[kind], severities],
		[words.checks, rule.about],
		[words.basis, `${rule.basis} (${words.sure[sure]})`],
		[words.holds, holdsFor(rule, words)],
		[words.needs, needs.length === 0 ? words.nothing : words.given(needs)],
	]);
}

/** The message as it is printed, not wrapped: it is what people will look for. */
function exampleText(example: readonly string[], words: Words): string {
	return `  ${words.example}\n\n${example.map((line) => `    ${line}`).join('\n')}\n`;
}

function holdsFor({ since, until }: Listed, words: Words): string {
	if (since === undefined && until === undefined) return words.always;
	if (until === undefined) return words.from(since ?? '');
	return since === undefined ? words.upTo(until) : words.between(since, until);
}

/** The head, then names and texts in two columns, the second wrapped. */
function block(
	head: string,
	columns: number,
	rows: readonly (readonly [name: string, text: string])[],
): string {
	const lines = rows.map(([name, text]) => {
		const inner = wrap(text, Math.max(30, Math.min(columns, 100) - NAME_WIDTH));
		return `  ${padEnd(name, NAME_WIDTH - 2)}${inner.join(`\n${' '.repeat(NAME_WIDTH)}`)}`;
	});
	return `${[head, ...lines].join('\n')}\n`;
}

const NAME_WIDTH = 14;
