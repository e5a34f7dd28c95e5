/** Sentences as they are kept in fixtures/sentences; UPDATE_GOLDEN=1 writes them. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = new URL('../../../fixtures/sentences/', import.meta.url);

export function golden(name: string, lines: readonly string[]): void {
	const path = new URL(name, FOLDER);
	const text = `${lines.join('\n')}\n`;
	if (process.env['UPDATE_GOLDEN'] === '1') {
		mkdirSync(FOLDER, { recursive: true });
		writeFileSync(path, text);
	}
	assert.equal(text, readFileSync(path, 'utf8'), `${name}: UPDATE_GOLDEN=1 writes it`);
}
