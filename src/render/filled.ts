/** A row of III.A to E as what is printed of it: a text for each column, the movements, the lines under the item. */
import type { AgreementRow, ConvertibleRow, OptionRow, OtherRow, Price, WarrantRow } from '../form/return.ts';
import type { Words } from './cell.ts';
import type { ColumnName, Term } from './columns.ts';
import { printAmount, printCount, printDay } from './figures.ts';
import { type Setting, word } from './setting.ts';

/** What stands in a cell: one text, or several with a line of their own each. */
export interface Entry {
	readonly words: readonly Words[];
	/** A figure is set right, words and days left. */
	readonly role: 'figure' | 'words';
	readonly path: string;
}

export interface Movement {
	readonly name: readonly Words[];
	readonly figure: Entry;
}

export interface Filled {
	readonly cells: Partial<Readonly<Record<ColumnName, Entry>>>;
	/** Null when the section has no movements. */
	readonly movements: readonly Movement[] | null;
	readonly terms: Partial<Readonly<Record<Term['name'], readonly Entry[]>>>;
}

function figure(text: string, path: string): Entry {
	return { words: [{ text, path }], role: 'figure', path };
}

function said(text: string | null, path: string): Entry {
	return { words: [{ text: text ?? '', path }], role: 'words', path };
}

function price(value: Price | null, path: string): readonly [Entry, Entry] {
	return [
		said(value?.currency ?? null, `${path}/currency`),
		figure(printAmount(value?.amount ?? null), `${path}/amount`),
	];
}

/** The name of a movement and its own words under it. */
function named(label: string, text: string | null, path: string): readonly Words[] {
	const kind = { text: label, path: `${path}/kind` };
	return text === null ? [kind] : [kind, { text, path: `${path}/text` }];
}

interface Delivered {
	readonly sharesIssued: bigint | null;
	readonly treasuryTransferred: bigint | null;
	readonly sharesIssuable: bigint | null;
}

function delivered(row: Delivered, path: string): Filled['cells'] {
	return {
		sharesIssued: figure(printCount(row.sharesIssued), `${path}/sharesIssued`),
		treasury: figure(printCount(row.treasuryTransferred), `${path}/treasuryTransferred`),
		issuable: figure(printCount(row.sharesIssuable), `${path}/sharesIssuable`),
	};
}

function meeting(setting: Setting, row: Pick<OptionRow, 'generalMeeting'>, path: string): Entry {
	return said(printDay(setting, row.generalMeeting), `${path}/generalMeeting`);
}

export function fillOption(setting: Setting, row: OptionRow, path: string): Filled {
	return {
		cells: {
			description: said(row.particulars, `${path}/particulars`),
			preceding: figure(printCount(row.preceding), `${path}/preceding`),
			close: figure(printCount(row.close), `${path}/close`),
			...delivered(row, path),
			mandate: figure(printCount(row.mandateAvailable), `${path}/mandateAvailable`),
		},
		movements: row.movements.map((move, index) => {
			const at = `${path}/movements/${index}`;
			return {
				name: named(word(setting, `options.movement.${move.kind}`), move.text, at),
				figure: figure(printCount(move.options), `${at}/options`),
			};
		}),
		terms: { generalMeeting: [meeting(setting, row, path)] },
	};
}

export function fillWarrant(setting: Setting, row: WarrantRow, path: string): Filled {
	return {
		cells: nominal(row, path),
		movements: row.movements.map((move, index) => {
			const at = `${path}/movements/${index}`;
			return {
				name: named(word(setting, `warrants.movement.${move.kind}`), move.text, at),
				figure: figure(printAmount(move.amount), `${at}/amount`),
			};
		}),
		terms: {
			stockCode: [said(row.stockCode, `${path}/stockCode`)],
			price: price(row.price, `${path}/price`),
			expiry: [said(printDay(setting, row.expiry), `${path}/expiry`)],
			generalMeeting: [meeting(setting, row, path)],
		},
	};
}

export function fillConvertible(setting: Setting, row: ConvertibleRow, path: string): Filled {
	return {
		cells: nominal(row, path),
		movements: row.movements.map((move, index) => {
			const at = `${path}/movements/${index}`;
			return {
				name: named(word(setting, `convertibles.movement.${move.kind}`), move.text, at),
				figure: figure(printAmount(move.amount), `${at}/amount`),
			};
		}),
		terms: {
			kind: [said(row.kind, `${path}/kind`)],
			stockCode: [said(row.stockCode, `${path}/stockCode`)],
			price: price(row.price, `${path}/price`),
			generalMeeting: [meeting(setting, row, path)],
		},
	};
}

function nominal(row: WarrantRow | ConvertibleRow, path: string): Filled['cells'] {
	return {
		description: said(row.description, `${path}/description`),
		currency: said(row.currency, `${path}/currency`),
		preceding: figure(printAmount(row.preceding), `${path}/preceding`),
		close: figure(printAmount(row.close), `${path}/close`),
		...delivered(row, path),
	};
}

export function fillAgreement(setting: Setting, row: AgreementRow, path: string): Filled {
	return {
		cells: {
			description: said(row.description, `${path}/description`),
			generalMeeting: meeting(setting, row, path),
			...delivered(row, path),
		},
		movements: null,
		terms: {},
	};
}

export function fillOther(setting: Setting, row: OtherRow, path: string): Filled {
	const event = { text: word(setting, `other.event.${row.event}`), path: `${path}/event` };
	const own = row.text === null ? [] : [{ text: row.text, path: `${path}/text` }];
	const [priceCurrency, priceAmount] = price(row.price, `${path}/price`);
	return {
		cells: {
			description: { words: [event, ...own], role: 'words', path: `${path}/event` },
			priceCurrency,
			priceAmount,
			date: said(printDay(setting, row.date), `${path}/date`),
			generalMeeting: meeting(setting, row, path),
			sharesIssued: figure(printCount(row.issued), `${path}/issued`),
			treasury: figure(printCount(row.treasury), `${path}/treasury`),
			issuable: figure(printCount(row.issuable), `${path}/issuable`),
		},
		movements: null,
		terms: {},
	};
}
