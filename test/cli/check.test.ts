import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { encodeReading } from '../../src/app/reading-json.ts';
import { decodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturnJson } from '../../src/form/return.ts';
import { CODES, REGISTRY } from '../../src/rules/registry.ts';
import { twoClasses } from '../form/make-return.ts';
import { call, inFolder } from './call.ts';

/** The close of the first class is one share too many. */
function oneTooMany(): MonthlyReturnJson {
	const made = twoClasses();
	const close = made.issued?.classes[0]?.close;
	assert.ok(close?.issued);
	close.issued = (BigInt(close.issued) + 1n).toString();
	return made;
}

/** The authorised capital of the first class is one more than shares × par. */
function capitalOff(): MonthlyReturnJson {
	const made = twoClasses();
	assert.ok(made.authorised?.applicable);
	const close = made.authorised.classes[0]?.close;
	assert.ok(close?.capital);
	close.capital = (BigInt(close.capital) + 1n).toString();
	return made;
}

function reading(of: MonthlyReturnJson): string {
	const at = { page: 2, box: [1, 2, 3, 4] } as const;
	const path = '/authorised/classes/0/close/capital';
	const fields = [{ path, status: 'read' as const, raw: '1', at }];
	return JSON.stringify(encodeReading({ return: decodeReturn(of), fields, findings: [] }));
}

const VERDICT =
	/^\d+ errors?, \d+ warnings?(?:, \d+ infos?)? in 1 return \(\d+ rules checked; \d+ more need facts: see --last, --facts\)$/;

test('a right return gives one verdict line and exit code 0', async () => {
	const { code, stdout, stderr } = await call(['check', '-'], { stdin: JSON.stringify(twoClasses()) });
	assert.equal(stderr, '');
	assert.equal(code, 0, stdout);
	assert.match(stdout.trimEnd().split('\n').at(-1) ?? '', VERDICT);
	assert.match(stdout, /^0 errors, /m);
});

test('a close that is one share off is an error with the place, both figures and the difference', async () => {
	const { code, stdout } = await call(['check', '-'], { stdin: JSON.stringify(oneTooMany()) });
	assert.equal(code, 1);
	assert.match(stdout, /^error\[B01\]: /m);
	assert.match(stdout, /^ {2}--> standard input, Part II, .* {2}\/issued\/classes\/0\/close\/issued$/m);
	assert.match(stdout, /difference:? 1$/m);
	assert.match(stdout.trimEnd().split('\n').at(-1) ?? '', VERDICT);
});

test('a reading is judged as a reader does, and its places are told by page', async () => {
	const { code, stdout } = await call(['check', '-', '--only', 'A03'], { stdin: reading(capitalOff()) });
	assert.equal(code, 0);
	assert.match(stdout, /^warning\[A03\]/m);
	assert.match(stdout, /standard input:page 2, Part I, /);
	assert.match(stdout, /^0 errors, 1 warning in 1 return \(1 rule checked\)\n$/m);
});

test('--as and --fail-on decide how severe a finding is and what fails', async () => {
	const stdin = reading(capitalOff());
	const exit = async (...more: string[]): Promise<number> =>
		(await call(['check', '-', '--only', 'A03', ...more], { stdin })).code;
	assert.equal(await exit(), 0);
	assert.equal(await exit('--fail-on', 'warning'), 1);
	assert.equal(await exit('--fail-on', 'info'), 1);
	assert.equal(await exit('--as', 'preparer'), 1);
	assert.equal(await exit('--as', 'preparer', '--fail-on', 'never'), 0);
});

test('JSON gives the findings with their places, what was not checked, and a summary', async () => {
	const { stdout, stderr } = await call(['check', '-', '--json'], { stdin: reading(capitalOff()) });
	const told = JSON.parse(stdout);
	const finding = told.findings.find((each: { code: string }) => each.code === 'A03');
	assert.deepEqual(finding.at, { page: 2, box: [1, 2, 3, 4] });
	assert.equal(finding.difference, '1');
	assert.equal(told.as, 'reading');
	assert.ok(told.unchecked.length > 0 && told.summary.checked < told.summary.rules);
	assert.ok(told.summary.rules <= CODES.length, 'a code with several records is one rule');
	assert.match(stderr, VERDICT_LINE);
});

const VERDICT_LINE = /^\d+ errors?, .*\)\n$/;

test('in a batch a bad document gives its one error and the others go on', async () => {
	await inFolder(async (cwd) => {
		mkdirSync(join(cwd, 'in', 'deep'), { recursive: true });
		writeFileSync(join(cwd, 'in', 'a.json'), JSON.stringify(twoClasses()));
		writeFileSync(join(cwd, 'in', 'b.pdf'), Uint8Array.from([0x50, 0x4b, 3, 4]));
		writeFileSync(join(cwd, 'in', 'c.json'), '{"form": "FF304"}');
		writeFileSync(join(cwd, 'in', 'deep', 'd.JSON'), JSON.stringify(oneTooMany()));
		writeFileSync(join(cwd, 'in', 'notes.md'), 'not looked at');
		const { code, stdout, stderr } = await call(['check', 'in', 'gone.pdf', '--jsonl'], { cwd });
		assert.equal(code, 3);
		const lines = stdout
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		assert.deepEqual(
			lines.map((line) => [line.file, line.refusal?.code ?? line.summary.errors]),
			[
				['in/a.json', 0],
				['in/b.pdf', 'INPUT_UNKNOWN'],
				['in/c.json', 'RETURN_SHAPE'],
				['in/deep/d.JSON', lines[3].summary.errors],
				['gone.pdf', 'INPUT_MISSING'],
			],
		);
		assert.ok(lines[3].summary.errors > 0);
		assert.equal(stderr.match(/^error\[/gm)?.length, 3);
		assert.match(stderr, / in 2 returns .*; 3 documents refused\n$/);
		const list = JSON.parse((await call(['check', 'in', '--json'], { cwd })).stdout);
		assert.equal(list.length, 4);
	});
});

test('--last adds the identities across months, and refuses the return of another month', async () => {
	await inFolder(async (cwd) => {
		const last = twoClasses();
		last.monthEnded = '2022-04-30';
		const march = { ...last, monthEnded: '2022-03-31' };
		writeFileSync(join(cwd, 'now.json'), JSON.stringify(twoClasses()));
		writeFileSync(join(cwd, 'last.json'), JSON.stringify(last));
		writeFileSync(join(cwd, 'march.json'), JSON.stringify(march));
		const broken = await call(['check', 'now.json', '--last', 'last.json', '--only', 'X01'], { cwd });
		assert.match(broken.stdout, /^error\[X01\]/m);
		const other = await call(['check', 'now.json', '--last', 'march.json'], { cwd });
		assert.equal(other.code, 2);
		assert.match(other.stderr, /the last return given is for 2022-03, and this return, for 2022-05/);
		const gone = await call(['check', 'now.json', '--last', 'gone.json'], { cwd });
		assert.equal(gone.code, 3);
		assert.match(gone.stderr, /gone\.json is not there/);
	});
});

test('--facts is held to its shape, and the refusal names the file and the place', async () => {
	await inFolder(async (cwd) => {
		writeFileSync(join(cwd, 'now.json'), JSON.stringify(twoClasses()));
		writeFileSync(join(cwd, 'facts.json'), '{"submittedAt": "yesterday"}');
		const { code, stderr } = await call(['check', 'now.json', '--facts', 'facts.json'], { cwd });
		assert.equal(code, 3);
		assert.match(stderr, /submittedAt/);
		assert.match(stderr, /--> facts\.json/);
	});
});

test('the deadline comes from the trading days on file', async () => {
	const late = { ...twoClasses(), dateSubmitted: '2022-06-20' };
	const { stdout } = await call(['check', '-', '--only', 'L01'], { stdin: JSON.stringify(late) });
	assert.match(stdout, /^error\[L01\]/m);
	assert.match(stdout, /08 June 2022 08:30 HKT/);
});

test('annotations for GitHub are one line for each finding, with nothing that breaks the line', async () => {
	const { stdout, stderr } = await call(['check', '-', '--only', 'B01', '--format', 'github'], {
		stdin: JSON.stringify(oneTooMany()),
	});
	assert.match(stdout, /^::error file=standard input,title=B01%3A [^\n]*::Part II[^\n]*%0A[^\n]*\n$/);
	assert.match(stderr, VERDICT_LINE);
});

test('SARIF is one run with every rule once, a result for each finding and each refusal noted', async () => {
	await inFolder(async (cwd) => {
		writeFileSync(join(cwd, 'a b.json'), JSON.stringify(oneTooMany()));
		writeFileSync(join(cwd, 'c.json'), JSON.stringify(oneTooMany()));
		writeFileSync(join(cwd, 'd.json'), '{}');
		const { stdout, code } = await call(['check', '.', '--only', 'B01', '--format', 'sarif'], { cwd });
		const [run] = JSON.parse(stdout).runs;
		assert.equal(code, 3);
		const codes = run.tool.driver.rules.map((rule: { id: string }) => rule.id);
		assert.deepEqual(codes, [...new Set(REGISTRY.map((rule) => rule.code))]);
		assert.deepEqual(
			run.results.map((result: { ruleId: string; level: string }) => [result.ruleId, result.level]),
			[
				['B01', 'error'],
				['B01', 'error'],
			],
		);
		const [first] = run.results;
		assert.equal(first.locations[0].physicalLocation.artifactLocation.uri, 'a%20b.json');
		assert.equal(run.invocations[0].toolExecutionNotifications[0].descriptor.id, 'RETURN_SHAPE');
	});
});

test('--rules lists the registry and checks nothing', async () => {
	const { code, stdout } = await call(['check', '--rules', '--json']);
	assert.equal(code, 0);
	assert.equal(JSON.parse(stdout).length, REGISTRY.length);
	const one = await call(['check', '--rules', '--only', 'a03']);
	assert.match(one.stdout, /^code .*\nA03 +error +warning +authorised capital/);
});

test('standard input is named once, whatever takes it', async () => {
	for (const argv of [
		['check', '-', '--last', '-'],
		['check', '--last', '-', '--facts', '-', 'a.json'],
		['diff', '-', '-'],
	]) {
		const { code, stderr } = await call(argv, { stdin: JSON.stringify(twoClasses()) });
		assert.equal(code, 2, argv.join(' '));
		assert.match(stderr, /only once/);
	}
});

test('where every document is refused the verdict says that nothing was checked', async () => {
	const { code, stdout } = await call(['check', '-'], { stdin: 'a letter' });
	assert.equal(code, 3);
	assert.equal(stdout, 'no return was checked: 1 document refused\n');
});

test('--only takes codes with spaces and commas around them, and refuses what is no rule', async () => {
	const stdin = JSON.stringify(twoClasses());
	assert.equal((await call(['check', '-', '--only', ' a03, B01,'], { stdin })).code, 0);
	assert.match(
		(await call(['check', '-', '--only', ','], { stdin })).stderr,
		/^error\[USAGE\]: no rule is named/,
	);
	const refusal = await call(['check', '-', '--only', 'PDF_SCANNED'], { stdin });
	assert.match(refusal.stderr, /^error\[CODE_UNKNOWN\]: there is no rule "PDF_SCANNED"/);
});

test('a rule with two records is one rule, and is checked when one of them was run', async () => {
	const stdin = JSON.stringify({ ...twoClasses(), dateSubmitted: '2022-07-29' });
	const { code, stdout } = await call(['check', '-', '--only', 'L01'], { stdin });
	assert.equal(code, 1);
	assert.match(stdout, /^error\[L01\]/m);
	assert.match(stdout, /^1 error, 0 warnings in 1 return \(1 rule checked\)\n$/m);
});

test('a rule that is not in force for the edition is not counted as checked', async () => {
	const stdin = JSON.stringify(twoClasses());
	const { stdout } = await call(['check', '-', '--only', 'P01'], { stdin });
	assert.equal(stdout, '0 errors, 0 warnings in 1 return (0 rules checked)\n');
});
