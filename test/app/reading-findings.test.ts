import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument } from '../../src/app/check-document.ts';
import { readText } from '../../src/read/index.ts';
import { listed } from '../../src/rules/registry.ts';
import { changed, OLD_EDITION } from '../read/text-sources.ts';

const HEADING_D =
	'(D). Any other Agreements or Arrangements to Issue Shares of the Issuer which are to be listed, including Options (other than Share Options Schemes) Not applicable\n';
const TWO_AND_A_HALF = `${changed(OLD_EDITION, HEADING_D, '')}\n${OLD_EDITION}`;

test('what a reading and the rules say of one fault is the same sentence', () => {
	const { findings } = readText(TWO_AND_A_HALF);
	assert.deepEqual(findings.map((finding) => finding.code).sort(), ['R04', 'R07']);
	for (const finding of findings) assert.equal(finding.title, listed(finding.code)[0]?.title.en);
});

test('a check tells each of them once, with the rule itself run', async () => {
	const bytes = new TextEncoder().encode(TWO_AND_A_HALF);
	const { findings } = await checkDocument(bytes, { facts: {}, only: null });
	for (const code of ['R04', 'R07']) {
		assert.equal(findings.filter((finding) => finding.code === code).length, 1, code);
	}
	const alone = await checkDocument(bytes, { facts: {}, only: new Set(['R07']) });
	assert.deepEqual(
		alone.findings.map((finding) => finding.lines.length),
		[1],
	);
});
