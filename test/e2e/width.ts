/** Whether a page has to be moved sideways to be read. */
import type { Page } from 'playwright-core';

/** The elements that stick out furthest to the right; none when the page is as wide as the window. */
export async function stickingOut(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		const nameOf = (element: Element) =>
			`${element.tagName.toLowerCase()}.${[...element.classList].join('.')} ${(element.textContent ?? '').trim().slice(0, 40)}`;
		return [...document.querySelectorAll('body *')]
			.map((element) => ({ element, right: element.getBoundingClientRect().right }))
			.filter(({ right }) => right > width + 0.5)
			.sort((a, b) => b.right - a.right)
			.slice(0, 4)
			.map(({ element, right }) => `${Math.round(right)} of ${width}: ${nameOf(element)}`);
	});
}
