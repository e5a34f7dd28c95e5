/** Somebody who has no mouse: keys alone, and after each of them the focus is somewhere and can be seen. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

const PATIENCE = 4_000;
const TABS_MOST = 90;

export interface Keys {
	/** One after another; the focus is looked at after each. */
	press(...keys: readonly string[]): Promise<void>;
	type(text: string): Promise<void>;
	/** Tab, or Shift+Tab, until what has the focus is called so. */
	tabTo(name: RegExp, key?: 'Tab' | 'Shift+Tab'): Promise<void>;
	/** Waits until what has the focus is called so. */
	isAt(name: RegExp): Promise<void>;
	/** What has the focus is called. */
	at(): Promise<string>;
}

export function keysOf(page: Page): Keys {
	const at = () => page.evaluate(nameOfFocus);
	const until = async (is: () => Promise<string | null>) => {
		const end = Date.now() + PATIENCE;
		for (;;) {
			const wrong = await is();
			if (wrong === null) return;
			if (Date.now() > end) assert.fail(wrong);
			await page.waitForTimeout(25);
		}
	};
	const press = async (...keys: readonly string[]) => {
		for (const key of keys) {
			await page.keyboard.press(key);
			await until(async () => {
				const wrong = await page.evaluate(hiddenFocus).catch(() => 'the page went');
				return wrong === null ? null : `after ${key}: ${wrong}`;
			});
		}
	};
	return {
		press,
		type: (text) => page.keyboard.type(text),
		at,
		tabTo: async (name, key = 'Tab') => {
			const seen: string[] = [];
			for (let count = 0; count < TABS_MOST; count += 1) {
				await press(key);
				seen.push(await at());
				if (name.test(seen.at(-1) ?? '')) return;
			}
			assert.fail(`${key} does not lead to ${name}, but to ${seen.join(' | ')}`);
		},
		isAt: (name) =>
			until(async () => {
				const now = await at();
				return name.test(now) ? null : `the focus is at ${JSON.stringify(now)} and not at ${name}`;
			}),
	};
}

/** In the page: what has the focus, by its label, its name or its words. */
function nameOfFocus(): string {
	const element = document.activeElement;
	if (element === null) return '';
	const labels =
		element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
	const named = element
		.getAttribute('aria-labelledby')
		?.split(' ')
		.map((id) => document.getElementById(id)?.textContent);
	const name =
		element.getAttribute('aria-label') ??
		labels?.[0]?.textContent ??
		named?.join(' ') ??
		element.textContent ??
		'';
	return `${element.tagName.toLowerCase()} ${name.trim().replaceAll(/\s+/g, ' ')}`;
}

/** In the page: why one cannot see where the focus is; null when one can. */
function hiddenFocus(): string | null {
	const element = document.activeElement;
	if (element === null || element === document.body) return 'nothing has the focus';
	const shows = (each: Element) => {
		const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
		return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
	};
	// The box of a tick is drawn by its label; a part of a date within its field.
	const drawn = [element, element.closest('label'), element.closest('[data-focus-within]')];
	const box = element.getBoundingClientRect();
	if (!drawn.some((each) => each !== null && shows(each)))
		return `nothing shows that ${element.outerHTML.slice(0, 160)} has the focus`;
	return box.bottom < 0 || box.top > innerHeight
		? `${element.outerHTML.slice(0, 160)} is out of sight`
		: null;
}
