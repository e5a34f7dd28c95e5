import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { TINY_PDF } from '../../src/app/tiny-pdf.ts';
import { displayWidth } from '../../src/cli/width.ts';
import { decodeReturn } from '../../src/form/json.ts';
import { twoClasses } from '../form/make-return.ts';
import { call, inFolder } from './call.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const EXAMPLE = '00020-2022-09.txt';

interface FieldJson {
	readonly path: string;
	readonly status: string;
	readonly raw: string | null;
	readonly at: { readonly line: number; readonly column: number } | null;
	readonly implied?: string;
}

test('one document in JSON is one object: the return, every field with its evidence, the findings', async () => {
	const { code, stdout, stderr } = await call(['read', EXAMPLE, '--json'], { cwd: EXAMPLES });
	assert.equal(code, 0, stderr);
	const told = JSON.parse(stdout);
	assert.deepEqual(Object.keys(told), ['return', 'fields', 'findings']);
	assert.equal(decodeReturn(told.return).monthEnded, '2022-09-30');
	const par = told.fields.find((field: FieldJson) => field.path === '/authorised/classes/0/close/par');
	assert.equal(par.status, 'disputed');
	assert.equal(par.implied, '0.000000025');
	assert.equal(told.return.authorised.classes[0].close.par, '0.00000025');
});

test('the place of a field is where its text stands in the document', async () => {
	const { stdout } = await call(['read', EXAMPLE, '--json', 'fields'], { cwd: EXAMPLES });
	const { fields } = JSON.parse(stdout) as { readonly fields: readonly FieldJson[] };
	const lines = readFileSync(join(EXAMPLES, EXAMPLE), 'utf8').split('\n');
	const close = fields.find((field) => field.path === '/issued/classes/0/close/issued');
	assert.ok(close?.at && close.raw !== null);
	assert.equal(
		lines[close.at.line - 1]?.slice(close.at.column - 1, close.at.column - 1 + close.raw.length),
		close.raw,
	);
});

test('for people there is a headline, a line for each figure with its status, and a count', async () => {
	const { stdout } = await call(['read', EXAMPLE], { cwd: EXAMPLES });
	assert.match(
		stdout,
		/^.+: month ended 30 September 2022, edition 1\.0\.1, new submission, submitted 07 October 2022\n/,
	);
	assert.match(
		stdout,
		/^ {2}! disputed +USD 0\.00000025 {2}.*par value \(the identities ask for\s+0\.000000025\)$/m,
	);
	assert.match(stdout, /^ {2}✓ proved +25,973,445,420 {2}close of the month, issued shares$/m);
	assert.match(stdout, /^\d+ fields: \d+ proved, \d+ read, \d+ implied, 4 disputed, \d+ missing$/m);
});

test('a reading that was kept is read again to the same reading, and checked as one', async () => {
	const kept = await call(['read', EXAMPLE, '--json'], { cwd: EXAMPLES });
	const again = await call(['read', '-', '--json'], { stdin: kept.stdout });
	assert.deepEqual(JSON.parse(again.stdout), JSON.parse(kept.stdout));
	const line = await call(['read', EXAMPLE, '--jsonl'], { cwd: EXAMPLES });
	const fromText = await call(['check', EXAMPLE, '--json', 'as,findings,summary,unchecked'], {
		cwd: EXAMPLES,
	});
	const fromLine = await call(['check', '-', '--json', 'as,findings,summary,unchecked'], {
		stdin: line.stdout,
	});
	assert.equal(JSON.parse(fromLine.stdout).as, 'reading');
	assert.deepEqual(JSON.parse(fromLine.stdout), JSON.parse(fromText.stdout));
});

test('check tells the disputed par once, as a warning with the repair', async () => {
	const { code, stdout } = await call(['check', EXAMPLE], { cwd: EXAMPLES });
	assert.equal(code, 0);
	assert.match(stdout, /^warning\[A03\]/m);
	assert.match(stdout, /1,992,000,000,000 shares × USD 0\.00000025 = USD 498,000/);
	assert.match(stdout, /8,000,000,000 shares × USD 0\.00000025 = USD 2,000/);
	assert.match(stdout, /= help: .*0\.000000025 /);
	assert.doesNotMatch(stdout, /\[R03\]/);
	assert.equal((await call(['check', EXAMPLE, '--fail-on', 'warning'], { cwd: EXAMPLES })).code, 1);
});

test('a published text and the same return as JSON do not differ', async () => {
	await inFolder(async (cwd) => {
		const { stdout } = await call(['read', EXAMPLE, '--json', 'return'], { cwd: EXAMPLES });
		writeFileSync(join(cwd, 'return.json'), stdout);
		const { code, stdout: told } = await call(['diff', join(EXAMPLES, EXAMPLE), 'return.json'], { cwd });
		assert.equal(code, 0, told);
	});
});

test('each document of a batch is one line with its name, a refused one too', async () => {
	await inFolder(async (cwd) => {
		writeFileSync(join(cwd, 'a.txt'), readFileSync(join(EXAMPLES, EXAMPLE)));
		writeFileSync(join(cwd, 'b.pdf'), TINY_PDF);
		writeFileSync(join(cwd, 'c.json'), JSON.stringify(twoClasses()));
		writeFileSync(join(cwd, 'd.txt'), 'Next Day Disclosure Return\nFF305\n');
		const { code, stdout, stderr } = await call(['read', '.', '--jsonl'], { cwd });
		assert.equal(code, 3);
		const lines = stdout
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		assert.deepEqual(
			lines.map((line) => [line.file, line.refusal?.code ?? line.return.form]),
			[
				['a.txt', 'FF301'],
				['b.pdf', 'NOT_THIS_FORM'],
				['c.json', 'RETURN_SHAPE'],
				['d.txt', 'NOT_THIS_FORM'],
			],
		);
		assert.equal(stderr.match(/^error\[/gm)?.length, 3);
		assert.match(stderr, /^error\[NOT_THIS_FORM\]: .*\n {2}--> b\.pdf$/m);
	});
});

test('whoever signs stands under Part V, and each event under its kind', async () => {
	const { stdout } = await call(['read', EXAMPLE], { cwd: EXAMPLES });
	assert.match(stdout, /\nPart V\n.* items: i ii .*\n.* Xu Li {2}submitted by\n.* Director {2}title\n/);
	assert.doesNotMatch(stdout, /^The return$/m);
	assert.match(stdout, /repurchase {2}row 1, type of issue$/m);
});

test('no label is cut, a long value is wrapped, and of a page of remarks it is told how much is left out', async () => {
	for (const columns of [60, 100]) {
		const { stdout } = await call(['read', EXAMPLE], { cwd: EXAMPLES, columns });
		const fields = stdout.slice(0, stdout.indexOf(' fields: ')).split('\n').slice(2);
		for (const line of fields) assert.ok(displayWidth(line) <= columns, line);
		const told = stdout.replace(/\s+/g, ' ');
		assert.match(told, /close of preceding month, authorised\/ ?registered share capital/);
		assert.match(told, /remarks: The Company bought back .* … \(\d+ more lines: --all\)/);
		const cuts = stdout.match(/^.*…(?! \(\d+ more lines: --all\)$).*$/gm);
		assert.equal(cuts, null);
		const all = (await call(['read', EXAMPLE, '--all'], { cwd: EXAMPLES, columns })).stdout;
		assert.doesNotMatch(all, /…/);
	}
});

test('the name of the file can be picked as a field of one document', async () => {
	const { stdout } = await call(['read', EXAMPLE, '--json', 'file'], { cwd: EXAMPLES });
	assert.deepEqual(JSON.parse(stdout), { file: EXAMPLE });
});

test('line ends of Windows and of old give the reading that other line ends give', async () => {
	const text = readFileSync(join(EXAMPLES, EXAMPLE), 'utf8');
	const figures = async (stdin: string): Promise<string> =>
		(await call(['read', '-', '--json', 'return'], { stdin })).stdout;
	const expected = await figures(text);
	assert.equal(await figures(text.replaceAll('\n', '\r\n')), expected);
	assert.equal(await figures(text.replaceAll('\n', '\r')), expected);
});
