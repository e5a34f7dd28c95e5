/** A correction and what it reaches, for people and as JSON. */
import type { RecordedGroup } from '../app/ledger/record.ts';
import { encodeEntry } from '../ledger/entry.ts';
import type { MonthEffect } from '../prepare/effect-of.ts';
import type { Colours } from './colours.ts';
import { differenceText } from './difference-text.ts';
import { counted } from './verdict.ts';

export interface Corrected {
	readonly issuer: string;
	readonly result: RecordedGroup;
	readonly months: readonly MonthEffect[];
}

export function correctedText({ issuer, result, months }: Corrected, colours: Colours): string {
	const { kind, recorded } = result;
	const numbers = recorded.map(({ sequence }) => sequence).join(' and ');
	const head = {
		appended: `Recorded for ${issuer}, as ${recorded.length === 1 ? 'entry' : 'entries'} ${numbers}.\n`,
		repeated: `Nothing new: it was corrected before, by ${recorded.length === 1 ? 'entry' : 'entries'} ${numbers} of ${issuer}.\n`,
		tried: `Nothing was recorded (--dry-run) for ${issuer}.\n`,
	}[kind];
	if (months.length === 0) return `${head}No cell of any return differs.\n`;
	return head + months.map((month) => monthText(month, colours)).join('');
}

function monthText({ month, isSubmitted, cells }: MonthEffect, colours: Colours): string {
	const again = isSubmitted ? `, ${colours.yellow('to be submitted again')}` : '';
	const what = `${counted(cells.length, 'cell')} ${cells.length === 1 ? 'differs' : 'differ'}`;
	const fields = cells.map(({ path, label, before, after }) => ({
		path,
		label,
		a: before,
		b: after,
		same: false,
	}));
	return `\n${colours.bold(month)}: ${what}${again}\n${differenceText(fields, colours)}`;
}

export function correctedShape({ issuer, result, months }: Corrected): Readonly<Record<string, unknown>> {
	return {
		issuer,
		result: result.kind,
		entries: result.recorded.map(({ sequence, recordedAt, entry }) => ({
			...(result.kind !== 'tried' && { sequence, recordedAt }),
			...encodeEntry(entry),
		})),
		months,
	};
}
