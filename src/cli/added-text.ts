/** What was recorded and what it does, for people and as JSON. */
import type { Added } from '../app/ledger/add.ts';
import { titleOfKind } from '../app/ledger/kind-list.ts';
import { encodeEntry } from '../ledger/entry.ts';
import type { Colours } from './colours.ts';
import { effectShape, effectText } from './effect-text.ts';
import { entriesCounted, entryText } from './entry-text.ts';
import { printable } from './width.ts';

export function addedText(added: Added, colours: Colours): string {
	const { recorded, issuer, reaches } = added;
	const lines = recorded.map(({ sequence, entry }) => {
		const number = added.kind === 'tried' ? '' : `${sequence}  `;
		const title = colours.bold(titleOfKind(entry.kind).en);
		return `${number}${entry.day}  ${title}  ${colours.dim(printable(entryText(entry)))}\n`;
	});
	const months = reaches.map(({ month }) => month).join(', ');
	return [
		`${statusText(added)} ${issuer}\n`,
		...lines,
		...(added.kind === 'repeated' ? [] : [effectText(added.effect, colours)]),
		conversionText(added, colours),
		months === ''
			? ''
			: `  reaches submitted months: ${months}; \`ff301 derive\` gives the returns to submit again\n`,
	].join('');
}

function statusText({ kind, recorded }: Added): string {
	const count = entriesCounted(recorded.length);
	switch (kind) {
		case 'tried':
			return `Nothing was recorded (--dry-run). ${count} would be recorded for`;
		case 'repeated':
			return `Nothing new: ${count} with this key had been recorded for`;
		case 'appended':
			return `Recorded ${count} for`;
		default:
			return kind satisfies never;
	}
}

function conversionText({ conversion, converted, kind }: Added, colours: Colours): string {
	if (!conversion || converted || kind === 'repeated') return '';
	return `${colours.yellow(`  Rule 8A.15: ${conversion.told}`)}\n`;
}

export function addedShape(added: Added): Readonly<Record<string, unknown>> {
	return {
		issuer: added.issuer,
		result: added.kind,
		key: added.key,
		entries: added.recorded.map(({ sequence, recordedAt, entry }) => ({
			...(added.kind !== 'tried' && { sequence, recordedAt }),
			...encodeEntry(entry),
		})),
		effect: effectShape(added.effect),
		conversion: added.conversion && {
			entries: added.conversion.entries.map(encodeEntry),
			recorded: added.converted,
		},
		reaches: added.reaches.map(({ month }) => month),
	};
}
