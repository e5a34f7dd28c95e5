/** Every screen by its path. Each is a chunk of its own. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { frame, root } from './roots.tsx';

type Load = () => Promise<{ readonly default: () => ReactNode }>;

/** A screen inside the frame, for who is signed in. */
function framed<const Path extends string>(path: Path, load: Load) {
	return createRoute({ getParentRoute: () => frame, path, component: lazyRouteComponent(load) });
}

/** A page of its own, for who is not signed in yet. */
function alone<const Path extends string>(path: Path, load: Load) {
	return createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) });
}

const RETURN = '/issuers/$code/returns/$month' as const;

export const tree = root.addChildren([
	frame.addChildren([
		framed('/', () => import('../screens/door/screen.tsx')),
		framed('/desk/$month', () => import('../screens/desk/screen.tsx')),
		framed('/issuers', () => import('../screens/issuers/screen.tsx')),
		framed('/issuers/new', () => import('../screens/issuer-new/screen.tsx')),
		framed('/issuers/$code', () => import('../screens/issuer/screen.tsx')),
		framed('/issuers/$code/ledger', () => import('../screens/ledger/screen.tsx')),
		framed('/issuers/$code/import', () => import('../screens/import/screen.tsx')),
		framed('/issuers/$code/mandates', () => import('../screens/mandates/screen.tsx')),
		framed(RETURN, () => import('../screens/review/screen.tsx')),
		framed(`${RETURN}/compare`, () => import('../screens/compare/screen.tsx')),
		framed(`${RETURN}/submission`, () => import('../screens/submission/screen.tsx')),
		framed(`${RETURN}/evidence`, () => import('../screens/evidence/screen.tsx')),
		framed('/reader', () => import('../screens/reader/screen.tsx')),
		framed('/calendar/$month', () => import('../screens/calendar/screen.tsx')),
		framed('/inbox', () => import('../screens/inbox/screen.tsx')),
		framed('/people', () => import('../screens/people/screen.tsx')),
		framed('/account', () => import('../screens/account/screen.tsx')),
		framed('/settings', () => import('../screens/settings/screen.tsx')),
		framed('/access', () => import('../screens/access/screen.tsx')),
	]),
	alone('/sign-in', () => import('../screens/sign-in/screen.tsx')),
	alone('/first-run/$token', () => import('../screens/first-run/screen.tsx')),
	alone('/invitation/$token', () => import('../screens/invitation/screen.tsx')),
]);
