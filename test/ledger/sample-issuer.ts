/** The issuer of the sample return, as its ledger stood before September 2022, and what happened in that month. */
import { readFileSync } from 'node:fs';
import { decodeEntry, type Recorded } from '../../src/ledger/entry.ts';

const FILE = new URL('../../examples/00020.ledger.jsonl', import.meta.url);

/** Groups of entries as JSON, in the order of recording; a group is recorded with one key. */
export const SAMPLE_GROUPS: readonly (readonly unknown[])[] = readFileSync(FILE, 'utf8')
	.trimEnd()
	.split('\n')
	.map((line) => [JSON.parse(line) as unknown].flat());

/** Entries recorded one group a minute. */
export function record(groups: readonly (readonly unknown[])[]): Recorded[] {
	let sequence = 0;
	return groups.flatMap((group, index) =>
		group.map((json) => {
			sequence += 1;
			const minutes = String(index % 60).padStart(2, '0');
			const hours = String(Math.floor(index / 60)).padStart(2, '0');
			const recordedAt = `2022-10-03T${hours}:${minutes}:00.000+08:00`;
			return { sequence, key: `group-${index + 1}`, recordedAt, entry: decodeEntry(json) };
		}),
	);
}
