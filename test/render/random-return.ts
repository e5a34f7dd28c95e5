/** Random returns of every section and every e-form edition, for properties: right in shape, free in every value. */
import fc from 'fast-check';
import { decodeReturn } from '../../src/form/json.ts';
import {
	CONFIRMATION_ITEMS,
	CONVERTIBLE_MOVEMENTS,
	type MonthlyReturn,
	type MonthlyReturnJson,
	OPTION_MOVEMENTS,
	OTHER_EVENTS,
	WARRANT_MOVEMENTS,
} from '../../src/form/return.ts';
import { words } from '../../src/form/words/index.ts';
import type { PrintedEdition } from '../../src/render/setting.ts';

export const EDITIONS: readonly PrintedEdition[] = [
	'1.0.0',
	'1.0.1',
	'1.0.2',
	'1.1.0',
	'1.1.1',
	'1.2.0',
	'1.2.1',
];

type ClassJson = MonthlyReturnJson['details']['totals'][number]['class'];

const maybe = <Value>(each: fc.Arbitrary<Value>) => fc.option(each, { nil: null, freq: 3 });
const count = fc
	.oneof(
		fc.bigInt({ min: -(10n ** 6n), max: 10n ** 12n }),
		fc.bigInt({ min: -(10n ** 20n) + 1n, max: 10n ** 20n - 1n }),
		fc.constant(0n),
	)
	.map(String);
const amount = fc
	.tuple(fc.bigInt({ min: 0n, max: 10n ** 16n }), fc.stringMatching(/^[0-9]{0,12}[1-9]$/), fc.boolean())
	.map(([whole, part, plain]) => (plain ? `${whole}` : `${whole}.${part}`));
const currency = fc.constantFrom('HKD', 'USD', 'RMB', 'CNY', 'SGD', 'GBP');
const day = fc
	.tuple(
		fc.integer({ min: 2010, max: 2030 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 1, max: 28 }),
	)
	.map(([year, month, date]) => `${year}-${`${month}`.padStart(2, '0')}-${`${date}`.padStart(2, '0')}`);
const code = fc.stringMatching(/^[0-9]{5}$/);

const LATIN =
	'Share Option Scheme adopted on 3 March 2020 (as amended), "the Plan" – 1,234.5% & Co. Ltd; Café/Zürich A-B'.split(
		' ',
	);
const HAN = '股份期權計劃 二零二零年三月三日採納 有限公司 「該計劃」 購回 轉換 碁鏞'.split(' ');

/** Words of an issuer: one line or many. */
export const phrase = (most = 30, chinese = true): fc.Arbitrary<string> =>
	fc
		.array(
			fc.oneof(
				{ weight: 4, arbitrary: fc.constantFrom(...LATIN) },
				{ weight: chinese ? 1 : 0, arbitrary: fc.constantFrom(...HAN) },
			),
			{
				minLength: 1,
				maxLength: most,
			},
		)
		.map((all) => `Note ${all.join(' ')}`);

const price = maybe(fc.record({ currency: maybe(currency), amount: maybe(amount) }));

/** Classes that the form can tell apart. */
function classes(edition: PrintedEdition): fc.Arbitrary<ClassJson[]> {
	const counter = fc.record({ stockCode: code, currency: maybe(currency), description: maybe(phrase(3)) });
	const one = fc.record({
		kind: fc.constantFrom('ordinary', 'wvr-ordinary', 'preference', 'other'),
		type: maybe(fc.constantFrom('Class A', 'Class B', 'A', 'B', 'H')),
		listed: maybe(fc.boolean()),
		stockCode: maybe(code),
		counters:
			edition === '1.0.0' || edition === '1.0.1' ? fc.constant([]) : fc.array(counter, { maxLength: 2 }),
		description: maybe(phrase(4)),
	}) as fc.Arbitrary<ClassJson>;
	return fc.uniqueArray(one, { minLength: 1, maxLength: 3, selector: ({ kind, type }) => `${kind} ${type}` });
}

const balance = fc.record({ shares: maybe(count), par: maybe(amount), capital: maybe(amount) });

function authorisedOf(all: readonly ClassJson[]) {
	return fc.oneof(
		fc.constant({ applicable: false as const }),
		fc.record({
			applicable: fc.constant(true as const),
			classes: fc.tuple(
				...all.map((each) =>
					fc.record({
						class: fc.constant(each),
						currency: maybe(currency),
						preceding: balance,
						change: fc.record({ shares: maybe(count), capital: maybe(amount) }),
						close: balance,
					}),
				),
			),
			totals: fc.array(fc.record({ currency: maybe(currency), amount: maybe(amount) }), {
				minLength: 1,
				maxLength: 2,
			}),
			remarks: maybe(phrase(60)),
		}),
	);
}

function issuedOf(all: readonly ClassJson[], treasury: boolean, float: boolean) {
	const held = treasury ? maybe(count) : fc.constant(null);
	const row = fc.record({ issued: maybe(count), treasury: held, total: held });
	return fc.record({
		classes: fc.tuple(
			...all.map((each) =>
				fc.record({
					class: fc.constant(each),
					preceding: row,
					change: fc.record({ issued: maybe(count), treasury: held }),
					close: row,
					publicFloat: float
						? maybe(
								fc.record({
									complied: maybe(fc.boolean()),
									threshold: maybe(phrase(20)),
									additional: maybe(phrase(40)),
								}),
							)
						: fc.constant(null),
				}),
			),
		),
		remarks: maybe(phrase(300)),
	});
}

function sectionOf<Row, Extra>(
	all: readonly ClassJson[],
	later: boolean,
	row: fc.Arbitrary<Row>,
	extra: { [Key in keyof Extra]: fc.Arbitrary<Extra[Key]> },
) {
	const held = later ? maybe(count) : fc.constant(null);
	const bare = (each: ClassJson): ClassJson => (later ? each : { ...each, description: null });
	const block = (each: ClassJson) =>
		fc.record({
			class: fc.constant(bare(each)),
			rows: fc.array(row, { maxLength: 5 }),
			total: fc.record({ issued: maybe(count), treasury: held }),
		});
	return fc.oneof(
		fc.constant({ applicable: false as const }),
		fc.record({
			applicable: fc.constant(true as const),
			blocks: fc
				.subarray([...all], { minLength: 1 })
				.chain((some) => fc.tuple(...some.map(block)).map((blocks) => [...blocks])),
			...extra,
			remarks: maybe(phrase(200)),
		}),
	);
}

function detailsOf(all: readonly ClassJson[], edition: PrintedEdition) {
	const later = !edition.startsWith('1.0.');
	const delivered = {
		sharesIssued: maybe(count),
		treasuryTransferred: later ? maybe(count) : fc.constant(null),
		sharesIssuable: maybe(count),
	};
	const move = <Kind extends string, Key extends string, Value>(
		kinds: readonly Kind[],
		key: Key,
		value: fc.Arbitrary<Value>,
	) =>
		fc.array(
			fc
				.record({ kind: fc.constantFrom(...kinds), text: maybe(phrase(3)), value: maybe(value) })
				.map(({ kind, text, value: figure }) => ({
					kind,
					text: kind === 'other' ? text : null,
					[key]: figure,
				})),
			{ maxLength: 4 },
		);
	const nominal = {
		description: maybe(phrase(25)),
		currency: maybe(currency),
		preceding: maybe(amount),
		close: maybe(amount),
	};
	const events = OTHER_EVENTS.filter((event) => words(`other.event.${event}`, edition, 'en') !== null);
	const options = fc.record({
		particulars: maybe(phrase(40)),
		preceding: maybe(count),
		movements: move(OPTION_MOVEMENTS, 'options', count),
		close: maybe(count),
		...delivered,
		mandateAvailable: maybe(count),
		generalMeeting: maybe(day),
	});
	const warrants = fc.record({
		...nominal,
		movements: move(WARRANT_MOVEMENTS, 'amount', amount),
		...delivered,
		stockCode: maybe(code),
		price,
		expiry: maybe(day),
		generalMeeting: maybe(day),
	});
	const convertibles = fc.record({
		...nominal,
		movements: move(CONVERTIBLE_MOVEMENTS, 'amount', amount),
		...delivered,
		kind: maybe(fc.constantFrom('Bond/Notes', 'Preference Shares', 'Perpetual securities')),
		stockCode: maybe(code),
		price,
		generalMeeting: maybe(day),
	});
	const agreements = fc.record({ description: maybe(phrase(60)), generalMeeting: maybe(day), ...delivered });
	const other = fc
		.record({
			event: fc.constantFrom(...events),
			text: maybe(phrase(12)),
			price,
			date: maybe(day),
			generalMeeting: maybe(day),
			issued: maybe(count),
			treasury: later ? maybe(count) : fc.constant(null),
			issuable: maybe(count),
		})
		.map((row) => (row.event === 'other' ? row : { ...row, text: null }));
	return fc.record({
		options: sectionOf(all, later, options, { fundsRaised: price }),
		warrants: sectionOf(all, later, warrants, {}),
		convertibles: sectionOf(all, later, convertibles, {}),
		agreements: sectionOf(all, later, agreements, {}),
		other: sectionOf(all, later, other, {}),
		totals: fc
			.tuple(
				...all.map((each) =>
					fc.record({
						class: fc.constant({ ...each, counters: [], description: null }),
						issued: maybe(count),
						treasury: later ? maybe(count) : fc.constant(null),
					}),
				),
			)
			.map((each) => [...each]),
	});
}

/** Any return of an edition. */
export function randomReturn(
	edition: PrintedEdition,
	language: 'en' | 'zh-Hant' = 'en',
): fc.Arbitrary<MonthlyReturn> {
	const later = !edition.startsWith('1.0.');
	return classes(edition).chain((all) =>
		fc
			.record({
				form: fc.constant('FF301' as const),
				edition: fc.constant(edition),
				language: fc.constant(language),
				monthEnded: day,
				status: maybe(fc.constantFrom('new-submission' as const, 're-submission' as const)),
				issuerName: maybe(phrase(30)),
				dateSubmitted: maybe(day),
				authorised: authorisedOf(all),
				issued: issuedOf(all, later, edition.startsWith('1.2.')),
				details: detailsOf(all, edition),
				depositaryReceipts: fc.oneof(
					fc.constant({ applicable: false as const }),
					fc.record({ applicable: fc.constant(true as const), text: phrase(100) }),
				),
				confirmations: fc.oneof(
					fc.constant({ applicable: false as const }),
					fc.record({
						applicable: fc.constant(true as const),
						items: fc.subarray([...CONFIRMATION_ITEMS], { minLength: 1 }),
					}),
				),
				signatory: fc.record({ name: maybe(phrase(8)), title: maybe(phrase(20)) }),
			})
			.map((json) => decodeReturn(json)),
	);
}
