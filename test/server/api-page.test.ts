/** `docs/api.md` against the code. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { STATUSES, statusOf } from '../../src/server/problem.ts';
import { REFUSALS, type RefusalCode } from '../../src/value/refusal.ts';

const PAGE = new URL('../../docs/api.md', import.meta.url);

function table(): string {
	const byStatus = new Map<number, string[]>();
	for (const code of Object.keys(STATUSES) as RefusalCode[]) {
		const status = statusOf(code);
		byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${code}\``]);
	}
	const rows = [...byStatus]
		.sort(([a], [b]) => a - b)
		.map(([status, codes]) => `| ${status} | ${codes.join(', ')} |`);
	return ['| status | codes |', '|---|---|', ...rows].join('\n');
}

test('docs/api.md has the status of every refusal that is not 422', () => {
	const page = readFileSync(PAGE, 'utf8');
	const written = page.replace(/\| status \| codes \|\n[\s\S]*?\n(?=\n)/, `${table()}\n`);
	if (process.env['UPDATE_GOLDEN']) writeFileSync(PAGE, written);
	assert.equal(page, written, 'UPDATE_GOLDEN=1 writes the table anew');
	for (const code of Object.keys(STATUSES)) assert.ok(Object.hasOwn(REFUSALS, code), code);
	assert.equal(statusOf('LEDGER_BELOW_ZERO'), 422);
});
