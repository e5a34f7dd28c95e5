/** The two published returns that the project was given, where they are at hand; they are never copied. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { valueAt } from '../../src/value/pointer.ts';
import { call } from './call.ts';

const cwd = fileURLToPath(new URL('../../../shared/samples', import.meta.url));
const skip = existsSync(cwd) ? false : 'the published samples are not at hand';
const TEXT = '00020-2022-09';
const PDF = '01723-2026-01';

interface Expected {
	readonly return: unknown;
	readonly implied: readonly { readonly path: string; readonly value: string }[];
	readonly disputed: readonly { readonly path: string; readonly printed: string; readonly implied: string }[];
	readonly notFound: readonly string[];
}

interface FieldJson {
	readonly path: string;
	readonly status: string;
	readonly implied?: string;
}

function expected(name: string): Expected {
	return JSON.parse(readFileSync(join(cwd, `${name}.expected.json`), 'utf8')) as Expected;
}

/** `<present>` stands for any text. */
function matched(actual: unknown, wanted: unknown): unknown {
	if (wanted === '<present>') return typeof actual === 'string' && actual !== '' ? '<present>' : actual;
	if (actual === null || typeof actual !== 'object' || wanted === null || typeof wanted !== 'object')
		return actual;
	const other = wanted as Readonly<Record<string, unknown>>;
	if (Array.isArray(actual)) return actual.map((each, index) => matched(each, (wanted as unknown[])[index]));
	return Object.fromEntries(Object.entries(actual).map(([key, each]) => [key, matched(each, other[key])]));
}

for (const [name, file] of [
	[TEXT, `${TEXT}.txt`],
	[PDF, `${PDF}.pdf`],
] as const) {
	test(`reading ${file} gives the expected return, disputes and gaps, and no others`, { skip }, async () => {
		const { code, stdout, stderr } = await call(['read', file, '--json'], { cwd });
		assert.equal(code, 0, stderr);
		const told = JSON.parse(stdout) as { readonly return: unknown; readonly fields: readonly FieldJson[] };
		const wanted = expected(name);
		assert.deepEqual(matched(told.return, wanted.return), wanted.return);
		const of = (status: string): readonly FieldJson[] =>
			told.fields.filter((field) => field.status === status);
		assert.deepEqual(
			of('disputed').map(({ path, implied }) => [path, implied]),
			wanted.disputed.map(({ path, implied }) => [path, implied]),
		);
		assert.deepEqual(
			of('implied').map(({ path, implied }) => [path, implied]),
			wanted.implied.map(({ path, value }) => [path, value]),
		);
		const missing = of('missing').map(({ path }) => path);
		assert.deepEqual(
			missing.filter((path) => wanted.notFound.includes(path)),
			wanted.notFound,
		);
		for (const path of missing) assert.equal(valueAt(wanted.return, path), null, `${path} is on the page`);
	});
}

test('the published text is judged as a reader does: the par value is one warning, exit 0', {
	skip,
}, async () => {
	const { code, stdout } = await call(['check', `${TEXT}.txt`], { cwd });
	assert.equal(code, 0);
	assert.equal(stdout.match(/^warning\[A03\]/gm)?.length, 1);
	assert.match(stdout, /0\.000000025/);
	assert.equal((await call(['check', `${TEXT}.txt`, '--fail-on', 'warning'], { cwd })).code, 1);
});

test('the same return as JSON is judged as a preparer does: an error, exit 1', { skip }, async () => {
	const { code, stdout } = await call(['check', `${TEXT}.expected.json`], { cwd });
	assert.equal(code, 1);
	assert.match(stdout, /^error\[A03\]/m);
	assert.match(stdout, /\n1 error, \d+ warnings? in 1 return \(.*\)\n$/);
});

test('the published PDF has no error and no warning, and the verdict is all that is said', {
	skip,
}, async () => {
	const { code, stdout, stderr } = await call(['check', `${PDF}.pdf`, '--fail-on', 'warning'], { cwd });
	assert.equal(code, 0);
	assert.equal(stderr, '');
	assert.match(
		stdout,
		/^0 errors, 0 warnings in 1 return \(\d+ rules checked; \d+ more need facts: see --last, --facts\)\n$/,
	);
});
