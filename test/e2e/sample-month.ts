/** The sample issuer's August 2022 as the exchange would have published it, and its movements of September. */
import { readFileSync } from 'node:fs';
import { deriveReturn } from '../../src/app/ledger/derive.ts';
import { loadLedger } from '../../src/app/ledger/load.ts';
import { recordGroups } from '../../src/app/ledger/record-groups.ts';
import { loadReturn } from '../../src/app/load-return.ts';
import { printReturn } from '../../src/app/print-return.ts';
import { decodeEntry } from '../../src/ledger/entry.ts';
import type { Ledger } from '../../src/ledger/fold.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Day, Month } from '../../src/value/day.ts';

const LINES = readFileSync(new URL('../../examples/00020.ledger.jsonl', import.meta.url), 'utf8')
	.trim()
	.split('\n')
	.map((line) => JSON.parse(line) as Json | Json[]);

interface Json {
	readonly kind: string;
	readonly day: string;
	readonly [name: string]: unknown;
}

/** Both PDFs: the balances with which the sample begins, a month earlier, and nothing in between. */
export async function publishedAugust(): Promise<readonly [english: Uint8Array, chinese: Uint8Array]> {
	const store = await openStore(':memory:');
	try {
		const groups = LINES.flat()
			.filter(({ kind }) => kind === 'issuer-registered' || kind === 'opening-balance')
			.map((entry, index) => ({ key: `${index}`, entries: [decodeEntry({ ...entry, day: '2022-07-31' })] }));
		await recordGroups(store, '00020', groups, { now: Date.parse('2022-09-06T09:00:00+08:00') });
		const { ledger } = await loadLedger(store, '00020');
		const asked = { month: '2022-08' as Month, dateSubmitted: '2022-09-06' as Day };
		const { prepared } = deriveReturn(ledger, asked);
		const english = await printReturn(prepared.returns.en, 'en', 'pdf');
		const chinese = await printReturn(prepared.returns['zh-Hant'], 'zh-Hant', 'pdf');
		return [english.data, chinese.data];
	} finally {
		await store.close();
	}
}

/** The movements as JSON Lines, with the names that the ledger has for the classes and the scheme. */
export function septemberMovements(names: {
	readonly A: string;
	readonly B: string;
	readonly scheme: string;
}): string {
	const renamed = (entry: Json): Json => {
		const { mandate: _, ...rest } = entry;
		const of = (name: unknown) => (name === 'A' ? names.A : name === 'B' ? names.B : names.scheme);
		const again = Object.entries(rest).map(([key, value]) =>
			['class', 'from', 'to', 'scheme'].includes(key) ? [key, of(value)] : [key, value],
		);
		return Object.fromEntries(again) as Json;
	};
	return LINES.filter((line) => {
		const [first] = [line].flat();
		return first?.day.startsWith('2022-09') && first.kind !== 'note';
	})
		.map((line) => JSON.stringify(Array.isArray(line) ? line.map(renamed) : renamed(line)))
		.join('\n');
}

/** What the ledger that was taken on calls the two classes and the scheme. */
export function namesOf({ entries }: Ledger): {
	readonly A: string;
	readonly B: string;
	readonly scheme: string;
} {
	const opened = entries.flatMap(({ entry }) => (entry.kind === 'opening-balance' ? [entry.opens] : []));
	const classOf = (letter: string) =>
		opened.flatMap((each) =>
			each.of === 'class' && each.subject.line.type?.en.includes(letter) ? [each.subject.name] : [],
		)[0];
	const scheme = opened.flatMap((each) => (each.of === 'scheme' ? [each.subject.name] : []))[0];
	return { A: classOf('Class A') ?? 'A', B: classOf('Class B') ?? 'B', scheme: scheme ?? 'pre-ipo' };
}

/** A published PDF that differs in one digit: read, one share more before and after, printed again. */
export async function oneShareMore(english: Uint8Array): Promise<Uint8Array> {
	const { return: value } = await loadReturn(english.slice());
	const more = (count: bigint | null) => (count === null ? null : count + 1n);
	const classes = value.issued?.classes.map((each, index) =>
		index > 0
			? each
			: {
					...each,
					preceding: { ...each.preceding, issued: more(each.preceding.issued) },
					close: { ...each.close, issued: more(each.close.issued) },
				},
	);
	const issued = value.issued && classes ? { ...value.issued, classes } : value.issued;
	return (await printReturn({ ...value, issued }, 'en', 'pdf')).data;
}
