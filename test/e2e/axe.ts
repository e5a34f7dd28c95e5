/** axe-core in a page: what it finds, in lines for a message. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Those that a change of colours alone can break. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Rule, place and reason of each violation; none when there is nothing. Of a page that was looked at in other colours,
 * `colours` asks the rules about these alone.
 */
export async function violationsOf(page: Page, what: 'all' | 'colours'): Promise<readonly string[]> {
	// Evaluated by the debugger, which no policy of the page forbids.
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
	const runOnly = what === 'all' ? TAGS : { type: 'rule', values: COLOURS };
	const results = await page.evaluate(async (only) => {
		const { axe } = globalThis as unknown as {
			axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
		};
		return axe.run(document, { runOnly: only, resultTypes: ['violations'] });
	}, runOnly);
	return results.violations.flatMap(({ id, nodes }) =>
		nodes
			.filter((node) => !isPlaceOnPage(id, node.html))
			.map(({ target, failureSummary }) => {
				const why = (failureSummary ?? '').split('\n').slice(1).join('; ').trim();
				return `${id}: ${target.join(' ')}: ${why}`;
			}),
	);
}

/**
 * A box over a printed page is as large as the figure that it stands on; the list beside it opens the same, large
 * enough (WCAG 2.5.8: essential, and equivalent).
 */
function isPlaceOnPage(rule: string, html: string): boolean {
	return rule === 'target-size' && html.includes('pdf-box');
}
