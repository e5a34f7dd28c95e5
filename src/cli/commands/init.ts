/** `ff301 init`: a database of ledgers, and an issuer taken on from its last return, by hand, or the sample issuer. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
	createLedgers,
	forgetLedgers,
	type Ledgers,
	ledgersAreThere,
	openLedgers,
} from '../../app/ledger/open.ts';
import { type Place, placeNamed, placeText, STORE_FILE } from '../../app/ledger/place.ts';
import { takeOnIssuer } from '../../app/ledger/take-on-issuer.ts';
import { Refusal } from '../../value/refusal.ts';
import { askerOf } from '../ask.ts';
import { jsonText } from '../batch.ts';
import { coloursOf } from '../colours.ts';
import { type CommandOptions, type Run, textOption } from '../command-spec.ts';
import { FIELDS } from '../fields.ts';
import { framingOf, namedFields, pickFields } from '../json-fields.ts';
import { type Newcomer, newcomerOf } from '../newcomer.ts';
import { newcomerShape, newcomerText } from '../newcomer-text.ts';
import { EXIT, type World } from '../world.ts';

export const run: Run = async ([dir], options, world) => {
	namedFields(options, FIELDS.init);
	const newcomer = await newcomerOf(options, world);
	const place = await placeAsked(dir, options, world);
	const there = await ledgersAreThere(place);
	if (there && !newcomer) await refuseKnown(place);
	if (newcomer) {
		const sure = await agreed(newcomer, options, world);
		if (!sure) return EXIT.usage;
	}
	const ledgers = there ? await openLedgers(place) : await createLedgers(place);
	try {
		await finish(ledgers, { place, there, newcomer }, options, world);
	} catch (error) {
		await ledgers.close();
		if (!there) await forgetLedgers(place);
		throw error;
	} finally {
		await ledgers.close();
	}
	return EXIT.clean;
};

async function placeAsked(dir: string | undefined, options: CommandOptions, world: World): Promise<Place> {
	const asked = { data: textOption(options, 'data'), env: world.env, cwd: world.cwd };
	const named = dir === undefined ? placeNamed(asked) : null;
	if (named) return named;
	const folder = resolve(world.cwd, dir ?? '.');
	try {
		await mkdir(folder, { recursive: true });
	} catch (error) {
		const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw new Refusal('USAGE', `${dir} cannot be made a folder (${why})`, 'name another one', [folder]);
	}
	return { kind: 'file', path: join(folder, STORE_FILE) };
}

async function refuseKnown(place: Place): Promise<never> {
	const ledgers = await openLedgers(place);
	try {
		const { length } = await ledgers.issuers();
		throw new Refusal(
			'WORKSPACE_KNOWN',
			`${placeText(place)} is there already, with the ledgers of ${length} ${length === 1 ? 'issuer' : 'issuers'}`,
			'take an issuer on with --from or --code, or name another folder',
			[placeText(place)],
		);
	} finally {
		await ledgers.close();
	}
}

/** Shows what would be taken over, and asks; where nobody can be asked, --yes has to say it. */
async function agreed(newcomer: Newcomer, options: CommandOptions, world: World): Promise<boolean> {
	if (framingOf(options) === 'plain') {
		await world.stdout.write(newcomerText(newcomer, coloursOf(world.stdout, world.env)));
	}
	if (options['yes'] === true) return true;
	const asker = askerOf(world);
	if (!asker) {
		throw new Refusal('USAGE', 'nothing was recorded, since nobody can be asked', 'add --yes to record it');
	}
	try {
		if (await asker.yes(`Take ${newcomer.code} on with these figures? [y/N] `)) return true;
	} finally {
		await asker.done();
	}
	await world.stderr.write('Nothing was recorded.\n');
	return false;
}

interface Begun {
	readonly place: Place;
	readonly there: boolean;
	readonly newcomer: Newcomer | null;
}

async function finish(
	ledgers: Ledgers,
	{ place, there, newcomer }: Begun,
	options: CommandOptions,
	world: World,
): Promise<void> {
	const recorded = newcomer
		? await takeOnIssuer(ledgers, newcomer.code, newcomer.entries, { now: world.now() })
		: null;
	const framing = framingOf(options);
	if (framing !== 'plain') {
		const shape = { database: placeText(place), made: !there, ...(newcomer && newcomerShape(newcomer)) };
		await world.stdout.write(`${jsonText(pickFields(shape, options, FIELDS.init), framing)}\n`);
		return;
	}
	const made = there ? '' : `Made ${placeText(place)}.\n`;
	const taken = recorded && newcomer ? `Recorded ${recorded.entries} entries for ${newcomer.code}.\n` : '';
	const next = newcomer
		? `Next: ff301 add ${newcomer.code} <kind> …, or ff301 derive ${newcomer.code} <month>\n`
		: 'Next: ff301 init --from <last return>, or --code <code> --name <name>\n';
	await world.stdout.write(made + taken + next);
}
