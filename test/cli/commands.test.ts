import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { displayWidth } from '../../src/cli/width.ts';
import { CODES } from '../../src/rules/registry.ts';
import { REFUSALS } from '../../src/value/refusal.ts';
import { twoClasses } from '../form/make-return.ts';
import { call, inFolder } from './call.ts';

test('every rule and every refusal can be explained', async () => {
	for (const code of [...CODES, ...Object.keys(REFUSALS)]) {
		const { code: exit, stdout } = await call(['explain', code]);
		assert.equal(exit, 0, code);
		assert.ok(stdout.startsWith(`${code}  `), code);
		assert.match(stdout, /^ {2}example/m, `${code} has an example`);
	}
});

test('the example of a rule is the message of its failing sample, letter for letter', async () => {
	const { stdout } = await call(['explain', 'B01']);
	const message = readFileSync(new URL('../../fixtures/findings/B01/message.txt', import.meta.url), 'utf8');
	const example = stdout.slice(stdout.indexOf('  example\n'));
	for (const line of message.trimEnd().split('\n')) assert.ok(example.includes(`    ${line}\n`), line);
	const json = JSON.parse((await call(['explain', 'B01', '--json'])).stdout);
	assert.equal(json.example.join('\n'), message.trimEnd());
});

test('a rule is explained with severities, basis and needs, also in Chinese', async () => {
	const english = await call(['explain', 'A03']);
	assert.match(english.stdout, /error when preparing, warning when reading/);
	assert.match((await call(['explain', 'X01'])).stdout, /needs +last \(--last\)/);
	const chinese = await call(['explain', 'X01', '--zh']);
	assert.match(chinese.stdout, /^X01 {2}\p{Script=Han}/u);
	assert.match(chinese.stdout, /^ {2}恆等式 /m);
	assert.match(chinese.stdout, /^ {2}適用版本 {4}/m);
	assert.doesNotMatch(chinese.stdout, /holds for|when reading/);
});

test('an explanation is wrapped to the width of the terminal', async () => {
	for (const code of CODES) {
		const { stdout } = await call(['explain', code, '--zh'], { columns: 60 });
		const words = stdout.slice(0, stdout.indexOf('\n  例子'));
		const lines = words.split('\n').filter((line) => line.startsWith('  '));
		for (const line of lines) assert.ok(displayWidth(line) <= 60, line);
	}
});

test('diff tells each field with label, pointer and both values, and exits 1', async () => {
	await inFolder(async (cwd) => {
		const changed = { ...twoClasses(), issuerName: 'Another Company Limited' };
		writeFileSync(join(cwd, 'a.json'), JSON.stringify(twoClasses()));
		writeFileSync(join(cwd, 'b.json'), JSON.stringify(changed));
		const { code, stdout } = await call(['diff', 'a.json', 'b.json'], { cwd });
		assert.equal(code, 1);
		assert.match(stdout, /^name of issuer {2}\/issuerName\n {2}a .*\n {2}b Another Company Limited\n/);
		assert.match(stdout, /\n1 field differs, \d+ agree\n$/);
		const same = await call(['diff', 'a.json', 'a.json'], { cwd });
		assert.equal(same.code, 0);
		assert.match(same.stdout, /^no field differs, \d+ agree\n$/);
		const json = JSON.parse((await call(['diff', 'a.json', 'b.json', '--json', 'path,b'], { cwd })).stdout);
		assert.deepEqual(json, [{ path: '/issuerName', b: 'Another Company Limited' }]);
		const gone = await call(['diff', 'a.json', 'gone.json'], { cwd });
		assert.equal(gone.code, 3);
		assert.match(gone.stderr, /gone\.json is not there/);
	});
});

test('due counts from --now or from the clock, and gives the same in JSON', async () => {
	const clock = await call(['due']);
	const asked = await call(['due', '2022-09', '--now', '2022-10-06T08:05Z']);
	assert.equal(clock.stdout, asked.stdout);
	assert.match(asked.stdout, /due +Mon 10 Oct 2022 08:30 HKT/);
	assert.match(asked.stdout, /left +28 h 25 of submission hours/);
	assert.match(asked.stdout, /– {2}Tue 04 Oct 2022 {2}Chung Yeung/);
	const json = JSON.parse((await call(['due', '2022-09', '--json'])).stdout);
	assert.equal(json.deadline, '2022-10-10T08:30:00+08:00');
	assert.equal(json.minutesLeft, 1705);
	const bad = await call(['due', '--now', 'tomorrow']);
	assert.equal(bad.code, 2);
});

test('due --year gives twelve months', async () => {
	const { stdout } = await call(['due', '--year', '2026', '--json', 'month,deadline']);
	const months = JSON.parse(stdout);
	assert.equal(months.length, 12);
	assert.deepEqual(months[2], { month: '2026-03', deadline: '2026-04-10T08:30:00+08:00' });
	assert.match(
		(await call(['due', '--year', '2026'])).stdout,
		/2026-03 +Fri 10 Apr 2026 08:30 HKT.*Good Friday/,
	);
});

test('schema prints what it names, and names what it can print', async () => {
	assert.match((await call(['schema'])).stdout, /^return .*\nreading .*\nfinding .*\nentry .*\nfacts /);
	assert.equal(JSON.parse((await call(['schema', 'return'])).stdout).$id, 'urn:ff301:return');
	assert.equal((await call(['schema', 'ledger'])).code, 2);
});

test('doctor tries each part and finds them working', async () => {
	const { code, stdout } = await call(['doctor']);
	assert.equal(code, 0, stdout);
	assert.match(stdout, /ok +PDF library +reads its test page/);
	assert.match(stdout, /ok +store +records and verifies an entry/);
	assert.match(stdout, /ok +printing +prints its test page/);
	const points = JSON.parse((await call(['doctor', '--json'])).stdout);
	assert.deepEqual(
		points.map((point: { works: boolean }) => point.works),
		points.map(() => true),
	);
	const late = await call(['doctor'], { now: Date.parse('2099-01-01T00:00:00Z') });
	assert.match(late.stdout, /fails +trading days .*today is beyond them/);
});

test('due takes a month or a year, and refuses a year with no trading days on file', async () => {
	const both = await call(['due', '2022-09', '--year', '2022']);
	assert.equal(both.code, 2);
	assert.match(both.stderr, /ask for different things/);
	const beyond = await call(['due', '--year', '2031']);
	assert.equal(beyond.code, 2);
	assert.equal(beyond.stdout, '');
	assert.match(beyond.stderr, /^error\[CALENDAR_BEYOND\]/);
	assert.match((await call(['due', '--year', '2027'])).stdout, /2027-12 +beyond the trading days on file/);
});

test('due gives the named fields of a month, and of a year on lines', async () => {
	const month = await call(['due', '--json', 'byDefinition,month', '2022-09']);
	assert.deepEqual(JSON.parse(month.stdout), { byDefinition: '2022-10-10T08:30:00+08:00', month: '2022-09' });
	const year = await call(['due', '--year', '2022', '--jsonl', '--json', 'month']);
	assert.equal(year.stdout.split('\n')[8], '{"month":"2022-09"}');
});
