/** Somebody at a browser: a context of their own, signed in, watched. */
import assert from 'node:assert/strict';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '../../src/app/demonstration/accounts.ts';
import type { OpenDesk } from './desk.ts';
import { type Watched, watch } from './watch.ts';

export type Language = 'en' | 'zh-Hant';
export type Theme = 'light' | 'dark';

export interface Visitor {
	readonly context: BrowserContext;
	readonly page: Page;
	readonly watched: Watched;
	/** Goes there and waits until the page is at rest; tells when it does not come to rest. */
	goTo(path: string): Promise<readonly string[]>;
	choose(language: Language, theme: Theme): Promise<void>;
	close(): Promise<void>;
}

/** `name` is that of an account of the demonstration; null for nobody. */
export async function visit(
	browser: Browser,
	{ origin }: Pick<OpenDesk, 'origin'>,
	name: string | null,
	options: BrowserContextOptions = {},
): Promise<Visitor> {
	const context = await browser.newContext({ baseURL: origin, reducedMotion: 'reduce', ...options });
	context.setDefaultTimeout(10_000);
	const watched = await watch(context, origin);
	// What compiles the tests marks functions with their names, in the page too.
	await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
	if (name !== null) await signIn(context, origin, name);
	const page = await context.newPage();
	return {
		context,
		page,
		watched,
		goTo: async (path) => {
			await page.goto(path);
			return settled(page);
		},
		choose: async (language, theme) => {
			await context.addInitScript(
				([chosenLanguage, chosenTheme]) => {
					localStorage.setItem('ff301.language', chosenLanguage);
					localStorage.setItem('ff301.theme', chosenTheme);
				},
				[language, theme] as const,
			);
		},
		close: () => context.close(),
	};
}

const REST = 8_000;

/** Nothing has been asked for during a tenth of a second, nothing says that it is loading, and there is a heading. */
export async function settled(page: Page): Promise<readonly string[]> {
	const until = Date.now() + REST;
	for (;;) {
		const why = await page.evaluate(unrest).catch(() => 'it went to another page');
		if (why === null) return [];
		if (Date.now() > until) return [why];
	}
}

/** In the page: why it is not at rest. */
async function unrest(): Promise<string | null> {
	const count = () => performance.getEntriesByType('resource').length;
	const before = count();
	await new Promise((resolve) => setTimeout(resolve, 100));
	if (count() !== before) return 'it goes on asking the server';
	if (document.querySelector('[aria-busy="true"], .skeleton') !== null) return 'it goes on loading';
	return document.querySelector('h1') === null ? 'it has no heading of the first level' : null;
}

/** Without the page, for tests that are about something else. */
async function signIn(context: BrowserContext, origin: string, name: string): Promise<void> {
	const account = DEMONSTRATION_ACCOUNTS.find((each) => each.name === name);
	assert.ok(account, `nobody is called ${name}`);
	const answer = await context.request.post(`${origin}/api/auth/sign-in/email`, {
		data: { email: account.email, password: DEMONSTRATION_PASSWORD },
		headers: { origin },
	});
	assert.equal(answer.status(), 200, await answer.text());
}
