/**
 * Every screen in a real browser: in both languages, light and dark, narrow and enlarged, asking nobody else. Each is
 * loaded once; languages, colours and windows are changed on it.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { violationsOf } from './axe.ts';
import type { OpenDesk } from './desk.ts';
import { filled, SCREENS, type ScreenAddress } from './screens.ts';
import { sharedDesk } from './shared-desk.ts';
import { type Language, settled, type Theme, type Visitor, visit } from './visitor.ts';
import { stickingOut } from './width.ts';

let desk: OpenDesk;
let browser: Browser;

// What is opened before belongs to these tests alone: at the top of a file it would be opened for every run of any.
suite('every screen in a browser', () => {
	let looking: Promise<Seen> | null = null;

	before(async () => {
		[desk, browser] = await Promise.all([sharedDesk(), launchBrowser()]);
	});

	after(async () => {
		await browser?.close();
	});

	const SIZES = {
		usual: { width: 1280, height: 720 },
		narrow: { width: 320, height: 640 },
		/** What twice the size leaves of a window of 1280 by 800 pixels. */
		enlarged: { width: 640, height: 400 },
	};
	/** The first of a language is asked everything, the second what colours can break. */
	const LOOKS = [
		['en', 'light', 'all'],
		['en', 'dark', 'colours'],
		['zh-Hant', 'dark', 'all'],
		['zh-Hant', 'light', 'colours'],
	] as const;

	type Kind = `${Language}, ${Theme}` | 'narrow' | 'enlarged' | 'unrest';
	type Seen = ReadonlyMap<Kind, readonly string[]>;

	for (const [language, theme] of LOOKS) {
		test(`axe finds nothing on any screen, ${language}, ${theme}`, async () => {
			assert.deepEqual((await seen()).get(`${language}, ${theme}`), []);
		});
	}

	test('no screen has to be moved sideways on a window of 320 pixels', async () => {
		assert.deepEqual((await seen()).get('narrow'), []);
	});

	test('no screen has to be moved sideways on a small window at twice the size', async () => {
		assert.deepEqual((await seen()).get('enlarged'), []);
	});

	test('every screen comes to rest, asks nobody else, and breaks neither its policy nor itself', async () => {
		assert.deepEqual((await seen()).get('unrest'), []);
	});

	function seen(): Promise<Seen> {
		looking ??= lookAtAll();
		return looking;
	}

	/** Two people look at a time. */
	async function lookAtAll(): Promise<Seen> {
		const kinds: Kind[] = [
			...LOOKS.map(([language, theme]) => `${language}, ${theme}` as const),
			'narrow',
			'enlarged',
			'unrest',
		];
		const found = new Map<Kind, string[]>(kinds.map((kind) => [kind, []]));
		const others = [...new Set(SCREENS.map(({ as }) => as))].filter((as) => as !== 'Maker One');
		const lane = async (people: readonly ScreenAddress['as'][]) => {
			for (const as of people) await lookAs(as, (kind, told) => found.get(kind)?.push(...told));
		};
		await Promise.all([lane(['Maker One']), lane(others)]);
		found.get('unrest')?.push(...desk.faults.map((each) => `server: ${each}`));
		return found;
	}

	async function lookAs(as: ScreenAddress['as'], tell: (kind: Kind, told: readonly string[]) => void) {
		const visitor = await visit(browser, desk, as, { viewport: SIZES.usual });
		try {
			for (const screen of SCREENS.filter((each) => each.as === as)) {
				const named = (told: readonly string[]) => told.map((each) => `${screen.name}: ${each}`);
				tell('unrest', named(await visitor.goTo(addressOf(screen))));
				for (const [language, theme, what] of LOOKS) {
					await change(visitor, language, theme);
					tell(`${language}, ${theme}`, named(await violationsOf(visitor.page, what)));
				}
				for (const size of ['narrow', 'enlarged'] as const) {
					await visitor.page.setViewportSize(SIZES[size]);
					await settled(visitor.page);
					tell(size, named(await stickingOut(visitor.page)));
				}
				await visitor.page.setViewportSize(SIZES.usual);
				tell('unrest', named(visitor.watched.taken()));
			}
		} finally {
			await visitor.close();
		}
	}

	/** As if it were chosen in another tab of the same browser; the page to sign has the colours of the device. */
	async function change({ page }: Visitor, language: Language, theme: Theme): Promise<void> {
		await page.emulateMedia({ colorScheme: theme });
		await page.evaluate(
			(chosen) => {
				for (const [name, value] of Object.entries(chosen)) {
					localStorage.setItem(`ff301.${name}`, value);
					dispatchEvent(new StorageEvent('storage', { key: `ff301.${name}`, newValue: value }));
				}
			},
			{ language, theme },
		);
		await page.waitForFunction(
			([lang, shade]) =>
				document.documentElement.lang === lang &&
				(document.documentElement.dataset['theme'] ?? shade) === shade,
			[language, theme] as const,
		);
		await settled(page);
	}

	function addressOf({ path }: ScreenAddress): string {
		return filled(path, {
			...desk.links,
			month: desk.month,
			issuer: desk.issuerIn('differs'),
			director: desk.issuerIn('with-director'),
		});
	}
});
