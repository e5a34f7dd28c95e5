/** Each check of the repository is shown to fail on a small made-up input: a check that cannot fail is none. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { agrees, nodeIsNewEnough } from '../../scripts/setup.mjs';
import { bannedWords, leftOvers, machinePaths } from './banned.ts';
import { cellsOf } from './cells.ts';
import { deadLinks, differences, listed, titles } from './documents.ts';
import { source } from './files.ts';
import { deadExports, deadFiles, loadedAtOnce, untested, wrongImports } from './imports.ts';
import { mask } from './mask.ts';
import { longFunctions, nameless, tooHeavy, tooLong, tooLongInTheMiddle } from './sizes.ts';

const lines = (count: number) => 'x;\n'.repeat(count);

test('the mask blanks comments, strings, templates and regular expressions, and nothing else', () => {
	assert.equal(mask("a('b') // c\nd"), "a(' ')     \nd");
	assert.equal(mask('a /* b\nc */ d'), 'a     \n     d');
	const open = '$' + '{';
	assert.equal(mask(`\`a${open}b + \`c${open}d}\`}e\` + f`), '`  {b + `  {d}`} ` + f');
	assert.equal(mask('x = /["\'`]\\//g; y / 2 / z'), 'x = /       /g; y / 2 / z');
	assert.equal(mask("'it\\'s' any"), "'     ' any");
});

test('an import against the direction is found, and one along it is not', () => {
	const wrong = (path: string, text: string) => wrongImports([source(path, text)]);
	assert.deepEqual(wrong('src/form/a.ts', "import { b } from '../value/b.ts';"), []);
	assert.equal(wrong('src/value/a.ts', "import type { B } from '../form/b.ts';").length, 1);
	assert.equal(wrong('src/read/a.ts', "import { b } from '../rules/b.ts';").length, 1);
	assert.equal(wrong('src/rules/a.ts', "export * from '../calendar/b.ts';").length, 1);
	assert.equal(wrong('src/app/a.ts', "const b = await import('../cli/b.ts');").length, 1);
	assert.equal(wrong('src/read/a.ts', "const u = new URL('../app/b.ts', import.meta.url);").length, 1);
	assert.equal(wrong('src/attic/a.ts', "import { b } from './b.ts';").length, 1);
	assert.equal(wrong('src/app/a.ts', "import { b } from '../../test/b.ts';").length, 1);
	assert.deepEqual(wrong('src/value/a.ts', "// import { b } from '../form/b.ts';"), []);
});

test('the core may import zod, and the PDF reader its library, and nothing else', () => {
	const wrong = (path: string, name: string) => wrongImports([source(path, `import x from '${name}';`)]);
	assert.deepEqual(wrong('src/form/a.ts', 'zod'), []);
	assert.deepEqual(wrong('src/read/pdf/a.ts', '@embedpdf/pdfium'), []);
	assert.deepEqual(wrong('src/app/a.ts', 'node:fs'), []);
	assert.equal(wrong('src/form/a.ts', 'node:fs').length, 1);
	assert.equal(wrong('src/form/a.ts', 'temporal-polyfill').length, 1);
	assert.equal(wrong('src/read/a.ts', '@embedpdf/pdfium').length, 1);
	assert.equal(wrong('src/rules/a.ts', 'lodash').length, 1);
});

test('a file that nothing imports is found, and workers count as imported', () => {
	const files = [
		source('src/index.ts', "import './app/a.ts';"),
		source('src/app/a.ts', "new Worker(new URL('./worker.js', import.meta.url));"),
		source('src/app/worker.ts', ''),
		source('src/app/orphan.ts', ''),
	];
	assert.deepEqual(deadFiles(files, ['src/index.ts']), ['src/app/orphan.ts: nothing imports it']);
});

test('a library is loaded at once unless it waits for an import of its own', () => {
	const files = [
		source('src/cli/a.ts', "import { b } from '../app/b.ts';\nimport type { T } from 'typed';\n"),
		source(
			'src/app/b.ts',
			"import {\n\tx,\n} from 'heavy';\nexport { c } from './c.ts';\nconst d = await import('late');\nimport './d.ts';\n",
		),
		source('src/app/c.ts', "import type { T } from './e.ts';\nimport z from 'zod';\nimport 'node:fs';\n"),
		source('src/app/d.ts', "const e = () => import('./e.ts'); // from 'said'\n"),
		source('src/app/e.ts', "import 'later';\n"),
	];
	assert.deepEqual(loadedAtOnce(files, 'src/cli/a.ts'), ['heavy', 'zod']);
});

test('an export that nothing takes is found, even where another file has one of the same name', () => {
	const files = [
		source('src/value/a.ts', 'export const used = 1;\nexport function unused() {}\n'),
		source(
			'src/value/c.ts',
			'export function unused() {}\nexport const late = 1;\nexport const never = 1;\n',
		),
		source('src/form/b.ts', "import { type T, used as kept } from '../value/a.ts'; // unused\n"),
		source('src/app/d.ts', "const { late, unused } = await import('../value/c.ts');\n"),
	];
	assert.deepEqual(deadExports(files), [
		'src/value/a.ts: exports unused, which nothing else uses',
		'src/value/c.ts: exports never, which nothing else uses',
	]);
});

test('a core file that no test of its room reaches is found', () => {
	const files = [
		source('src/value/a.ts', "import './b.ts';"),
		source('src/value/b.ts', ''),
		source('src/value/c.ts', ''),
		source('test/value/a.test.ts', "import '../../src/value/a.ts';"),
		source('test/form/c.test.ts', "import '../../src/value/c.ts';"),
	];
	assert.deepEqual(untested(files), ['src/value/c.ts: no test in test/value reaches it']);
});

test('a file over 500 lines, and a median of 100, are found', () => {
	assert.deepEqual(tooLong([{ path: 'a', text: lines(500) }]), []);
	assert.equal(tooLong([{ path: 'a', text: lines(501) }]).length, 1);
	const three = (middle: number) => [10, middle, 300].map((count) => ({ path: 'a', text: lines(count) }));
	assert.deepEqual(tooLongInTheMiddle(three(99)), []);
	assert.equal(tooLongInTheMiddle(three(100)).length, 1);
});

test('a function of 70 lines is found, and one of 69 is not', () => {
	const folder = mkdtempSync(join(tmpdir(), 'ff301-tidy-'));
	try {
		const text = (count: number) => `export function f() {\n${'\tvoid 0;\n'.repeat(count - 2)}}\n`;
		writeFileSync(join(folder, 'long.ts'), text(70));
		writeFileSync(join(folder, 'short.ts'), text(69));
		const found = longFunctions([folder]);
		assert.equal(found.length, 1, found.join('\n'));
		assert.match(found[0] ?? '', /long\.ts:1: /);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test('names that say nothing and blobs over 300 kB are found', () => {
	assert.equal(nameless(['src/utils/a.ts', 'src/form/helpers.ts', 'src/common/x/y.ts', 'misc/a']).length, 4);
	assert.deepEqual(nameless(['src/form/words/notes.ts', 'docs/commonwealth.md']), []);
	assert.equal(tooHeavy([{ path: 'a.bin', bytes: 300_001 }]).length, 1);
	assert.deepEqual(tooHeavy([{ path: 'a.bin', bytes: 300_000 }]), []);
});

test('banned words are found in code, not in comments or strings, and where they are banned', () => {
	const found = (path: string, text: string) => bannedWords([source(path, text)]).length;
	const everywhere = [
		'Number(x)',
		'parseFloat(x)',
		'let x: any;',
		'f<any>()',
		'x as any',
		'x!.y',
		'f()!',
		'a[0]!;',
	];
	for (const text of everywhere) {
		assert.equal(found('src/form/a.ts', text), 1, text);
		assert.equal(found('src/cli/a.ts', text), 1, text);
		assert.equal(found('src/form/a.ts', `// ${text}`), 0, text);
		assert.equal(found('src/form/a.ts', `x('${text}')`), 0, text);
	}
	const inCore = [
		'Date.now()',
		'new Date()',
		'Math.random()',
		'performance.now()',
		'process.env',
		'fetch(x)',
	];
	for (const text of inCore) {
		assert.equal(found('src/rules/a.ts', text), 1, text);
		assert.equal(found('src/cli/a.ts', text), 0, text);
	}
	assert.equal(found('src/app/a.ts', 'console.log(1)'), 1);
	assert.equal(found('src/cli/a.ts', 'console.log(1)'), 0);
	assert.equal(found('src/form/a.ts', 'a !== b; !c; z.any(); const many = company;'), 0);
});

test('marks left over, machine paths and registry hosts are found', () => {
	const file = (text: string) => [{ path: 'a.md', text }];
	assert.equal(leftOvers(file(`// ${'TO'}${'DO'}: later`)).length, 1);
	assert.deepEqual(leftOvers(file('to do list')), []);
	assert.equal(machinePaths(file(`see /${'home'}/somebody/x`)).length, 1);
	assert.equal(machinePaths(file(`https://registry${'.npmjs'}.org/zod`)).length, 1);
	assert.deepEqual(machinePaths(file('the homework and the network/')), []);
});

test('a document without a title, with two, or with a link that leads nowhere is found', () => {
	const document = (text: string) => [{ path: 'docs/a.md', text }];
	assert.deepEqual(titles(document('# A\n\n```sh\n# not a title\n```\n')), []);
	assert.equal(titles(document('## A\n')).length, 1);
	assert.equal(titles(document('# A\n\n# B\n')).length, 1);
	assert.equal(titles(document('words\n\n# A\n')).length, 1);
	const paths = ['README.md', 'docs/a.md', 'src/form/words/index.ts'];
	const links = (text: string) => deadLinks(document(text), paths);
	assert.deepEqual(
		links('# A b\n[r](../README.md) [f](../src/form) [h](#a-b) [w](https://example.org/x)'),
		[],
	);
	assert.equal(links('[x](b.md)').length, 1);
	assert.equal(links('# A\n[x](#b)').length, 1);
});

test('codes are read from tables and headings, and a difference of the lists is told both ways', () => {
	const text = '| code | title |\n|---|---|\n| `A01` | x |\n| B02 | y |\n\n## C03 z\n\nSee D04.\n';
	assert.deepEqual(listed(text, /^[A-Z]\d\d$/), ['A01', 'B02', 'C03']);
	assert.deepEqual(differences('docs/rules.md', ['A01', 'B02'], ['B02', 'C03']), [
		'docs/rules.md does not list C03',
		'docs/rules.md lists A01, which the code has not',
	]);
});

test('the cells of a schema are named through lists and choices', () => {
	const leaf = {};
	const list = { items: { properties: { shares: leaf, par: { anyOf: [leaf, leaf] } } } };
	const part = {
		oneOf: [{ properties: { applicable: leaf } }, { properties: { applicable: leaf, classes: list } }],
	};
	assert.deepEqual(cellsOf({ properties: { form: leaf, authorised: { anyOf: [part, leaf] } } }), [
		'/form',
		'/authorised/applicable',
		'/authorised/classes/{}/shares',
		'/authorised/classes/{}/par',
	]);
});

test('the set-up installs when a package is missing, changed or of another version, and knows old Nodes', () => {
	const lock = {
		packages: {
			'': {},
			'node_modules/a': { version: '1.0.0', integrity: 'x' },
			'node_modules/b': { version: '2.0.0', optional: true },
		},
	};
	const installed = { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'x' } } };
	assert.equal(agrees(lock, installed), true);
	assert.equal(agrees(lock, null), false);
	assert.equal(agrees(lock, { packages: {} }), false);
	assert.equal(agrees(lock, { packages: { 'node_modules/a': { version: '1.0.1', integrity: 'x' } } }), false);
	assert.equal(agrees(lock, { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'y' } } }), false);
	assert.equal(nodeIsNewEnough('20.18.3'), false);
	assert.equal(nodeIsNewEnough('20.19.0'), true);
	assert.equal(nodeIsNewEnough('22.1.0'), true);
});
