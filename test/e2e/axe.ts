/** axe-core in a page: what it finds, in lines for a message. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rule, place and reason of each violation; none when there is nothing. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
	// Evaluated by the debugger, which no policy of the page forbids.
	await page.evaluate(SOURCE);
	const results = await page.evaluate(async (tags) => {
		const { axe } = globalThis as unknown as {
			axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
		};
		return axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
	}, TAGS);
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
