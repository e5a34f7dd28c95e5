/** What is open to everybody: what a page may know before sign-in, the first run, and invitations. */
import { VERSION } from '../../app/version.ts';
import { adoptIssuers } from '../adopt.ts';
import type { Handlers } from '../route.ts';

export const ENTRANCE: Pick<Handlers, 'welcome' | 'firstRun' | 'invitation' | 'acceptInvitation'> = {
	welcome: async ({ keeping: { people, settings } }) => ({
		firstRun: await people.isNew(),
		demo: settings.isDemo,
		demoAccounts: settings.isDemo ? people.demoAccounts : [],
		version: VERSION,
	}),
	firstRun: async ({ body, keeping, address }) => {
		await keeping.people.firstRun(body, address);
		await adoptIssuers(keeping);
		return { done: true };
	},
	invitation: async ({ params, keeping, address }) =>
		keeping.people.invitation(params['token'] ?? '', address),
	acceptInvitation: async ({ params, body, keeping, address }) => {
		await keeping.people.acceptInvitation(params['token'] ?? '', body, address);
		return { done: true };
	},
};
