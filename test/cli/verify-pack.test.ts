/** Evidence packs through the command line: whole ones, ones that lie, and ones that mean harm. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { PACK_LIMITS } from '../../src/app/evidence/open-pack.ts';
import { repacked, withPack } from '../app/evidence/packed.ts';
import { makeZip, type Part } from '../app/files/make-zip.ts';
import { call, inFolder } from './call.ts';

const PARTS = (pack: Uint8Array): Part[] =>
	Object.entries(unzipSync(pack)).map(([name, bytes]) => ({ name, bytes }));

test('a pack is told apart from an export by its content, verified line by line, and named where it is wrong', async () => {
	await withPack(async ({ pack, evidence }) => {
		await inFolder(async (cwd) => {
			writeFileSync(join(cwd, 'pack.zip'), pack);
			const whole = await call(['verify', 'pack.zip'], { cwd });
			assert.equal(whole.code, 0, whole.stdout + whole.stderr);
			assert.match(whole.stdout, /^pack\.zip: evidence on the return of 00020 for 2022-09, round 1\nsha256:/);
			assert.match(whole.stdout, /\n✓ chain {6} +\d+ entries/);
			assert.match(whole.stdout, /✓ everything fits: 13 checks\n$/);
			const piped = await call(['verify', '-', '--json'], { cwd, stdin: pack });
			assert.equal(piped.code, 0);
			const json = JSON.parse(piped.stdout) as { checks: unknown[]; wrong: unknown; month: string };
			assert.deepEqual([json.checks.length, json.wrong, json.month], [13, null, '2022-09']);
			const picked = await call(['verify', '--json', 'digest,wrong', 'pack.zip'], { cwd });
			assert.deepEqual(Object.keys(JSON.parse(picked.stdout) as object), ['digest', 'wrong']);

			const changed = repacked(pack, (files) => {
				files['chain.jsonl'] = new TextEncoder().encode(
					evidence.chain.replace('Director One', 'Director Two'),
				);
			});
			writeFileSync(join(cwd, 'changed.zip'), changed);
			const wrong = await call(['verify', 'changed.zip'], { cwd });
			assert.equal(wrong.code, 1, wrong.stdout + wrong.stderr);
			assert.match(wrong.stdout, /✗ chain/);
			assert.match(wrong.stdout, /– signature +not looked at, for want of the acts/);
			assert.match(wrong.stdout, /✗ this pack proves nothing: chain: line \d+ of the export does not fit/);
			writeFileSync(join(cwd, 'chain.jsonl'), evidence.chain);
			const lines = await call(['verify', 'chain.jsonl'], { cwd });
			assert.equal(lines.code, 0, lines.stderr);
			assert.match(lines.stdout, /every entry fits/);
		});
	});
});

test('packs that mean harm are refused by name, and what they would unpack to is never made', async () => {
	await withPack(async ({ pack }) => {
		const parts = PARTS(pack);
		const without = (name: string) => parts.filter((part) => part.name !== name);
		const other = (name: string, part: Partial<Part>) =>
			parts.map((each) => (each.name === name ? { ...each, ...part } : each));
		const zeros = new Uint8Array(8 * 1024 * 1024);
		const text = (content: string) => new TextEncoder().encode(content);
		const manifest = new TextDecoder().decode(unzipSync(pack)['manifest.json']);
		const packs: readonly (readonly [string, Uint8Array, RegExp])[] = [
			['a bomb', makeZip(other('chain.jsonl', { bytes: zeros })), /PACK_TOO_LARGE/],
			[
				'ten gigabytes claimed',
				makeZip(other('chain.jsonl', { says: { size: 0xfffffff0 } })),
				/PACK_TOO_LARGE/,
			],
			[
				'less claimed than there is',
				makeZip(other('chain.jsonl', { says: { size: 7 } })),
				/PACK_(?:DAMAGED|TOO_LARGE)/,
			],
			['a file missing', makeZip(without('chain.jsonl')), /PACK_FILES.*lacks chain\.jsonl/],
			['no manifest', makeZip(without('manifest.json')), /PACK_FILES.*lacks manifest\.json/],
			[
				'a file too many',
				makeZip([...parts, { name: 'more.json', bytes: text('{}') }]),
				/PACK_FILES.*does not list more\.json/,
			],
			[
				'a file too many that is listed',
				repacked(pack, (files) => Object.assign(files, { 'more.json': text('{}') })),
				/PACK_FILES.*no file more\.json/,
			],
			[
				'a path upwards',
				makeZip([...parts, { name: '../manifest.json', bytes: text('{}') }]),
				/PACK_DAMAGED/,
			],
			['a path from the root', makeZip([...parts, { name: '/etc/passwd', bytes: text('') }]), /PACK_DAMAGED/],
			[
				'a path of another system',
				makeZip([...parts, { name: 'documents\\x.pdf', bytes: text('') }]),
				/PACK_DAMAGED/,
			],
			['a file twice', makeZip([...parts, ...parts.slice(0, 1)]), /PACK_DAMAGED.*twice/],
			['a password', makeZip(other('chain.jsonl', { encrypted: true })), /PACK_DAMAGED.*password/],
			[
				'a later schema',
				makeZip(other('manifest.json', { bytes: text(manifest.replace('"schema":1', '"schema":2')) })),
				/PACK_NEWER/,
			],
			['another archive', zipSync({ 'word/document.xml': text('<w/>') }), /PACK_FILES.*lacks manifest\.json/],
			[
				'another manifest',
				makeZip(other('manifest.json', { bytes: text('{"kind":"other"}') })),
				/PACK_DAMAGED/,
			],
			['no JSON', makeZip(other('manifest.json', { bytes: text('{') })), /PACK_DAMAGED/],
			['cut off', pack.subarray(0, pack.length - 100), /PACK_DAMAGED/],
			[
				'many files',
				makeZip(
					Array.from({ length: PACK_LIMITS.parts + 1 }, (_, index) => ({
						name: `a${index}.txt`,
						bytes: text(''),
					})),
				),
				/PACK_TOO_LARGE/,
			],
		];
		for (const [what, bytes, says] of packs) {
			const { code, stderr, stdout } = await call(['verify', '-'], { stdin: bytes });
			assert.equal(code, 3, `${what}: ${stdout}${stderr}`);
			assert.match(stderr, says, what);
		}
	});
});
