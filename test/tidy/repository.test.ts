/** The repository checks itself: every rule of `docs/STYLE.md` that a machine can hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { returnSchema } from '../../src/form/json.ts';
import { EDITION_NAMES } from '../../src/form/return.ts';
import { WORD_KEYS, wordings } from '../../src/form/words/index.ts';
import { CODES } from '../../src/rules/registry.ts';
import { REFUSALS } from '../../src/value/refusal.ts';
import { bannedWords, leftOvers, machinePaths } from './banned.ts';
import { cellsOf, type Schema } from './cells.ts';
import { deadLinks, differences, listed, titles } from './documents.ts';
import { read, sizeOf, source, tracked } from './files.ts';
import { deadExports, deadFiles, loadedAtOnce, untested, wrongImports } from './imports.ts';
import { longFunctions, nameless, tooHeavy, tooLong, tooLongInTheMiddle } from './sizes.ts';

const paths = tracked();
const code = paths
	.filter((path) => /^(?:src|test|bench|scripts)\/.*\.tsx?$/.test(path))
	.map((path) => source(path, read(path).text));
const sources = code.filter((file) => file.path.startsWith('src/'));
const documents = paths.filter((path) => path.endsWith('.md')).map(read);
/** Help texts are printed on a terminal and begin with a sentence. */
const titled = documents.filter(({ path }) => !path.startsWith('src/cli/commands/'));
const texts = paths
	.filter((path) =>
		/\.(?:tsx?|mts|mjs|css|md|jsonl?|csv|html|txt|ya?ml)$|(?:^|\/)(?:\.npmrc|\.gitignore|run|NOTICE)$/.test(
			path,
		),
	)
	.map(read);

const ENTRIES = ['src/index.ts', 'src/cli/main.ts', ...pagesOfWeb(), 'src/web/vite.config.ts'];

/** The scripts that the pages of the browser application begin with. */
function pagesOfWeb(): string[] {
	const pages = paths.filter((path) => /^src\/web\/\w+\.html$/.test(path));
	return pages.map((path) => `src/web${/src="(\/[\w-]+\.tsx)"/.exec(read(path).text)?.[1] ?? ''}`);
}

function isInBrowser({ path }: { readonly path: string }): boolean {
	return path.startsWith('src/web/') && path !== 'src/web/vite.config.ts';
}

function none(complaints: readonly string[]): void {
	assert.ok(complaints.length === 0, `\n${complaints.join('\n')}`);
}

test('the check reads the sources, the documents and the tests', () => {
	assert.ok(sources.length > 50, `${sources.length} sources`);
	assert.ok(documents.length > 5, `${documents.length} documents`);
	assert.ok(texts.length > code.length + documents.length);
});

test('imports run one way and the core imports nothing from outside but what it may', () => {
	none(wrongImports(sources));
});

test('every source is reached from the library, the command or a worker', () => {
	none(deadFiles(sources, ENTRIES));
});

test('no command loads a heavy library before it needs one', () => {
	const light = ['commander', 'picocolors', 'zod'];
	const commands = sources.filter(({ path }) => /^src\/cli\/(?:main|commands\/[\w-]+)\.ts$/.test(path));
	assert.ok(commands.length > 20, `${commands.length} commands`);
	for (const { path } of [...commands, { path: 'src/index.ts' }]) {
		const heavy = loadedAtOnce(sources, path).filter((name) => !light.includes(name));
		none(heavy.map((name) => `${path}: loads ${name} at once`));
	}
	assert.deepEqual(loadedAtOnce(sources, 'src/cli/main.ts'), ['commander', 'picocolors']);
});

test('every function and value that a source exports is used somewhere', () => {
	none(deadExports(code));
});

test('every file of the core is reached by a test of its own room', () => {
	none(untested(code));
});

test('no file is over 500 lines and the median source is under 100', () => {
	none(tooLong(code));
	none(tooLongInTheMiddle(sources));
});

test('no function of the sources has 70 lines or more', () => {
	none(longFunctions(['src', 'scripts']));
});

test('no name says nothing and no blob is heavy', () => {
	none(nameless(paths));
	none(tooHeavy(paths.map((path) => ({ path, bytes: sizeOf(path) }))));
});

test('the sources hold no banned word', () => {
	none(bannedWords(sources));
});

test('no mark is left over, and no file names a machine or a registry', () => {
	none(leftOvers(texts));
	none(machinePaths(texts));
});

test('every document has one title and its links lead somewhere', () => {
	none(titles(titled));
	none(deadLinks(documents, paths));
});

test('docs/rules.md lists exactly the rules of the registry, and each has its fixtures', () => {
	const inDocument = listed(read('docs/rules.md').text, /^[A-Z]{1,2}\d{2}$/);
	none(differences('docs/rules.md', inDocument, CODES));
	const wanted = CODES.flatMap((code) =>
		['pass.json', 'fail.json', 'message.txt'].map((name) => `fixtures/findings/${code}/${name}`),
	);
	none(wanted.filter((path) => !paths.includes(path)).map((path) => `${path} is not there`));
	const strangers = paths.filter((path) => path.startsWith('fixtures/findings/'));
	none(
		strangers
			.filter((path) => !CODES.includes(path.split('/')[2] ?? ''))
			.map((path) => `${path}: no such rule`),
	);
});

test('docs/errors.md lists exactly the refusals', () => {
	const inDocument = listed(read('docs/errors.md').text, /^[A-Z]+(?:_[A-Z]+)*$/);
	none(differences('docs/errors.md', inDocument, Object.keys(REFUSALS)));
});

test('docs/form.md lists exactly the editions', () => {
	const inDocument = listed(read('docs/form.md').text, /^(?:paper|March 2019|\d\.\d\.\d)$/);
	none(differences('docs/form.md', inDocument, EDITION_NAMES));
});

test('dependencies are pinned exactly', () => {
	const manifest = JSON.parse(read('package.json').text) as {
		dependencies: Record<string, string>;
		devDependencies: Record<string, string>;
	};
	const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
	none(
		Object.entries(wanted).flatMap(([name, version]) =>
			/^\d+\.\d+\.\d+$/.test(version) ? [] : [`${name} ${version}`],
		),
	);
});

test('what a user installs is used by the sources, and NOTICE names exactly that', () => {
	const { dependencies, devDependencies } = JSON.parse(read('package.json').text) as {
		dependencies: Record<string, string>;
		devDependencies: Record<string, string>;
	};
	const names = Object.keys(dependencies);
	const isUsedBy = (files: readonly { readonly text: string }[]) => (name: string) =>
		files.some(({ text }) => text.includes(`'${name}'`) || text.includes(`'${name}/`));
	const used = isUsedBy(sources);
	none(names.filter((name) => !used(name)).map((name) => `package.json: no source uses ${name}`));
	const inNotice = [...read('NOTICE').text.matchAll(/^ {2}(\S+)$/gm)].map((match) => match[1] ?? '');
	// The browser application carries its libraries with it.
	const inBrowser = Object.keys(devDependencies).filter(isUsedBy(sources.filter(isInBrowser)));
	none(differences('NOTICE', inNotice, [...names, ...inBrowser]));
});

test('the lock file names every package that `npm ci` asks for, those of other machines too', () => {
	const { packages } = JSON.parse(read('package-lock.json').text) as {
		packages: Record<string, { optionalDependencies?: Record<string, string> }>;
	};
	const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
	none(
		wanted
			.filter((name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)))
			.map((name) => `package-lock.json has no entry for ${name}`),
	);
});

test('docs/form.md lists exactly the cells of a return, and every source of its words', () => {
	const text = read('docs/form.md').text;
	const inSchema = cellsOf(returnSchema() as Schema).map((cell) => cell.replace(/\/class\/.*$/, '/class'));
	none(differences('docs/form.md', listed(text, /^\//), [...new Set(inSchema)]));
	const sources = WORD_KEYS.flatMap((key) => wordings(key).flatMap(({ source: from }) => from.split(' ')));
	none(
		[...new Set(sources)]
			.filter((key) => !text.includes(key))
			.map((key) => `docs/form.md does not name ${key}`),
	);
});
