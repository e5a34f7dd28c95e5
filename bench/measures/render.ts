/**
 * Printing a return: processor time of one document, warm, in English and in Chinese, every figure new each time;
 * headless Chromium printing the HTML twin of the same documents in turn; and the time to read a print back.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser, processorOf } from '../../scripts/browser.ts';
import { readBack } from '../../src/app/read-back.ts';
import { renderHtml, renderReturn } from '../../src/app/render-return.ts';
import { decodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturn } from '../../src/form/return.ts';
import type { Language } from '../../src/form/words/index.ts';
import { median } from '../clock.ts';
import { atLeast, atMost, type Row, rowsOf } from '../row.ts';

const row = rowsOf('Printing a return of nine pages');
const RETURN = join(import.meta.dirname, '..', '..', 'fixtures', 'returns', 'weighted-voting-1.0.1.json');
const ROUNDS = 20;
/** Until the code of both sides is compiled for speed: the first ten documents or so cost up to twice as much. */
const WARM_UP = 16;
const LANGUAGES: readonly (readonly [Language, string])[] = [
	['en', 'English'],
	['zh-Hant', 'Chinese'],
];

export async function renderRows(): Promise<Row[]> {
	const rows: Row[] = [];
	const browser = await launchBrowser();
	try {
		for (const [language, name] of LANGUAGES) {
			const ours: number[] = [];
			const theirs: number[] = [];
			for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
				const value = varied(round);
				const html = await renderHtml(value, { language });
				const before = process.cpuUsage();
				await renderReturn(value, { language });
				const used = process.cpuUsage(before);
				const start = await processorOf(browser);
				const page = await browser.newPage();
				await page.setContent(html);
				await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
				const end = await processorOf(browser);
				await page.close();
				if (round < WARM_UP) continue;
				ours.push((used.user + used.system) / 1000);
				theirs.push(end - start);
			}
			const note = `median of ${ROUNDS}, least ${Math.min(...ours).toFixed(0)} ms`;
			rows.push(row(`${name}: processor time`, median(ours), 'ms', atMost(100), note));
			rows.push(row(`${name}: Chromium prints the HTML twin, a new page each`, median(theirs), 'ms'));
			rows.push(row(`${name}: Chromium to ours`, median(theirs) / median(ours), 'ratio', atLeast(8)));
		}
	} finally {
		await browser.close();
	}
	rows.push(await readBackRow());
	return rows;
}

async function readBackRow(): Promise<Row> {
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		const value = varied(round);
		const { pdf } = await renderReturn(value);
		const start = performance.now();
		await readBack(value, pdf);
		if (round >= 2) times.push(performance.now() - start);
	}
	return row('English: read back', median(times), 'ms', atMost(100), 'by the clock');
}

/** The return with other figures, so that nothing of the last document can be used again. */
function varied(round: number): MonthlyReturn {
	const text = readFileSync(RETURN, 'utf8').replace(/"(-?[0-9]{4,})[0-9]"/g, `"$1${round % 10}"`);
	const json = JSON.parse(text);
	return decodeReturn({ ...json, issuerName: `${json.issuerName} ${round}` });
}
