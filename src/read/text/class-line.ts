/** The line that names a class of shares: kind, type, listing, stock codes, description (Parts I to III). */
import type { ShareClass } from '../../form/return.ts';
import { isNothing } from '../figure.ts';
import { readCurrency, readListed, readStockCode, readType } from '../vocabulary.ts';
import type { Block, BlockAnchor, BlockLabel } from './blocks.ts';
import { plainWordsIn, type Range, wordsIn } from './document.ts';
import { missing, printed, type Recorder } from './recorder.ts';

/**
 * Reads the class of a block and records its leaves under `path` (`/issued/classes/0/class`). Until 1.0.2 the class
 * lines of Part III have no description.
 */
export function readClass(to: Recorder, block: Block, path: string, described = true): ShareClass {
	const kind = printed(to, `${path}/kind`, block.kind, wordsIn(to.document, block.kindAt), block.kindAt.from);
	const type = typeOf(to, block, `${path}/type`);
	const listed = listedOf(to, block, `${path}/listed`);
	const stockCode = codeOf(to, block, `${path}/stockCode`);
	return {
		kind,
		type,
		listed,
		stockCode,
		counters: countersOf(to, block, path),
		description: described ? descriptionOf(to, block, `${path}/description`) : null,
	};
}

/** "Class B" and "B" are one type. */
export function bareType(type: string | null): string {
	return (type ?? '')
		.toLowerCase()
		.replace(/\bclass\b|\bshares?\b|[^a-z0-9]+/g, ' ')
		.trim();
}

function after(block: Block, name: BlockLabel): { label: BlockAnchor; value: Range } | null {
	const index = block.anchors.findIndex((each) => each.name === name);
	const found = block.anchors[index];
	if (!found) return null;
	return { label: found, value: { from: found.to, to: block.anchors[index + 1]?.from ?? block.to } };
}

const TYPE_LENGTH_MAX = 60;

function typeOf(to: Recorder, block: Block, path: string): string | null {
	const found = after(block, 'second');
	if (!found) return missing(to, path, 'not found');
	const raw = plainWordsIn(to.document, found.value);
	const text = undoubled(raw.replace(/^[(\s]+|\s*[([|]+$|\s+[1l|]$/g, ''));
	const read = readType(text);
	if (!read || /[0-9]/.test(text) || text.length > TYPE_LENGTH_MAX) {
		return missing(to, path, text === '' ? 'not found' : 'ambiguous', raw, found.label.from);
	}
	return printed(to, path, read.type, text, start(to, found.value));
}

/** A cell that text recognition gave twice: "Class A Class A". */
function undoubled(text: string): string {
	const half = (text.length - 1) / 2;
	return half > 0 && Number.isInteger(half) && text.slice(0, half) === text.slice(half + 1)
		? text.slice(0, half)
		: text;
}

function listedOf(to: Recorder, block: Block, path: string): boolean | null {
	const found = after(block, 'listed');
	const text = found ? to.document.plain.slice(found.value.from, found.value.to) : '';
	const word = /^[^A-Za-z]*(?:and[^A-Za-z]+)?(yes|no)(?![A-Za-z])/i.exec(text.slice(0, 400));
	if (found && word?.[1]) {
		const at = found.value.from + word[0].length - word[1].length;
		return printed(to, path, readListed(word[1]), word[1], at);
	}
	const alone = standingAlone(to, block);
	if (alone) return printed(to, path, readListed(alone.raw), alone.raw, alone.from);
	return missing(to, path, 'not found', null, found?.label.from ?? null);
}

/** The one Yes or No that has a cell or line of the block to itself. */
function standingAlone(to: Recorder, block: Block): { readonly raw: string; readonly from: number } | null {
	const text = to.document.plain.slice(block.from, Math.min(block.to, block.from + 8_000));
	const all = [...text.matchAll(/(?<=[\n\t]|\s\s)[ ]{0,9}(Yes|No)(?=[ ]{0,9}(?:[\n\t]|\s\s|$))/g)];
	const [only] = all;
	if (!only || all.length > 1) return null;
	const raw = only[1] ?? '';
	return { raw, from: block.from + only.index + only[0].length - raw.length };
}

function codeOf(to: Recorder, block: Block, path: string): string | null {
	const found = after(block, 'code');
	if (!found) return missing(to, path, 'not found');
	const text = firstLine(to, found.value).replace(/^[\s(]*(?:1\s*)?(?:,\s*5\s*and\s*)?6?\s*\)/, ' ');
	const cells = text.split(/[\n\t]|\s{2,}/).map((cell) => cell.trim());
	const filled = cells.filter((cell, index) => cell !== '' && !isHeadOf(cell, cells.slice(index + 1)));
	const [only] = filled;
	const offset = start(to, found.value);
	const leading = /^(?:[0-9]{4,6}|N\/A)(?=\s|$)/.exec(only ?? '')?.[0];
	if (leading !== undefined && leading !== only && filled.length === 1) {
		return printed(to, path, readStockCode(leading), leading, offset);
	}
	if (only === undefined || /[a-z]{3}/.test(only)) return printed(to, path, null, '', found.label.to);
	if (filled.length === 1 && (isNothing(only) || readStockCode(only) !== null)) {
		return printed(to, path, readStockCode(only), only, offset);
	}
	const codes = filled.filter((cell) => /^[0-9]{4,6}$/.test(cell));
	const [code] = codes;
	if (code !== undefined && codes.length === 1) return printed(to, path, code, code, offset);
	return missing(to, path, 'ambiguous', filled.join(' '), found.label.from);
}

/** The rest of the label's line; when that is blank and no row of cells, the next line that is not. */
function firstLine(to: Recorder, value: Range): string {
	const { plain } = to.document;
	const text = plain.slice(value.from, Math.min(value.to, value.from + 1_000));
	const line = text.split('\n')[0] ?? '';
	const tabbed =
		plain.slice(plain.lastIndexOf('\n', value.from) + 1, value.from).includes('\t') || line.includes('\t');
	if (tabbed || /[A-Za-z0-9-]{2}/.test(line)) return line;
	return `${line} ${/^[^\n]*\n\s*([^\n]*)/.exec(text)?.[1] ?? ''}`;
}

/** True for a piece that only repeats the beginning of the next filled cell. */
function isHeadOf(cell: string, rest: readonly string[]): boolean {
	const next = rest.find((each) => each !== '');
	return next !== undefined && /^[0-9]+$/.test(cell) && next.length > cell.length && next.startsWith(cell);
}

const COUNTER = /(?<![0-9])([0-9]{5})(?![0-9])\s{0,20}([A-Z]{3})?/g;

function countersOf(to: Recorder, block: Block, path: string): ShareClass['counters'] {
	const counters: ShareClass['counters'] = [];
	block.anchors.forEach((each, index) => {
		if (each.name !== 'counters') return;
		const next = block.anchors[index + 1];
		const value = { from: each.to, to: next?.from ?? block.to };
		const text = to.document.plain.slice(value.from, value.to);
		const words = next?.name === 'description' ? describe(to, block, index + 1).text : '';
		for (const match of text.matchAll(COUNTER)) {
			const at = `${path}/counters/${counters.length}`;
			const offset = value.from + match.index;
			const stockCode = printed(to, `${at}/stockCode`, match[1] ?? '', match[1] ?? '', offset);
			const currency = readCurrency(match[2] ?? '');
			printed(to, `${at}/currency`, currency, match[2] ?? '', offset);
			const description = isNothing(words) ? null : words;
			printed(to, `${at}/description`, description, words, offset);
			counters.push({ stockCode, currency, description });
		}
	});
	return counters;
}

/** Longest description that is taken for one. */
const DESCRIPTION_MAX = 1_000;

function descriptionOf(to: Recorder, block: Block, path: string): string | null {
	const index = block.anchors.findIndex(
		(each, at) => each.name === 'description' && block.anchors[at - 1]?.name !== 'counters',
	);
	const found = block.anchors[index];
	if (!found) return missing(to, path, 'not found');
	const { text, from } = describe(to, block, index);
	return printed(to, path, isNothing(text) ? null : text, text, from);
}

const HEADLIKE =
	/authori|registered|parvalue|numberof|treasury|sharecapital|balance|closeof|particularsof|typeofissue|currency|amountat|issuedshares|meeting|descriptionof/;

/** The rest of the label's line; when that is blank and the line is no row of cells, the lines below up to the next label. */
function describe(
	to: Recorder,
	block: Block,
	index: number,
): { readonly text: string; readonly from: number } {
	const { plain } = to.document;
	const found = block.anchors[index];
	if (!found) return { text: '', from: block.from };
	const lineEnd = endOfLine(plain, found.to);
	const rows = block.anchors.slice(index + 1);
	const row = rows.find(
		(each) => each.name === 'preceding' || each.name === 'change' || each.name === 'close',
	);
	const oneLine = row !== undefined && row.from < lineEnd;
	const next = rows.find((each) => oneLine || each.name !== 'head' || each.from > lineEnd);
	const limit = Math.min(next?.from ?? block.to, found.to + DESCRIPTION_MAX);
	const first = plain.slice(found.to, Math.min(lineEnd, limit));
	const tabbed = plain.slice(plain.lastIndexOf('\n', found.from) + 1, lineEnd).includes('\t');
	const lines = [first, ...(tabbed ? [] : plain.slice(Math.min(lineEnd, limit), limit).split('\n').slice(1))];
	const kept: string[] = [];
	for (const [at, line] of lines.entries()) {
		const letters = line.toLowerCase().replace(/[^a-z]+/g, '');
		if (at > 0 && (HEADLIKE.test(letters) || isFigures(line) || readListed(line) !== null)) break;
		if (at > 1 && line.trim() === '' && kept.join('').trim() !== '') break;
		kept.push(line);
	}
	const text = kept.join(' ').replace(/^\s*:/, ' ').replace(/\s+/g, ' ').trim();
	return { text, from: start(to, { from: found.to, to: limit }) };
}

function isFigures(line: string): boolean {
	return /[0-9]/.test(line) && /^[\s0-9.,A-Z-]*$/.test(line) && !/[A-Z]{4}/.test(line);
}

function endOfLine(text: string, offset: number): number {
	const end = text.indexOf('\n', offset);
	return end < 0 ? text.length : end;
}

/** The first sign in a range that is not blank, a bracket or a colon. */
function start(to: Recorder, range: Range): number {
	const skipped = /^[\s:(]*/.exec(to.document.plain.slice(range.from, range.to))?.[0].length ?? 0;
	return skipped >= range.to - range.from ? range.from : range.from + skipped;
}
