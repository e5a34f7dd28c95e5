/** `ff301 administrator`: a link that makes one more administrator, for a firm that nobody can administrate any more. */
import { type Run, textOption } from '../command-spec.ts';
import { siteAddress } from '../site-address.ts';
import { withLedgers } from '../with-ledgers.ts';
import { EXIT } from '../world.ts';

const LOCAL = 'http://localhost:3010';

export const run: Run = async ([email = ''], options, world) => {
	const baseUrl = siteAddress(textOption(options, 'behindProxy')) ?? LOCAL;
	const firm = textOption(options, 'firm') ?? null;
	const { inviteAdministrator } = await import('../../server/operator.ts');
	const asked = { email, firm, baseUrl, secret: world.env['FF301_SECRET'] ?? null, now: world.now };
	// Opened first, so that a database that is not there is refused and not made.
	const made = await withLedgers(options, world, (_, place) => inviteAdministrator(place, asked));
	await world.stdout.write(
		`${made.link}\n  makes an administrator of ${made.firm}, once, until ${made.expiresAt}; it is in the log of access\n`,
	);
	return EXIT.clean;
};
