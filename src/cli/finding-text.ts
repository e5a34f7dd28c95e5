/** A finding on the terminal: the lines that the rules room writes, with colour where the terminal takes it. */
import { atText } from '../app/places.ts';
import type { At } from '../read/draft.ts';
import { findingText } from '../rules/render-finding.ts';
import type { Finding, Severity } from '../value/finding.ts';
import type { Colours } from './colours.ts';
import { printable } from './width.ts';

/** The block of lines of one finding, with a line end. */
export function findingBlock(
	finding: Finding,
	file: string,
	placeOf: (path: string) => At | null,
	colours: Colours,
): string {
	const lines = findingText(finding, {
		document: file,
		whereOf: (path) => {
			const at = placeOf(path);
			return at ? atText(at) : null;
		},
	}).map(printable);
	const head = `${finding.severity}[${finding.code}]`;
	return lines
		.map((line, index) => {
			if (index === 0) return colours.bold(line.replace(head, paint(finding.severity, colours)(head)));
			return line.replace(/^( +)(-->|\||=)/, (_, space: string, mark: string) => space + colours.blue(mark));
		})
		.join('\n')
		.concat('\n');
}

function paint(severity: Severity, colours: Colours): (text: string) => string {
	switch (severity) {
		case 'error':
			return colours.red;
		case 'warning':
			return colours.yellow;
		case 'info':
			return colours.cyan;
		default:
			return severity satisfies never;
	}
}
