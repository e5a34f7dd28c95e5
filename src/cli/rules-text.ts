/** `check --rules`: the list of the rules, for people and as JSON. */
import { rulesNamed } from '../app/rule-list.ts';
import type { Listed } from '../rules/registry.ts';
import { jsonText } from './batch.ts';
import { type Colours, coloursFor } from './colours.ts';
import type { CommandOptions } from './command-spec.ts';
import { framingOf } from './json-fields.ts';
import { openOutput } from './output.ts';
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
