/**
 * The little of XML that the parts of a workbook use: elements, attributes and text, in one pass and without a
 * tree. A document type is refused, and with it every way to define entities of one's own.
 */
import { damaged } from './refusals.ts';

export interface XmlEvents {
	/** `name` without its prefix. */
	open(name: string, attributes: Attributes): void;
	close(name: string): void;
	text(text: string): void;
}

export type Attributes = (name: string) => string | null;

const TEXT = new TextDecoder('utf-8', { fatal: true });

/** Walks through a part; refuses with `TABLE_DAMAGED` what is no well-formed XML in UTF-8. */
export function scanXml(bytes: Uint8Array, part: string, events: XmlEvents): void {
	const xml = decoded(bytes, part);
	const open: string[] = [];
	let at = 0;
	while (at < xml.length) {
		const start = xml.indexOf('<', at);
		const text = xml.slice(at, start < 0 ? xml.length : start);
		if (open.length > 0 && text !== '') events.text(unescaped(text, part));
		if (start < 0) break;
		const end = endOfMarkup(xml, start, part);
		markup(xml, { start, end }, open, part, events);
		at = end;
	}
	if (open.length > 0) throw damaged(`${part} is cut off`);
}

function decoded(bytes: Uint8Array, part: string): string {
	try {
		return TEXT.decode(bytes);
	} catch {
		throw damaged(`${part} is not in UTF-8`);
	}
}

/** Position after the markup that begins at `start`. */
function endOfMarkup(xml: string, start: number, part: string): number {
	const [mark, length] = xml.startsWith('<!--', start)
		? ['-->', 3]
		: xml.startsWith('<![CDATA[', start)
			? [']]>', 3]
			: xml.startsWith('<?', start)
				? ['?>', 2]
				: ['>', 1];
	if (xml.startsWith('<!D', start)) throw damaged(`${part} declares a document type`);
	const end = mark === '>' ? endOfTag(xml, start) : xml.indexOf(mark, start);
	if (end < 0) throw damaged(`${part} is cut off`);
	return end + length;
}

const DOUBLE = 34;
const SINGLE = 39;
const END = 62;

/** Attributes may hold ">" between quotation marks; most tags have none there, and are done with at once. */
function endOfTag(xml: string, start: number): number {
	const end = xml.indexOf('>', start);
	const tag = xml.slice(start, end);
	if (end < 0 || (!tag.includes("'") && tag.split('"').length % 2 === 1)) return end;
	let inside = 0;
	for (let at = start; at < xml.length; at++) {
		const letter = xml.charCodeAt(at);
		if (inside !== 0) {
			if (letter === inside) inside = 0;
		} else if (letter === DOUBLE || letter === SINGLE) inside = letter;
		else if (letter === END) return at;
	}
	return -1;
}

interface Span {
	readonly start: number;
	readonly end: number;
}

function markup(xml: string, { start, end }: Span, open: string[], part: string, events: XmlEvents): void {
	const second = xml.charAt(start + 1);
	if (second === '?') return;
	if (second === '!') {
		if (xml.startsWith('<![CDATA[', start) && open.length > 0) events.text(xml.slice(start + 9, end - 3));
		return;
	}
	if (second === '/') {
		const name = xml.slice(start + 2, end - 1).trim();
		if (open.pop() !== name) throw damaged(`the elements of ${part} do not match`);
		events.close(local(name));
		return;
	}
	const alone = xml.charAt(end - 2) === '/';
	const inside = xml.slice(start + 1, alone ? end - 2 : end - 1);
	const space = inside.search(/\s/);
	const name = space < 0 ? inside : inside.slice(0, space);
	const written = space < 0 ? '' : inside.slice(space);
	events.open(local(name), (wanted) => attribute(written, wanted, part));
	if (alone) events.close(local(name));
	else open.push(name);
}

function local(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Written as most programs do: ` name="value"`. Anything else is looked at slowly. */
const USUAL = /^(?:\s+[^\s=:'"]+="[^"]*")*\s*$/;

function attribute(written: string, wanted: string, part: string): string | null {
	const mark = ` ${wanted}="`;
	const start = written.indexOf(mark);
	if (start >= 0 && !written.includes("'")) {
		const from = start + mark.length;
		return unescaped(written.slice(from, written.indexOf('"', from)), part);
	}
	if (start < 0 && USUAL.test(written)) return null;
	for (const [, name = '', double, single] of written.matchAll(ATTRIBUTE)) {
		if (name === wanted || (!wanted.includes(':') && local(name) === wanted))
			return unescaped(double ?? single ?? '', part);
	}
	return null;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string, part: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&([^;&]*);?/g, (whole, name: string) => {
		const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
		const code = number ? Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : -1;
		const letter = NAMED[name] ?? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined);
		if (letter === undefined || !whole.endsWith(';')) throw damaged(`${part} holds "${whole.slice(0, 20)}"`);
		return letter;
	});
}
