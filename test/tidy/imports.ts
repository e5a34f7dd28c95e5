/** Who imports whom: the direction of imports, what comes from outside, and files that nothing reaches. */
import { posix } from 'node:path';
import type { SourceFile } from './files.ts';

export interface Import {
	readonly from: string;
	/** A path from the root for our own files, the name as written for others. */
	readonly to: string;
	readonly own: boolean;
}

/** The rooms without clock, disk, network or chance. */
const CORE_ROOMS = [
	'value',
	'form',
	'rules',
	'read',
	'calendar',
	'ledger',
	'prepare',
	'render',
	'filing',
] as const;

/** Rooms that a room may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
	value: [],
	form: ['value'],
	rules: ['form', 'value'],
	read: ['form', 'value'],
	calendar: ['value'],
	ledger: ['value'],
	/** Of the rules, the facts that they ask for. */
	prepare: ['ledger', 'rules', 'form', 'value'],
	render: ['form', 'value'],
	filing: ['form', 'value'],
	/** The shapes of the HTTP interface. */
	api: ['filing', 'form', 'value'],
	/** The store knows types of the core and nothing of what they mean. */
	store: ['ledger', 'value'],
	app: [...CORE_ROOMS, 'store'],
	server: ['app', 'api', 'store', ...CORE_ROOMS],
	/** Of the interface its types and paths. */
	web: ['api', 'filing', 'form', 'value'],
	cli: ['server', 'app', ...CORE_ROOMS],
	'index.ts': ['app', ...CORE_ROOMS],
};

export const CORE: readonly string[] = CORE_ROOMS;

/** What the core may have from outside, and where. */
const FROM_OUTSIDE: readonly { readonly name: string; readonly folder: string }[] = [
	{ name: 'zod', folder: 'src/' },
	{ name: '@embedpdf/pdfium', folder: 'src/read/pdf/' },
	{ name: '@myriaddreamin/typst-ts-node-compiler', folder: 'src/render/pdf/' },
	{ name: 'fontkit', folder: 'src/render/' },
];

const FROM = /\bfrom\s*(['"])|\bimport\s*(['"])|\bimport\s*\(\s*(['"])|\bnew URL\(\s*(['"])/g;

/** Imports, re-exports, dynamic imports and workers (`new URL('./x.ts', import.meta.url)`) of a file. */
export function importsOf(file: SourceFile): Import[] {
	return [...file.code.matchAll(FROM)].map((match) => {
		const start = match.index + match[0].length;
		const to = file.text.slice(start, file.text.indexOf(match[0].slice(-1), start));
		const own = to.startsWith('.');
		const path = posix.join(posix.dirname(file.path), to);
		return { from: file.path, to: own ? path : to, own };
	});
}

/** `src/form/words/x.ts` → `form`; `src/index.ts` → `index.ts`. */
export function roomOf(path: string): string {
	return path.split('/')[1] ?? '';
}

/** Imports that go the wrong way, or bring into the core what does not belong there. */
export function wrongImports(files: readonly SourceFile[]): string[] {
	return files.flatMap((file) => importsOf(file).flatMap((each) => complaint(each)));
}

function complaint({ from, to, own }: Import): string[] {
	const room = roomOf(from);
	if (!own) return outside(from, room, to);
	// The version stands in one place.
	if (to === 'package.json') return [];
	if (!to.startsWith('src/')) return [`${from}: imports ${to}, which is outside src`];
	const allowed = MAY_IMPORT[room];
	if (!allowed) return [`${from}: src has no room called ${room}`];
	const target = roomOf(to);
	return target === room || allowed.includes(target)
		? []
		: [`${from}: ${room} may not import ${target} (${to})`];
}

function outside(from: string, room: string, name: string): string[] {
	if (!CORE.includes(room)) return [];
	if (name.startsWith('node:')) return [`${from}: the core is pure and imports no ${name}`];
	const allowed = FROM_OUTSIDE.some((each) => {
		const same = name === each.name || name.startsWith(`${each.name}/`);
		return same && from.startsWith(each.folder);
	});
	return allowed ? [] : [`${from}: the core may not import ${name} here`];
}

/** Files that an import or a worker leads to, from `entries`; `.js` beside a `.ts` means the same file. */
export function reachable(files: readonly SourceFile[], entries: readonly string[]): Set<string> {
	const byPath = new Map(files.map((file) => [file.path, file]));
	const seen = new Set<string>();
	const visit = (path: string) => {
		const file = byPath.get(path) ?? byPath.get(path.replace(/\.js$/, '.ts'));
		if (!file || seen.has(file.path)) return;
		seen.add(file.path);
		for (const each of importsOf(file)) if (each.own) visit(each.to);
	};
	for (const entry of entries) visit(entry);
	return seen;
}

const AT_ONCE = /^(?:import|export)\b(?!\s+type\b)(?!\s*\()[^;]*?\bfrom\s*['"]|^import\s*['"]/gm;

/** Packages that are loaded together with a file: what waits for an `import()` of its own does not count. */
export function loadedAtOnce(files: readonly SourceFile[], entry: string): string[] {
	const byPath = new Map(files.map((file) => [file.path, file]));
	const packages = new Set<string>();
	const seen = new Set<string>();
	const visit = (path: string) => {
		const file = byPath.get(path);
		if (!file || seen.has(path)) return;
		seen.add(path);
		const atOnce = [...file.code.matchAll(AT_ONCE)].map((match) => {
			const start = match.index + match[0].length;
			return file.text.slice(start, file.text.indexOf(match[0].slice(-1), start));
		});
		for (const to of atOnce) {
			if (to.startsWith('.')) visit(posix.join(posix.dirname(path), to));
			else if (!to.startsWith('node:')) packages.add(to);
		}
	};
	visit(entry);
	return [...packages].sort();
}

/** Sources that are reached from none of the entries. */
export function deadFiles(files: readonly SourceFile[], entries: readonly string[]): string[] {
	const alive = reachable(files, entries);
	return files
		.filter((file) => file.path.startsWith('src/') && !alive.has(file.path))
		.map((file) => `${file.path}: nothing imports it`);
}

const EXPORT = /^export (?:async )?(?:const|function|class) (\w+)/gm;

const WHOLE = /\bimport\s*\(\s*['"]|\*(?:\s*as\s+\w+)?\s*from\s*['"]/g;
const NAMED = /\b(?:import|export)\s+(?:type\s+)?(?:\w+\s*,\s*)?\{([^}]*)\}\s*from\s*(['"])/g;

/** The names that a file takes from each of our files: `src/value/day.ts parseDay`. */
function namesTaken(file: SourceFile): string[] {
	return [...file.code.matchAll(NAMED)].flatMap((match) => {
		const start = match.index + match[0].length;
		const to = file.text.slice(start, file.text.indexOf(match[2] ?? '', start));
		const path = posix.join(posix.dirname(file.path), to);
		const names = (match[1] ?? '').split(',').map((each) => each.trim().replace(/^type\s+/, ''));
		return names.map((name) => `${path} ${name.split(/\s+as\s+/)[0] ?? ''}`);
	});
}

/** Files that an import brings in without naming what of them: `import()`, `* as`, `export *`. */
function takenWhole(file: SourceFile): string[] {
	return [...file.code.matchAll(WHOLE)].map((match) => {
		const start = match.index + match[0].length;
		const to = file.text.slice(start, file.text.indexOf(match[0].slice(-1), start));
		return posix.join(posix.dirname(file.path), to);
	});
}

/**
 * Functions and values that a file of src exports and no other file takes from it; where a file is taken whole, that
 * no other file mentions. Types go with the function they describe.
 */
export function deadExports(files: readonly SourceFile[]): string[] {
	const taken = new Set(files.flatMap(namesTaken));
	const whole = new Set(files.flatMap(takenWhole));
	const isMentioned = (path: string, name: string) =>
		files.some((file) => file.path !== path && new RegExp(`\\b${name}\\b`).test(file.code));
	return files
		.filter((file) => file.path.startsWith('src/'))
		.flatMap((file) =>
			[...file.code.matchAll(EXPORT)].map((match) => ({ path: file.path, name: match[1] ?? '' })),
		)
		.filter(({ path, name }) => !taken.has(`${path} ${name}`))
		.filter(({ path, name }) => !whole.has(path) || !isMentioned(path, name))
		.map(({ path, name }) => `${path}: exports ${name}, which nothing else uses`);
}

/** Core files that no test of their own room reaches. */
export function untested(files: readonly SourceFile[]): string[] {
	return CORE.flatMap((room) => {
		const tests = files.filter(
			(file) => file.path.startsWith(`test/${room}/`) && file.path.endsWith('.test.ts'),
		);
		const alive = reachable(
			files,
			tests.map((file) => file.path),
		);
		return files
			.filter((file) => file.path.startsWith(`src/${room}/`) && !alive.has(file.path))
			.map((file) => `${file.path}: no test in test/${room} reaches it`);
	});
}
