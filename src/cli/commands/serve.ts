/** `ff301 serve`: the desk in a browser, its interface and its calendars, on this machine. */
import { dayOfInstant, hongKongTime } from '../../app/due.ts';
import { type Place, placeNamed, placeOf } from '../../app/ledger/place.ts';
import { formatDay } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { type CommandOptions, type Run, textOption } from '../command-spec.ts';
import { demonstrationAccountsText, demonstrationProgress } from '../demonstration-text.ts';
import { siteAddress } from '../site-address.ts';
import { EXIT, type World } from '../world.ts';

const PORT = '3010';
const LOCAL = '127.0.0.1';

export const run: Run = async (_, options, world) => {
	const base = siteAddress(textOption(options, 'behindProxy'));
	const at = {
		host: hostOf(textOption(options, 'host'), base),
		port: portOf(textOption(options, 'port') ?? PORT),
	};
	const place = placeFor(options, world);
	const { serve } = await import('../../server/serve.ts');
	const { sealerFrom } = await import('../../app/sealing/keep.ts');
	const isDemonstration = options['demonstration'] === true;
	const demonstration = isDemonstration ? demonstrationProgress(world) : null;
	const secret = world.env['FF301_SECRET'] ?? null;
	const sealer = await sealerFrom(world.env);
	const served = await serve({ place, ...at, base, secret, sealer, now: world.now, demonstration });
	await world.stdout.write(toldOf(served));
	if (isDemonstration) {
		const day = formatDay(dayOfInstant(hongKongTime(served.now())));
		await world.stdout.write(demonstrationAccountsText(day));
	}
	await world.stopAsked();
	await served.close();
	return EXIT.clean;
};

/** The address; of a new database the link that makes its administrator, too. */
function toldOf({
	address,
	firstRun,
}: {
	readonly address: string;
	readonly firstRun: string | null;
}): string {
	const first = firstRun === null ? '' : `Make the firm and its administrator, once: ${firstRun}\n`;
	return `${first}The desk is at ${address} (Ctrl-C ends it)\n`;
}

/** The place that is named, or the nearest upwards; one that is not there is made when it is named. */
function placeFor(options: CommandOptions, world: World): Place {
	const asked = { data: textOption(options, 'data'), env: world.env, cwd: world.cwd };
	return placeNamed(asked) ?? placeOf(asked);
}

function portOf(text: string): number {
	const port = /^[0-9]{1,5}$/.test(text) ? Number.parseInt(text, 10) : 65_536;
	if (port <= 65_535) return port;
	throw new Refusal('USAGE', `"${text}" is no port`, 'write it as 3010');
}

/** Other machines reach it only through a proxy that speaks https. */
function hostOf(host: string | undefined, base: string | null): string {
	if (host === undefined || host === LOCAL || base !== null) return host ?? LOCAL;
	throw new Refusal(
		'USAGE',
		`--host ${host} would show unpublished movements to the network without encryption`,
		'put a proxy that speaks https in front, and name its address with --behind-proxy https://…',
	);
}
