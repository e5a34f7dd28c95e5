/** Documents: one title each, links that lead somewhere, lists that equal the lists in the code. */
import { posix } from 'node:path';
import type { TextFile } from './files.ts';

/** The lines of a document without its fenced code. */
function prose(text: string): string[] {
	let fenced = false;
	return text.split('\n').filter((line) => {
		if (/^\s*(?:```|~~~)/.test(line)) {
			fenced = !fenced;
			return false;
		}
		return !fenced;
	});
}

export function titles(documents: readonly TextFile[]): string[] {
	return documents.flatMap(({ path, text }) => {
		const count = prose(text).filter((line) => /^# /.test(line)).length;
		if (count !== 1) return [`${path}: ${count} titles; a document has one`];
		return text.startsWith('# ') ? [] : [`${path}: does not begin with its title`];
	});
}

const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;

/** Relative links that lead to no file, or to no heading of the document they name. `paths` are all files. */
export function deadLinks(documents: readonly TextFile[], paths: readonly string[]): string[] {
	const anchors = new Map(documents.map(({ path, text }) => [path, anchorsOf(text)]));
	const there = new Set([...paths, ...paths.flatMap(foldersOf)]);
	return documents.flatMap(({ path, text }) =>
		[...prose(text).join('\n').matchAll(LINK)]
			.map((match) => match[1] ?? '')
			.filter((link) => !/^[a-z]+:/.test(link))
			.flatMap((link) => {
				const [file = '', anchor] = link.split('#');
				const target = file === '' ? path : posix.join(posix.dirname(path), file).replace(/\/$/, '');
				if (!there.has(target)) return [`${path}: the link ${link} leads nowhere`];
				const known = anchors.get(target);
				if (anchor && known && !known.has(anchor)) return [`${path}: no heading for the link ${link}`];
				return [];
			}),
	);
}

function foldersOf(path: string): string[] {
	const parts = path.split('/').slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function anchorsOf(text: string): Set<string> {
	return new Set(
		prose(text)
			.filter((line) => /^#+ /.test(line))
			.map((line) => line.replace(/^#+ /, '').toLowerCase())
			.map((line) => line.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-')),
	);
}

/** First cells of table rows, and first words of headings, that have the form of a code; without back-ticks. */
export function listed(text: string, code: RegExp): string[] {
	const found = prose(text).flatMap((line) => {
		const match = /^\|\s*`?([^`|]+?)`?\s*\|/.exec(line) ?? /^#{2,4}\s+`?([^\s`]+)/.exec(line);
		const name = match?.[1] ?? '';
		return code.test(name) ? [name] : [];
	});
	return [...new Set(found)];
}

/** How two lists of names differ, in words; none when they hold the same. */
export function differences(
	document: string,
	inDocument: readonly string[],
	inCode: readonly string[],
): string[] {
	return [
		...inCode.filter((name) => !inDocument.includes(name)).map((name) => `${document} does not list ${name}`),
		...inDocument
			.filter((name) => !inCode.includes(name))
			.map((name) => `${document} lists ${name}, which the code has not`),
	];
}
