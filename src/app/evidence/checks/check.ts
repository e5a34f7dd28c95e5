/** What a check of a pack is, and what it has to say. */
import type { MonthlyReturn } from '../../../form/return.ts';
import type { Language } from '../../../form/words/index.ts';
import type { ChainAct, ReadChain } from '../chain.ts';
import type { Content } from '../content.ts';
import type { OpenedPack } from '../open-pack.ts';
import type { Subject } from '../subject.ts';

export type CheckName =
	| 'files'
	| 'chain'
	| 'content'
	| 'acts'
	| 'views'
	| 'manifest'
	| 'people'
	| 'findings'
	| 'signature'
	| 'print'
	| 'sealed'
	| 'submission'
	| 'published';

/** What earlier checks have read, so that later ones need not. */
export interface Facts {
	chain?: ReadChain;
	content?: Content;
	returns?: Readonly<Record<Language, MonthlyReturn>>;
	acts?: readonly ChainAct[];
	subject?: Subject;
}

/** Facts that a check needs; it is not made where an earlier one that gives them failed. */
export type With<Needed extends keyof Facts> = Facts & {
	readonly [Each in Needed]-?: NonNullable<Facts[Each]>;
};

/** Something in the pack does not fit; told in one sentence. */
export class Unfit extends Error {}

export interface Check {
	readonly name: CheckName;
	readonly needs: readonly (keyof Facts)[];
	/** Gives what it found; throws `Unfit`. */
	readonly run: (pack: OpenedPack, facts: Facts) => string | Promise<string>;
}

/** A check whose needs are there when it runs. */
export function check<Needed extends keyof Facts = never>(
	name: CheckName,
	needs: readonly Needed[],
	run: (pack: OpenedPack, facts: With<Needed>) => string | Promise<string>,
): Check {
	return { name, needs, run: (pack, facts) => run(pack, facts as With<Needed>) };
}

/** The bytes of a file that the pack has. */
export function fileOf({ files }: OpenedPack, name: string): Uint8Array {
	const bytes = files.get(name);
	if (!bytes) throw new Unfit(`${name} is missing`);
	return bytes;
}

export function textOf(pack: OpenedPack, name: string): string {
	return new TextDecoder().decode(fileOf(pack, name));
}
