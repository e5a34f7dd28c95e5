/** The tables of `docs/ledger.md` as the code makes them. */
import { ENTRIES, isStatement, type LedgerEntry } from '../../src/ledger/entry.ts';
import { type EventName, KINDS, type Kind } from '../../src/ledger/kinds.ts';
import { isMovementKind } from '../../src/ledger/movement.ts';

const PLACES: Readonly<Record<Kind['place'], string>> = {
	opening: 'openings',
	authorised: 'I',
	options: 'III.A',
	warrants: 'III.B',
	convertibles: 'III.C',
	agreements: 'III.D',
	other: 'III.E',
	'depositary-receipts': 'IV',
	'class-line': 'class line',
	'public-float': 'II (since 1.2.0)',
	mandate: 'meeting dates',
	none: 'none',
};

function placeOf({ place, event }: Kind): string {
	return event === null ? PLACES[place] : `${PLACES[place]}, ${wordsOf(event)}`;
}

function wordsOf(event: EventName): string {
	return event.replace(/-/g, ' ');
}

/** Every kind of movement, by its row. */
export function kindsTable(): string {
	const rows = Object.entries(KINDS)
		.sort(([, a], [, b]) => a.row - b.row)
		.map(([name, kind]) => {
			const nextDay = kind.nextDay === 'none' ? '–' : `(${kind.nextDay})${kind.report ? ', report' : ''}`;
			return `| ${kind.row} | \`${name}\` | ${kind.title.en} | ${kind.title.zh} | ${placeOf(kind)} | ${nextDay} |`;
		});
	return ['| row | kind | title | 名稱 | form | next day |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

/** The kinds of entry that are no movement. */
export function statementKinds(): string[] {
	return Object.keys(ENTRIES).filter((kind) => !isMovementKind(kind) && isStatement({ kind } as LedgerEntry));
}
