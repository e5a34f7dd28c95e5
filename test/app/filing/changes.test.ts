/** What changed in a return of which a row went. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesOf } from '../../../src/app/filing/changes.ts';
import { decodeReturn } from '../../../src/form/json.ts';
import { twoClasses } from '../../form/make-return.ts';

test('a row that went since last month and one that went since the approval are not taken for one another', () => {
	const withRow = (text: string) => {
		const value = twoClasses();
		const other = value.details.other;
		assert.ok(other?.applicable);
		const rows = other.blocks[0]?.rows;
		const row = rows?.[1];
		assert.ok(rows && row);
		rows.unshift({ ...row, text });
		return value;
	};
	const both = (value: ReturnType<typeof twoClasses>) => ({
		en: decodeReturn(value),
		'zh-Hant': decodeReturn(value),
	});
	const changes = changesOf({
		last: both(withRow('Gone since last month')),
		now: both(twoClasses()),
		approved: both(withRow('Gone since the approval')),
		sourcesOf: () => [],
	});
	const texts = changes.filter(({ path }) => path.endsWith('/text'));
	assert.deepEqual(
		texts.map(({ path, before, after, moved }) => [path, before, after, moved]),
		[
			['last:/details/other/blocks/0/rows/0/text', 'Gone since last month', null, false],
			['approved:/details/other/blocks/0/rows/0/text', 'Gone since the approval', null, true],
		],
	);
	assert.ok(
		changes.every(({ path }) => /^(?:last|approved):\/details\/other\/blocks\/0\/rows\/0\//.test(path)),
	);
});
