/** Rules for people: the list of them, and one of them in full. */
import { type Explained, rulesNamed } from '../app/rule-list.ts';
import type { Listed } from '../rules/registry.ts';
import { jsonText } from './batch.ts';
import { type Colours, coloursFor } from './colours.ts';
import { framingOf } from './json-fields.ts';
import { openOutput } from './output.ts';
import type { CommandOptions } from './program.ts';
import { padEnd } from './width.ts';
import { EXIT, type World } from './world.ts';

/** `check --rules`: one line for each record. */
export async function listRules(
	only: ReadonlySet<string> | null,
	options: CommandOptions,
	target: string | undefined,
	world: World,
): Promise<number> {
	const rules = rulesNamed(only);
	const named = options['format'];
	const framing = named === 'json' ? 'array' : named === 'jsonl' ? 'lines' : framingOf(options);
	const output = await openOutput(target, world);
	if (framing === 'plain') await output.write(tableText(rules, coloursFor(target, world)));
	else if (framing === 'lines')
		await output.write(rules.map((each) => `${jsonText(each, framing)}\n`).join(''));
	else await output.write(`${jsonText(rules, framing)}\n`);
	await output.finish();
	return EXIT.clean;
}

function tableText(rules: readonly Listed[], colours: Colours): string {
	const head = colours.dim(`${padEnd('code', 6)}${padEnd('preparing', 11)}${padEnd('reading', 9)}finding`);
	const lines = rules.map((each) => {
		const needs = each.needs.length > 0 ? colours.dim(`  (needs ${each.needs.join(', ')})`) : '';
		const severities = `${padEnd(each.severity, 11)}${padEnd(each.severityReading, 9)}`;
		return `${padEnd(each.code, 6)}${severities}${each.title.en}${needs}`;
	});
	return `${[head, ...lines].join('\n')}\n`;
}

/** `explain`: title, severities, basis, dates, what it checks, what it needs. */
export function explainedText(explained: Explained, chinese: boolean, colours: Colours): string {
	switch (explained.kind) {
		case 'rule':
			return explained.records.map((record) => ruleText(record, chinese, colours)).join('\n');
		case 'refusal': {
			const { code, title, guide } = explained;
			return block(`${colours.bold(code)}  ${title}`, [
				['refusal', `exit code ${guide.exit}`],
				['meaning', guide.meaning],
				['example', guide.example],
				['what to do', guide.todo],
			]);
		}
		default:
			return explained satisfies never;
	}
}

function ruleText(rule: Listed, chinese: boolean, colours: Colours): string {
	const title = chinese ? rule.title.zh : rule.title.en;
	const severities =
		rule.severity === rule.severityReading
			? rule.severity
			: `${rule.severity} when preparing, ${rule.severityReading} when reading a published return`;
	return block(`${colours.bold(rule.code)}  ${title}`, [
		[rule.kind, severities],
		['checks', rule.about],
		['basis', `${rule.basis} (${rule.sure === 'seen' ? 'seen in a document' : `sureness: ${rule.sure}`})`],
		['holds for', holdsFor(rule)],
		[
			'needs',
			rule.needs.length === 0
				? 'nothing beside the return'
				: `${rule.needs.join(', ')} (--facts${rule.needs.includes('last') ? ', --last' : ''})`,
		],
	]);
}

function holdsFor({ since, until }: Listed): string {
	if (since === undefined && until === undefined) return 'all editions of the form';
	if (until === undefined) return `${since} and later`;
	return since === undefined ? `up to ${until}` : `${since} to ${until}`;
}

function block(head: string, rows: readonly (readonly [name: string, text: string])[]): string {
	return `${[head, ...rows.map(([name, text]) => `  ${padEnd(name, 12)}${text}`)].join('\n')}\n`;
}
