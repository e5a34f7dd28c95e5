/** SARIF 2.1.0, written as the documents come: one run, the rules first, then a result for each finding. */
import type { CheckedDocument } from '../app/check-document.ts';
import { VERSION } from '../app/version.ts';
import type { Listed } from '../rules/registry.ts';
import type { Finding } from '../value/finding.ts';
import type { Refusal } from '../value/refusal.ts';
import type { CheckFormat } from './check-formats.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

export function sarif(rules: readonly Listed[]): CheckFormat {
	const driver = { name: 'ff301', version: VERSION, rules: ruleObjects(rules) };
	const refusals: object[] = [];
	let first = true;
	return {
		framing: 'plain',
		forPeople: false,
		open:
			'{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[' +
			`{"tool":{"driver":${JSON.stringify(driver)}},"columnKind":"utf16CodeUnits","results":[`,
		item(checked, file) {
			let text = '';
			for (const finding of checked.findings) {
				text += `${first ? '' : ','}\n${JSON.stringify(resultOf(finding, checked, file))}`;
				first = false;
			}
			return text;
		},
		refused: (refusal, file) => void refusals.push(notificationOf(refusal, file)),
		close() {
			const invocation = {
				executionSuccessful: refusals.length === 0,
				toolExecutionNotifications: refusals,
			};
			return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
		},
	};
}

/** A rule with several records is one rule to SARIF. */
function ruleObjects(rules: readonly Listed[]): object[] {
	const byCode = new Map<string, object>();
	for (const { code, title, about, severity } of rules) {
		if (byCode.has(code)) continue;
		byCode.set(code, {
			id: code,
			shortDescription: { text: title.en },
			fullDescription: { text: about },
			defaultConfiguration: { level: LEVELS[severity] },
		});
	}
	return [...byCode.values()];
}

function resultOf(finding: Finding, checked: CheckedDocument, file: string): object {
	const at = checked.placeOf(finding.place.path);
	const region = at && 'line' in at ? { region: { startLine: at.line, startColumn: at.column } } : {};
	const page = at && 'page' in at ? { properties: { page: at.page, box: at.box } } : {};
	const told = [finding.title, ...finding.lines, finding.note, finding.help];
	return {
		ruleId: finding.code,
		level: LEVELS[finding.severity],
		message: { text: told.filter((line) => line !== null && line !== '').join('\n') },
		locations: [
			{
				physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region },
				logicalLocations: [{ name: finding.place.label, fullyQualifiedName: finding.place.path }],
				...page,
			},
		],
	};
}

function notificationOf(refusal: Refusal, file: string): object {
	return {
		level: 'error',
		descriptor: { id: refusal.code },
		message: { text: refusal.message },
		locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
	};
}

/** A path as a relative address: only what has another meaning in an address is written otherwise. */
function uriOf(file: string): string {
	return encodeURI(file.replace(/\\/g, '/')).replace(/[?#]/g, encodeURIComponent);
}
