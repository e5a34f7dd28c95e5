/** The router: addresses to screens. */
import { createRouter } from '@tanstack/react-router';
import { Skeleton } from '../look/states.tsx';
import { tree } from './screens.ts';
import { parseSearch, stringifySearch } from './search.ts';

export const router = createRouter({
	routeTree: tree,
	parseSearch,
	stringifySearch,
	defaultPreload: 'intent',
	defaultPreloadDelay: 60,
	defaultPendingMs: 150,
	defaultPendingComponent: () => <Skeleton />,
	scrollRestoration: true,
});

declare module '@tanstack/react-router' {
	interface Register {
		router: typeof router;
	}
}
