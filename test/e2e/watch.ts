/** What a page does that it may not: asks another host, breaks its own policy, throws, writes errors to the console. */
import type { BrowserContext, Page } from 'playwright-core';

export interface Watched {
	/** What was seen since the last call. */
	taken(): readonly string[];
}

/** Watches every page of a context; `origin` is the only one that may be asked. */
export async function watch(context: BrowserContext, origin: string): Promise<Watched> {
	let seen: string[] = [];
	await context.exposeBinding('ff301Broken', (_source, told: string) => {
		seen.push(told);
	});
	await context.addInitScript(() => {
		addEventListener('securitypolicyviolation', (event) => {
			const told = `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`;
			(globalThis as unknown as { ff301Broken(told: string): void }).ff301Broken(told);
		});
	});
	context.on('request', (request) => {
		const url = new URL(request.url());
		const isOwn = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
		if (!isOwn) seen.push(`asked another host: ${request.url()}`);
	});
	context.on('page', (page) => watchPage(page, (told) => seen.push(told)));
	return {
		taken: () => {
			const told = seen;
			seen = [];
			return told;
		},
	};
}

function watchPage(page: Page, tell: (told: string) => void): void {
	page.on('console', (message) => {
		// The browser itself reports answers such as 401; they are what the test asks for, not what the page does.
		if (message.type() !== 'error' || /^Failed to load resource/.test(message.text())) return;
		tell(`console: ${message.text()}`);
	});
	page.on('pageerror', (error) => tell(`thrown: ${error.message}`));
}
