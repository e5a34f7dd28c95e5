/**
 * TypeScript with its comments, and the insides of its strings and regular expressions, turned into spaces:
 * what is left is code, every character where it was. Enough of a lexer for that, and no more.
 */
const REGEX_BEFORE =
	/(?:^|[(,=:[!&|?{};~+\-*/%<>^]|=>|\b(?:return|typeof|case|in|of|do|else|void|throw|await|yield))\s*$/;

/** `keepComments` leaves comments as they are: then only strings and regular expressions are blank. */
export function mask(source: string): string {
	let out = '';
	let at = 0;
	/** For each open template, how many braces are open inside its `${…}`. */
	const templates: number[] = [];
	const blank = (until: number, edges: number) => {
		const text = source.slice(at, until);
		const inner = text.slice(edges, text.length - edges).replace(/[^\n]/g, ' ');
		out += text.slice(0, edges) + inner + (edges > 0 ? text.slice(text.length - edges) : '');
		at = until;
	};
	const template = () => {
		// `at` stands on the opening back-tick or on the brace that ends `${…}`.
		const end = templateEnd(source, at + 1);
		if (source[end] === '`') templates.pop();
		else templates[templates.length - 1] = 0;
		const until = source[end] === '`' ? end + 1 : end + 2;
		const text = source.slice(at, until);
		out += text[0] + text.slice(1, -1).replace(/[^\n]/g, ' ') + text.slice(-1);
		at = until;
	};
	while (at < source.length) {
		const char = source[at] ?? '';
		const pair = source.slice(at, at + 2);
		const depth = templates.at(-1);
		if (pair === '//') blank(endOf(source, '\n', at, 0), 0);
		else if (pair === '/*') blank(endOf(source, '*/', at + 2, 2), 0);
		else if (char === "'" || char === '"') blank(stringEnd(source, at), 1);
		else if (char === '`') {
			templates.push(0);
			template();
		} else if (char === '/' && !isOfTag(source, at) && REGEX_BEFORE.test(out.slice(-40))) {
			blank(regexEnd(source, at), 1);
		} else if (char === '}' && depth === 0) template();
		else {
			if (depth !== undefined && char === '{') templates[templates.length - 1] = depth + 1;
			if (depth !== undefined && char === '}') templates[templates.length - 1] = depth - 1;
			out += char;
			at += 1;
		}
	}
	return out;
}

/** The stroke of `</Frame>` or `<Icon />`. */
function isOfTag(source: string, at: number): boolean {
	return source[at - 1] === '<' || source[at + 1] === '>';
}

function endOf(source: string, text: string, from: number, extra: number): number {
	const found = source.indexOf(text, from);
	return found < 0 ? source.length : found + extra;
}

function stringEnd(source: string, from: number): number {
	const quote = source[from];
	let at = from + 1;
	while (at < source.length && source[at] !== quote) at += source[at] === '\\' ? 2 : 1;
	return at + 1;
}

/** Where the text of a template stops: at its back-tick or at `${`. */
function templateEnd(source: string, from: number): number {
	let at = from;
	while (at < source.length && source[at] !== '`' && source.slice(at, at + 2) !== '${') {
		at += source[at] === '\\' ? 2 : 1;
	}
	return at;
}

function regexEnd(source: string, from: number): number {
	let inClass = false;
	let at = from + 1;
	while (at < source.length && (inClass || source[at] !== '/')) {
		if (source[at] === '[') inClass = true;
		if (source[at] === ']') inClass = false;
		at += source[at] === '\\' ? 2 : 1;
	}
	return at + 1;
}
