/** Values that the edition has no cell for: treasury shares before 1.1.0, counters before 1.0.2, an event of another edition. */
import { editionNamed } from '../form/editions.ts';
import type { MonthlyReturn, SectionKey, ShareClass } from '../form/return.ts';
import type { WordKey } from '../form/words/index.ts';
import { Refusal } from '../value/refusal.ts';
import { type ClassPlace, hasDescription } from './class-line.ts';
import { hasWord, type Setting } from './setting.ts';

/** Refuses with `RENDER_NO_CELL`, naming every value that would be lost. */
export function refuseWithoutCell(setting: Setting, value: MonthlyReturn): void {
	const lost = [...balances(setting, value), ...sections(setting, value), ...totals(setting, value)];
	const [first] = lost;
	if (first === undefined) return;
	const more = lost.length > 1 ? ` and ${lost.length - 1} more` : '';
	throw new Refusal(
		'RENDER_NO_CELL',
		`edition ${setting.edition} has no cell for the value at ${first}${more}`,
		'print the return on the edition that was in use for its month, or leave the value out',
		lost,
	);
}

/** The pointers of those values that are there. */
function filled(values: Readonly<Record<string, unknown>>): string[] {
	return Object.entries(values).flatMap(([path, value]) =>
		value === null || value === undefined ? [] : [path],
	);
}

function balances(setting: Setting, value: MonthlyReturn): string[] {
	const { treasury, publicFloat } = editionNamed(setting.edition);
	const authorised = value.authorised?.applicable ? value.authorised.classes : [];
	const issued = value.issued?.classes ?? [];
	return [
		...authorised.flatMap((each, index) =>
			kindAndCounters(setting, each.class, `/authorised/classes/${index}/class`),
		),
		...issued.flatMap((each, index) => {
			const path = `/issued/classes/${index}`;
			return [
				...kindAndCounters(setting, each.class, `${path}/class`),
				...(publicFloat ? [] : filled({ [`${path}/publicFloat`]: each.publicFloat })),
				...(treasury
					? []
					: filled({
							[`${path}/preceding/treasury`]: each.preceding.treasury,
							[`${path}/preceding/total`]: each.preceding.total,
							[`${path}/change/treasury`]: each.change.treasury,
							[`${path}/close/treasury`]: each.close.treasury,
							[`${path}/close/total`]: each.close.total,
						})),
			];
		}),
	];
}

function kindAndCounters(setting: Setting, value: ShareClass, path: string): string[] {
	const counters =
		value.counters.length > 0 && !hasWord(setting, 'class.counters') ? [`${path}/counters`] : [];
	return hasWord(setting, `class.kind.${value.kind}`) ? counters : [`${path}/kind`, ...counters];
}

const KEYS = ['options', 'warrants', 'convertibles', 'agreements', 'other'] as const;

function sections(setting: Setting, value: MonthlyReturn): string[] {
	return KEYS.flatMap((key) => {
		const section = value.details[key];
		if (!section?.applicable) return [];
		return section.blocks.flatMap((block, index) => {
			const path = `/details/${key}/blocks/${index}`;
			const place: ClassPlace = key === 'other' ? 'other' : 'issuable';
			const described =
				hasDescription(setting, place) || isRepeated(value, block.class)
					? []
					: filled({ [`${path}/class/description`]: block.class.description });
			return [
				...kindAndCounters(setting, block.class, `${path}/class`),
				...described,
				...block.rows.flatMap((row, at) => rowPlaces(setting, key, row, `${path}/rows/${at}`)),
				...treasuryPlaces(setting, { [`${path}/total/treasury`]: block.total.treasury }),
			];
		});
	});
}

type AnyRow = Readonly<{
	treasury?: bigint | null;
	treasuryTransferred?: bigint | null;
	event?: string;
	movements?: readonly { readonly kind: string }[];
}>;

function rowPlaces(setting: Setting, key: SectionKey, row: AnyRow, path: string): string[] {
	const known = (word: string, at: string): string[] => (hasWord(setting, word as WordKey) ? [] : [at]);
	return [
		...treasuryPlaces(setting, {
			[`${path}/treasury`]: row.treasury,
			[`${path}/treasuryTransferred`]: row.treasuryTransferred,
		}),
		...(row.event === undefined ? [] : known(`other.event.${row.event}`, `${path}/event`)),
		...(row.movements ?? []).flatMap((move, index) =>
			known(`${key}.movement.${move.kind}`, `${path}/movements/${index}/kind`),
		),
	];
}

function treasuryPlaces(setting: Setting, values: Readonly<Record<string, unknown>>): string[] {
	return editionNamed(setting.edition).treasury ? [] : filled(values);
}

/** True when Part II says of the class what is said here: then nothing is lost where there is no cell for it. */
function isRepeated(value: MonthlyReturn, said: ShareClass): boolean {
	const { kind, type, listed, stockCode, description, counters } = said;
	return (value.issued?.classes ?? []).some(
		({ class: each }) =>
			each.kind === kind &&
			each.type === type &&
			each.listed === listed &&
			each.stockCode === stockCode &&
			(description === null || description === each.description) &&
			(counters.length === 0 || JSON.stringify(counters) === JSON.stringify(each.counters)),
	);
}

/** Totals name their class by kind and type alone: what else they say of it must be what Part II says. */
function totals(setting: Setting, value: MonthlyReturn): string[] {
	return value.details.totals.flatMap((total, index) => {
		const path = `/details/totals/${index}`;
		return [
			...(isRepeated(value, total.class) ? [] : [`${path}/class`]),
			...treasuryPlaces(setting, { [`${path}/treasury`]: total.treasury }),
		];
	});
}
