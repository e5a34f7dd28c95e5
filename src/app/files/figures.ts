/** Counts and amounts as people type them: thousands commas, full-width digits, Nil; exact or refused. */
import type { Cell } from './cell.ts';
import { type Outcome, refused, value } from './outcome.ts';
import { DIGITS_KEPT, storedNumber } from './stored-number.ts';

const COUNT = 'a whole number such as 1,800,000';
const AMOUNT = 'an exact figure such as 0.000000025';
const AS_TEXT = "type it as text: put ' before it, or format the cell as text first";

/** A whole number, as decimal text; `signed` when it may be below zero. */
export function readCount(cell: Cell, signed: boolean): Outcome {
	const figure = readFigure(cell, COUNT, signed);
	if (figure.is !== 'value') return figure;
	const text = String(figure.value);
	if (text.includes('.')) return refused('it has a fraction', COUNT);
	if (cell.type === 'number' && text.replace('-', '').length > DIGITS_KEPT) {
		return refused('Excel keeps 15 digits of a number, and this one has more', AS_TEXT, 'TABLE_NUMBER');
	}
	return figure;
}

/** An exact amount, as decimal text. */
export function readAmount(cell: Cell): Outcome {
	return readFigure(cell, AMOUNT, false);
}

function readFigure(cell: Cell, belongs: string, signed: boolean): Outcome {
	if (cell.type === 'number') return readStored(cell.text, belongs, signed);
	if (cell.type !== 'text') return refused(`it is a ${cell.type}`, belongs);
	const text = cell.text.normalize('NFKC').replaceAll('\u2212', '-').trim();
	if (/^(?:nil|無|无|零)$/i.test(text)) return value('0');
	if (/^(?:n\/?a|not applicable|不適用|-+|–|—)$/i.test(text)) {
		return refused('it says that nothing applies', `${belongs}, or a blank cell`);
	}
	const bracketed = /^\(([0-9.,]+)\)$/.exec(text)?.[1];
	const plain = ungrouped(bracketed === undefined ? text : `-${bracketed}`);
	if (plain === null) return refused('it is no figure', belongs);
	return plain.startsWith('-') && !signed ? refused('it is below zero', belongs) : value(plain);
}

function readStored(stored: string, belongs: string, signed: boolean): Outcome {
	const number = storedNumber(stored);
	if (!number) return refused('it is no figure', belongs);
	if (number.digits > DIGITS_KEPT) {
		return refused('Excel rounded it to what a binary number can hold', AS_TEXT, 'TABLE_NUMBER');
	}
	if (number.text.startsWith('-') && !signed) return refused('it is below zero', belongs);
	const cut = number.digits === DIGITS_KEPT && number.text.includes('.');
	return value(
		number.text,
		cut ? `Excel keeps 15 digits; if more than ${number.text} were typed, ${AS_TEXT}` : undefined,
	);
}

const PLAIN = /^(-?)\+?([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(\.[0-9]+)?$/;

/** Without commas between thousands and zeros in front; null when it is no plain figure. */
function ungrouped(text: string): string | null {
	const match = text.length <= 60 ? PLAIN.exec(text) : null;
	if (!match) return null;
	const [, sign = '', whole = '', fraction = ''] = match;
	return sign + whole.replaceAll(',', '').replace(/^0+(?=[0-9])/, '') + fraction;
}
