/** The site that passkeys of this server are bound to. */
import type { RelyingParty } from '../app/signing/relying-party.ts';
import type { Settings } from './keeping.ts';

export function relyingParty({ origin }: Settings): RelyingParty {
	return { id: new URL(origin).hostname, name: 'FF301', origins: [origin] };
}
