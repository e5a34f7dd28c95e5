/** Places, names of figures and sources of findings, in both languages: none is left in English on a Chinese screen. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { figureWords, placeWords, sourceWords } from '../../../src/app/desk/finding-words.ts';
import { checkReturn } from '../../../src/rules/check.ts';
import { REGISTRY } from '../../../src/rules/registry.ts';
import { codesWithFixtures, type Fixture, fixturesOf } from '../../rules/fixture.ts';

const SOURCE = new URL('../../../src/', import.meta.url);
const FIXTURES: readonly Fixture[] = codesWithFixtures().flatMap(fixturesOf);

const namedBy = ({ context }: Fixture) => ({ en: context.return, 'zh-Hant': context.return });

/** Texts that stand behind `key:` in the sources of a folder. */
function textsIn(folder: string, key: string): string[] {
	const files = readdirSync(new URL(folder, SOURCE), { recursive: true, encoding: 'utf8' });
	return files
		.filter((file) => file.endsWith('.ts'))
		.flatMap((file) => {
			const text = readFileSync(new URL(`${folder}${file}`, SOURCE), 'utf8');
			const found = text.matchAll(new RegExp(`\\b${key}: (?:'([^']+)'|"([^"]+)")`, 'g'));
			return [...found].map((match) => match[1] ?? match[2] ?? '');
		});
}

test('every source that a rule, a reading or the preparer names has its Chinese', () => {
	const told = [...textsIn('read/', 'source'), ...textsIn('prepare/', 'source')];
	assert.ok(told.includes("the form's identities") && told.includes('preparing the return from the ledger'));
	const sources = new Set([...REGISTRY.map(({ basis }) => basis), ...told]);
	assert.ok(sources.size > 60, `${sources.size}`);
	for (const source of sources) {
		const words = sourceWords(source);
		assert.equal(words.en, source);
		assert.match(words['zh-Hant'] ?? source, /\p{Script=Han}/u);
		assert.deepEqual(numbersOf(words['zh-Hant'] ?? ''), numbersOf(source), source);
	}
	assert.equal(sourceWords('something else')['zh-Hant'], null);
});

/** Numbers of forms, rules and editions, in no order. */
function numbersOf(text: string): string[] {
	return [...text.matchAll(/\d+[A-Z]?(?:\.\d+)*[A-Z]?(?:\(\d\))?/g)].map(([number]) => number).sort();
}

test('every place and every figure that the samples of the rules show is named in Chinese', () => {
	let count = 0;
	for (const fixture of FIXTURES) {
		const named = namedBy(fixture);
		for (const { code, place, also, figures } of checkReturn(fixture.context).findings) {
			const words = [
				...[place, ...also].map((each) => placeWords(each, named)),
				...figures.map((each) => figureWords(each, named)),
			];
			for (const { en, 'zh-Hant': chinese } of words) {
				count += 1;
				assert.match(chinese ?? '', /\p{Script=Han}|^E[12]$/u, `${code}: ${en}`);
				assert.notEqual(en, '', code);
			}
		}
	}
	assert.ok(count > 200, `${count}`);
});

test('every name that a rule gives a figure of its own has its Chinese', () => {
	const labels = textsIn('rules/', 'label').filter((label) => label !== 'the return');
	assert.ok(labels.length > 30, `${labels.length}`);
	const [fixture] = FIXTURES;
	assert.ok(fixture);
	for (const label of labels)
		assert.match(
			figureWords({ label, value: '1' }, namedBy(fixture))['zh-Hant'] ?? '',
			/\p{Script=Han}/u,
			label,
		);
});

test('a place is named by part, class, row and column, and the return as a whole by its name', () => {
	const fixture = fixturesOf('A03').find(({ name }) => name === 'fail');
	assert.ok(fixture);
	const { findings } = checkReturn(fixture.context);
	const [found] = findings.filter(({ code }) => code === 'A03');
	assert.ok(found);
	assert.deepEqual(placeWords(found.place, namedBy(fixture)), {
		en: found.place.label,
		'zh-Hant': '第I部，不同投票權普通股 Class B，上月底結存，法定/註冊股本',
	});
	assert.equal(placeWords({ path: '', label: 'the return' }, namedBy(fixture))['zh-Hant'], '月報表');
	const path = 'last:/issued/classes/0/close/issued';
	assert.equal(
		figureWords({ label: 'what last month says, implied', value: '1', path }, namedBy(fixture))['zh-Hant'],
		'上月報表，第II部，本月底結存，已發行股份（推算）',
	);
});
