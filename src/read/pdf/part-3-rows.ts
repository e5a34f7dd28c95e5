/** One item of each section of Part III, A to E, from its cells and the lines under them. All e-form editions. */
import type { AgreementRow, ConvertibleRow, OptionRow, OtherRow, WarrantRow } from '../../form/return.ts';
import { isNothing } from '../figure.ts';
import {
	type MovementKind,
	type MovementSection,
	readEvent,
	readMovement,
	readStockCode,
} from '../vocabulary.ts';
import { cellsUnder, figureUnder, hasColumn, type Item, movementRows, textUnder } from './items.ts';
import { labelled, moneyBeside, valueBeside } from './labelled.ts';
import {
	missing,
	type Notes,
	printed,
	type Spot,
	saidIn,
	takeAmount,
	takeCount,
	takeCurrency,
	takeDay,
	takeName,
	takePrice,
	takeText,
	takeWith,
} from './notes.ts';

/** Reads one item; `split` says that the edition has columns for treasury shares. */
export type ReadRow<Row> = (notes: Notes, path: string, item: Item, split: boolean) => Row;

export const readOption: ReadRow<OptionRow> = (notes, path, item, split) => ({
	particulars: takeText(notes, `${path}/particulars`, textUnder(item, 'description')),
	preceding: takeCount(notes, `${path}/preceding`, figureUnder(item, 'preceding')),
	movements: movementRows(notes, `${path}/movements`, item).map((row, index) => {
		const at = `${path}/movements/${index}`;
		const { kind, text } = readKindOf(notes, at, 'A', row);
		return { kind, text, options: takeCount(notes, `${at}/options`, row.figure) };
	}),
	close: takeCount(notes, `${path}/close`, figureUnder(item, 'close')),
	...readDelivered(notes, path, item, split),
	mandateAvailable: takeCount(notes, `${path}/mandateAvailable`, figureUnder(item, 'mandate')),
	generalMeeting: takeDay(notes, `${path}/generalMeeting`, lineOf(item, GENERAL_MEETING)),
});

export const readWarrant: ReadRow<WarrantRow> = (notes, path, item, split) => ({
	...readNominal(notes, path, item),
	movements: readAmounts(notes, path, item, 'B'),
	...readDelivered(notes, path, item, split),
	...readTerms(notes, path, item),
	expiry: takeDay(notes, `${path}/expiry`, lineOf(item, EXPIRY)),
	generalMeeting: takeDay(notes, `${path}/generalMeeting`, lineOf(item, GENERAL_MEETING)),
});

export const readConvertible: ReadRow<ConvertibleRow> = (notes, path, item, split) => ({
	...readNominal(notes, path, item),
	movements: readAmounts(notes, path, item, 'C'),
	...readDelivered(notes, path, item, split),
	kind: takeText(notes, `${path}/kind`, lineOf(item, TYPE)),
	...readTerms(notes, path, item),
	generalMeeting: takeDay(notes, `${path}/generalMeeting`, lineOf(item, GENERAL_MEETING)),
});

export const readAgreement: ReadRow<AgreementRow> = (notes, path, item, split) => ({
	description: takeText(notes, `${path}/description`, textUnder(item, 'description')),
	generalMeeting: takeDay(notes, `${path}/generalMeeting`, figureUnder(item, 'generalMeeting')),
	...readDelivered(notes, path, item, split),
});

export const readOther: ReadRow<OtherRow> = (notes, path, item, split) => ({
	...readEventOf(notes, path, item),
	price: takePrice(
		notes,
		`${path}/price`,
		figureUnder(item, 'priceCurrency'),
		figureUnder(item, 'priceAmount'),
	),
	date: takeDay(notes, `${path}/date`, figureUnder(item, 'date')),
	generalMeeting: takeDay(notes, `${path}/generalMeeting`, figureUnder(item, 'generalMeeting')),
	issued: takeCount(notes, `${path}/issued`, figureUnder(item, 'sharesIssued')),
	treasury: split ? takeCount(notes, `${path}/treasury`, figureUnder(item, 'treasury')) : null,
	issuable: takeCount(notes, `${path}/issuable`, pendingOf(item)),
});

const GENERAL_MEETING = /^General Meeting approval date/i;
const EXPIRY = /^Date of expiry/i;
const TYPE = /^Type of the (?:Convertibles?|Warrants?)/i;
const CODE = /^Stock code of the (?:Convertibles?|Warrants?)/i;
const PRICE = /^(?:Subscription|Conversion|Subscription\s?\/\s?Conversion) price/i;

/** A value under the item beside its label; null when the label is not there. */
function lineOf(item: Item, pattern: RegExp): Spot | null {
	return valueBeside(item.body, labelled(item.body, pattern)[0]);
}

function readNominal(notes: Notes, path: string, item: Item) {
	return {
		description: takeText(notes, `${path}/description`, textUnder(item, 'description')),
		currency: takeCurrency(notes, `${path}/currency`, figureUnder(item, 'currency')),
		preceding: takeAmount(notes, `${path}/preceding`, figureUnder(item, 'preceding')),
		close: takeAmount(notes, `${path}/close`, figureUnder(item, 'close')),
	};
}

function readDelivered(notes: Notes, path: string, item: Item, split: boolean) {
	const treasury = split ? figureUnder(item, 'treasury') : null;
	return {
		sharesIssued: takeCount(notes, `${path}/sharesIssued`, figureUnder(item, 'sharesIssued')),
		treasuryTransferred: split ? takeCount(notes, `${path}/treasuryTransferred`, treasury) : null,
		sharesIssuable: takeCount(notes, `${path}/sharesIssuable`, figureUnder(item, 'issuable')),
	};
}

function readTerms(notes: Notes, path: string, item: Item) {
	const price = labelled(item.body, PRICE)[0];
	const { currency, amount } = price ? moneyBeside(item.body, price) : { currency: null, amount: null };
	return {
		stockCode: takeWith(notes, `${path}/stockCode`, lineOf(item, CODE), readStockCode),
		price: takePrice(notes, `${path}/price`, currency, amount),
	};
}

function readAmounts<Section extends 'B' | 'C'>(notes: Notes, path: string, item: Item, section: Section) {
	return movementRows(notes, `${path}/movements`, item).map((row, index) => {
		const at = `${path}/movements/${index}`;
		const { kind, text } = readKindOf(notes, at, section, row);
		return { kind, text, amount: takeAmount(notes, `${at}/amount`, row.figure) };
	});
}

/** A movement by its word; words that the form does not offer are "other" with these words as the text. */
function readKindOf<Section extends MovementSection>(
	notes: Notes,
	path: string,
	section: Section,
	row: { readonly name: Spot; readonly text: Spot | null },
): { kind: MovementKind<Section>; text: string | null } {
	const found = readMovement(section, saidIn(row.name));
	printed(notes, `${path}/kind`, row.name, found?.kind ?? 'other');
	const said = row.text ?? (found?.text || !found ? row.name : null);
	const text = row.text?.raw ?? (found ? printedEnd(row.name, found.text) : row.name.raw);
	if (said && text !== null) printed(notes, `${path}/text`, said, text);
	return { kind: found?.kind ?? ('other' as MovementKind<Section>), text };
}

/** The event, and for "Other (Please specify)" the text under it. */
function readEventOf(notes: Notes, path: string, item: Item): Pick<OtherRow, 'event' | 'text'> {
	const spot = textUnder(item, 'description');
	if (spot && !spot.torn && isNothing(saidIn(spot))) {
		missing(notes, `${path}/event`, 'not found', spot);
		return { event: 'other', text: null };
	}
	const found = takeWith(notes, `${path}/event`, spot, readEvent);
	if (!found || !spot) return { event: 'other', text: spot?.raw ? spot.raw : null };
	const text = found.text === null ? null : takeName(notes, `${path}/text`, behindEvent(spot, found.text));
	return { event: found.event, text };
}

/** The end of what a place says in the form's English, as it is printed. */
function printedEnd(spot: Spot, end: string | null): string | null {
	if (end === null || !spot.said) return end;
	return spot.said.from(spot.said.text.lastIndexOf(end)).trim();
}

function behindEvent(spot: Spot, text: string): Spot {
	return { raw: printedEnd(spot, text) ?? text, at: spot.at };
}

/** From 1.1.0 shares pending cancellation have a column of their own; the return has one place for both. */
function pendingOf(item: Item): Spot | null {
	if (!hasColumn(item, 'pending')) return figureUnder(item, 'issuable');
	const filled = [...cellsUnder(item, 'pending'), ...cellsUnder(item, 'issuable')].filter(
		(cell) => cell.text !== '',
	);
	const pending = figureUnder(item, 'pending');
	if (filled.length === 0 || pending?.raw !== '') {
		const both = filled.length > 1 && pending !== null;
		return both ? { ...pending, raw: filled.map((cell) => cell.text).join(' '), torn: true } : pending;
	}
	return figureUnder(item, 'issuable');
}
