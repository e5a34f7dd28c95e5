/** Every screen in a real browser: in both languages, light and dark, narrow and enlarged, asking nobody else. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { violationsOf } from './axe.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import { filled, SCREENS, type ScreenAddress } from './screens.ts';
import { visit } from './visitor.ts';
import { stickingOut } from './width.ts';

let desk: OpenDesk;
let browser: Browser;

before(async () => {
	[desk, browser] = await Promise.all([openDesk(), launchBrowser()]);
});

after(async () => {
	await browser?.close();
	await desk?.close();
});

/** Two runs meet both languages and both themes; four meet every pair. */
const LOOKS = [
	['en', 'light'],
	['zh-Hant', 'dark'],
	...(process.env['FF301_E2E_ALL']
		? ([
				['en', 'dark'],
				['zh-Hant', 'light'],
			] as const)
		: []),
] as const;

for (const [language, theme] of LOOKS) {
	test(`axe finds nothing on any screen, ${language}, ${theme}`, async () => {
		assert.deepEqual(await onEachScreen(violationsOf, language, theme, {}), []);
	});
}

test('no screen has to be moved sideways on a window of 320 pixels', async () => {
	const viewport = { width: 320, height: 640 };
	assert.deepEqual(await onEachScreen(stickingOut, 'en', 'light', { viewport }), []);
});

test('no screen has to be moved sideways on a small window at twice the size', async () => {
	// Twice the size on a window of 1280 pixels leaves 640 of the page's own.
	const viewport = { width: 640, height: 400 };
	const options = { viewport, deviceScaleFactor: 2 };
	assert.deepEqual(await onEachScreen(stickingOut, 'zh-Hant', 'light', options), []);
});

type Looking = (page: import('playwright-core').Page) => Promise<readonly string[]>;

/** What `look` and the watch on the page found, with the name of the screen before it. */
async function onEachScreen(
	look: Looking,
	language: 'en' | 'zh-Hant',
	theme: 'light' | 'dark',
	options: Parameters<typeof visit>[3],
): Promise<readonly string[]> {
	const found: string[] = [];
	for (const as of new Set(SCREENS.map((screen) => screen.as))) {
		const visitor = await visit(browser, desk, as, options);
		try {
			await visitor.choose(language, theme);
			for (const screen of SCREENS.filter((each) => each.as === as)) {
				const unrest = await visitor.goTo(addressOf(screen));
				const seen = [...unrest, ...(await look(visitor.page)), ...visitor.watched.taken()];
				found.push(...seen.map((each) => `${screen.name}: ${each}`));
			}
		} finally {
			await visitor.close();
		}
	}
	found.push(...desk.faults.map((each) => `server: ${each}`));
	return found;
}

function addressOf({ path }: ScreenAddress): string {
	return filled(path, { month: desk.month, issuer: desk.issuerIn('differs') });
}
