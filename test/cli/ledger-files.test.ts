/** The printed form and the files of a ledger, through the command line. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inFolder } from './call.ts';
import { inSample } from './workspace.ts';

test('a return is printed in both languages, the same bytes each time, and reads as it was derived', async () => {
	await inSample(async ({ cwd, ff301, ok }) => {
		const render = ['render', '20', '2022-09', '--date', '2022-10-07', '-o', 'out'];
		const told = JSON.parse(await ok([...render, '--json', '--html', '--text']));
		assert.deepEqual(
			told.map(({ file }: { file: string }) => file),
			['en', 'zh-Hant'].flatMap((name) =>
				['pdf', 'html', 'txt'].map((format) => join('out', `00020-2022-09.${name}.${format}`)),
			),
		);
		const english = readFileSync(join(cwd, 'out', '00020-2022-09.en.pdf'));
		await ok([...render, '--lang', 'en', '-o', 'again']);
		assert.deepEqual(readFileSync(join(cwd, 'again', '00020-2022-09.en.pdf')), english);
		assert.deepEqual(readdirSync(join(cwd, 'again')), ['00020-2022-09.en.pdf']);

		await ok(['derive', '20', '2022-09', '--date', '2022-10-07', '-o', 'en.json']);
		await ok(['derive', '20', '2022-09', '--date', '2022-10-07', '--lang', 'zh-Hant', '-o', 'zh.json']);
		for (const [json, pdf] of [
			['en.json', '00020-2022-09.en.pdf'],
			['zh.json', '00020-2022-09.zh-Hant.pdf'],
		] as const) {
			const { code, stdout } = await ff301(['diff', json, join('out', pdf)]);
			assert.equal(code, 0, stdout);
		}
		const fromJson = await ok(['render', 'en.json', '--lang', 'en', '-o', 'third']);
		assert.match(fromJson, /third\/en\.en\.pdf {2}\d+ bytes, read back the same/);
		assert.deepEqual(readFileSync(join(cwd, 'third', 'en.en.pdf')), english);
	});
});

test('what cannot be printed, or nowhere, is refused and leaves nothing behind', async () => {
	await inSample(async ({ cwd, ff301 }) => {
		const paper = await ff301(['render', '20', '2022-09', '--edition', 'paper', '-o', 'out']);
		assert.equal(paper.code, 3);
		assert.match(paper.stderr, /EDITION_NOT_PREPARED/);
		const unknown = await ff301(['render', '20', '2022-09', '--edition', '1.0.l']);
		assert.match(unknown.stderr, /there is no edition "1\.0\.l"\n.*did you mean 1\.0\.[0-2]\?/);
		const language = await ff301(['render', '20', '2022-09', '--lang', 'fr']);
		assert.match(language.stderr, /--lang cannot be "fr"/);
		writeFileSync(join(cwd, 'file'), '');
		const folder = await ff301(['render', '20', '2022-09', '--lang', 'en', '-o', 'file/inside']);
		assert.equal(folder.code, 2);
		const early = await ff301(['render', '20', '2021-12', '-o', 'out']);
		assert.equal(early.code, 3);
		assert.match(early.stderr, /LEDGER_BEGINS_LATER/);
		assert.ok(!existsSync(join(cwd, 'out')));
	});
});

test('an issuer leaves as XLSX, CSV and JSON Lines, and each of them is known when it comes back', async () => {
	await inSample(async ({ ok }) => {
		await ok(['export', '20', '--xlsx', '-o', 'all.xlsx']);
		await ok(['export', '20', '--csv', '-o', 'all.csv']);
		await ok(['export', '20', '-o', 'all.jsonl']);
		for (const file of ['all.xlsx', 'all.csv', 'all.jsonl']) {
			const again = await ok(['import', '20', file, '--yes']);
			assert.match(again, /16 understood, 0 need you, 0 refused, 16 recorded already/, file);
		}
		await inFolder(async (cwd) => {
			const elsewhere = { cwd };
			await ok(['init'], elsewhere);
			writeFileSync(join(cwd, 'all.jsonl'), await ok(['export', '20']));
			await ok(['import', '20', 'all.jsonl', '--yes'], elsewhere);
			const derive = ['derive', '20', '2022-09'];
			assert.equal(await ok(derive, elsewhere), await ok(derive));
		});
	});
});

test('rows that are not understood are told with their places, and come back in a workbook', async () => {
	await inSample(async ({ cwd, ff301, ok }) => {
		await ok(['template', '20', '-o', 'template.xlsx']);
		assert.ok(readFileSync(join(cwd, 'template.xlsx')).length > 10_000);
		const rows = [
			'Date,Kind,Class,Shares',
			'2022-10-04,repurchase-for-cancellation,B,1000',
			'2022-10-04,repurchase-for-cancellation,X,1000',
			'2022-10-04,repurchase-for-cancellation,B,=1+1',
		];
		writeFileSync(join(cwd, 'rows.csv'), rows.join('\n'));
		const { code, stdout, stderr } = await ff301([
			'import',
			'20',
			'rows.csv',
			'--yes',
			'--returned',
			'wrong.xlsx',
		]);
		assert.equal(code, 1);
		assert.match(stdout, /rows\.csv: 1 understood, 1 need you, 1 refused/);
		assert.match(stdout, /line 3\n/);
		assert.match(stderr, /Nothing of rows\.csv was recorded/);
		assert.ok(existsSync(join(cwd, 'wrong.xlsx')));
		assert.equal(JSON.parse(await ok(['ledger', '20', '--json'])).length, 16);
		const dry = JSON.parse((await ff301(['import', '20', 'rows.csv', '--dry-run', '--json'])).stdout);
		assert.equal(dry.counts.understood, 1);
		assert.deepEqual(dry.rows[0].does, [
			'at the close of 04 October 2022: class B: issued shares not awaiting cancellation 25,941,670,420 → 25,941,669,420 (-1,000)',
			'class B: shares awaiting cancellation 31,775,000 → 31,776,000 (+1,000)',
		]);
	});
});

test('a folder of nothing, a wrong file and a damaged export are refused by name', async () => {
	await inSample(async ({ cwd, ff301, ok }) => {
		writeFileSync(join(cwd, 'junk.xlsx'), 'PK\u0003\u0004 and no more');
		const junk = await ff301(['import', '20', 'junk.xlsx', '--yes']);
		assert.equal(junk.code, 3);
		assert.match(junk.stderr, /error\[TABLE_DAMAGED\][\s\S]*--> junk\.xlsx/);
		const gone = await ff301(['import', '20', 'gone.csv']);
		assert.match(gone.stderr, /INPUT_MISSING/);
		await ok(['export', '-o', 'whole.jsonl']);
		const lines = readFileSync(join(cwd, 'whole.jsonl'), 'utf8').split('\n');
		writeFileSync(join(cwd, 'cut.jsonl'), lines.slice(0, 5).join('\n'));
		writeFileSync(join(cwd, 'altered.jsonl'), lines.join('\n').replace('6700000', '6700001'));
		for (const file of ['cut.jsonl', 'altered.jsonl']) {
			const verified = await ff301(['verify', file]);
			assert.equal(verified.code, 3, file);
			assert.match(verified.stderr, /EXPORT_DAMAGED/, file);
			const restored = await ff301(['import', file, '--data', 'new.db']);
			assert.equal(restored.code, 3, `${file}: ${restored.stderr}`);
			assert.ok(!existsSync(join(cwd, 'new.db')), 'no database is left of what was refused');
		}
	});
});

test('a database of a later version, of another program or none is refused, and left as it was', async () => {
	await inSample(async ({ cwd, ff301 }) => {
		writeFileSync(
			join(cwd, 'notes.db'),
			'this is no database at all, only a text that is long enough to be looked at',
		);
		const notes = await ff301(['ledger', '20', '--data', 'notes.db']);
		assert.equal(notes.code, 3);
		assert.match(notes.stderr, /STORE_FOREIGN/);
		const none = await ff301(['ledger', '20', '--data', 'none.db']);
		assert.equal(none.code, 2);
		assert.match(none.stderr, /WORKSPACE_MISSING.*none\.db is not there/);
		assert.ok(!existsSync(join(cwd, 'none.db')));
		const { default: Database } = await import('libsql');
		const database = new Database(join(cwd, 'ff301.db'));
		database.exec("INSERT INTO migrations VALUES (99, 'later', 'x', '2030-01-01')");
		database.close();
		const later = await ff301(['ledger', '20']);
		assert.equal(later.code, 3);
		assert.match(later.stderr, /STORE_NEWER/);
	});
});
