/**
 * Every rule has a return that passes it and one that fails it, and the exact words of its message.
 * UPDATE_GOLDEN=1 rewrites the messages; the difference is read before it is kept.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { decodeReturn } from '../../src/form/json.ts';
import { checkReturn } from '../../src/rules/check.ts';
import { CODES } from '../../src/rules/registry.ts';
import { findingText } from '../../src/rules/render-finding.ts';
import { codesWithFixtures, FINDINGS, type Fixture, fixturesOf, RETURNS, readJson } from './fixture.ts';

const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

test('the rules and the folders of samples are the same list', () => {
	assert.deepEqual(codesWithFixtures(), [...CODES].sort());
});

for (const code of codesWithFixtures()) {
	describe(`samples of ${code}`, () => {
		const fixtures = fixturesOf(code);

		test(`${code} has a passing and a failing sample`, () => {
			const names = fixtures.map((each) => each.name);
			assert.ok(names.includes('pass') && names.includes('fail'), names.join(', '));
		});

		for (const fixture of fixtures) {
			if (fixture.name.startsWith('pass')) {
				test(`${code} finds nothing where ${fixture.about}`, () => passes(fixture));
			} else test(`${code} finds that ${fixture.about}`, () => fails(fixture));
		}
	});
}

function passes(fixture: Fixture): void {
	const { findings, unchecked } = checkReturn(fixture.context);
	assert.deepEqual(
		findings.map((each) => each.code),
		[...fixture.others],
	);
	const lacking = unchecked.filter((each) => each.code === fixture.code);
	assert.deepEqual(lacking, [], 'the rule was not run');
}

function fails(fixture: Fixture): void {
	const { findings } = checkReturn(fixture.context);
	const [found, ...more] = findings.filter((each) => each.code === fixture.code);
	assert.ok(found, `${fixture.code} is not among ${findings.map((each) => each.code).join(', ')}`);
	assert.deepEqual(more, []);
	const others = findings.filter((each) => each !== found).map((each) => each.code);
	assert.deepEqual([...new Set(others)].sort(), [...fixture.others].sort());
	const text = `${findingText(found).join('\n')}\n`;
	const file = new URL(`${fixture.code}/message${fixture.name.slice('fail'.length)}.txt`, FINDINGS);
	if (UPDATE) writeFileSync(file, text);
	assert.ok(existsSync(file), 'the message is not on file; UPDATE_GOLDEN=1 writes it');
	assert.equal(text, readFileSync(file, 'utf8'));
}

for (const file of readdirSync(RETURNS)) {
	for (const as of ['preparing', 'reading'] as const) {
		test(`the made-up return ${file} passes every rule, ${as}`, () => {
			const value = decodeReturn(readJson(new URL(file, RETURNS)));
			assert.deepEqual(checkReturn({ return: value, as, facts: {} }).findings, []);
		});
	}
}
