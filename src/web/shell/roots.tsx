/** The two parents of all screens: the page itself, and the frame for who is signed in. */
import { createRootRoute, createRoute } from '@tanstack/react-router';
import type { Search } from './address.ts';
import { Frame } from './frame.tsx';
import { Broken, Lost, Page } from './page.tsx';

export const root = createRootRoute({
	component: Page,
	notFoundComponent: Lost,
	errorComponent: Broken,
	validateSearch: (search: Readonly<Record<string, unknown>>): Search =>
		Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)])),
});

export const frame = createRoute({
	getParentRoute: () => root,
	id: 'frame',
	component: Frame,
	errorComponent: Broken,
});
