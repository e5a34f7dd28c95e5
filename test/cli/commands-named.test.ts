/** Whatever tells people to type a command names one that is there, with options that it has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SCHEMAS } from '../../src/app/schemas.ts';
import { COMMANDS } from '../../src/cli/command-list.ts';
import { read, tracked } from '../tidy/files.ts';

const TEXTS = tracked().filter((path) => path.endsWith('.md') || /^src\/.*\.ts$/.test(path));

/** `` `ff301 export --xlsx` `` → `export --xlsx`, with the file it stands in. */
function named(): { readonly path: string; readonly words: readonly string[] }[] {
	return TEXTS.flatMap((path) =>
		[...read(path).text.matchAll(/\\?`ff301 ([a-z]+(?: [^`\\$]+)?)\\?`/g)].map((match) => ({
			path,
			words: (match[1] ?? '').split(/\s+/),
		})),
	);
}

/** What is wrong with a command as it is named; null for nothing. */
function wrong([name = '', ...words]: readonly string[]): string | null {
	if (name === 'help') return null;
	const command = COMMANDS.find((each) => each.name === name);
	if (!command) return 'there is no such command';
	const options = command.options.flatMap(([flags]) => flags.match(/--[a-z-]+/g) ?? []);
	const unknown = words.filter((word) => word.startsWith('--') && !options.includes(word));
	if (unknown.length > 0) return `it has no option ${unknown.join(', ')}`;
	const [schema] = words;
	return name === 'schema' && schema && !Object.hasOwn(SCHEMAS, schema) ? `no schema ${schema}` : null;
}

test('a command, an option or a schema that is not there is found', () => {
	assert.equal(wrong(['schema', 'template']), 'no schema template');
	assert.equal(wrong(['exports']), 'there is no such command');
	assert.equal(wrong(['export', '--pdf']), 'it has no option --pdf');
	assert.equal(wrong(['export', '--xlsx']), null);
});

test('every command that a document or a message names can be typed', () => {
	const all = named();
	assert.ok(all.length > 60, `${all.length} commands are named`);
	const complaints = all.flatMap(({ path, words }) => {
		const why = wrong(words);
		return why === null ? [] : [`${path}: ff301 ${words.join(' ')}: ${why}`];
	});
	assert.deepEqual(complaints, []);
});
