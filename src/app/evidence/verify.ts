/**
 * Verifying an evidence pack, offline and from its own files alone. Every check is made and told; those that need what
 * an earlier one could not give are told as not made.
 */
import { published, submission } from './checks/after.ts';
import { acts, chain } from './checks/chain.ts';
import { type Check, type CheckName, type Facts, Unfit } from './checks/check.ts';
import { content, print } from './checks/content.ts';
import { files, manifestFits, views } from './checks/files.ts';
import { findings, people, signature } from './checks/people.ts';
import { sealed } from './checks/sealed.ts';
import type { Manifest } from './manifest.ts';
import { openPack } from './open-pack.ts';

export interface CheckMade {
	readonly check: CheckName;
	/** `not-made`: it needs what an earlier check could not give. */
	readonly result: 'fits' | 'does-not-fit' | 'not-made';
	/** One sentence. */
	readonly message: string;
}

export interface VerifiedPack extends Pick<Manifest, 'issuer' | 'month' | 'round' | 'digest' | 'head'> {
	readonly checks: readonly CheckMade[];
	/** The first thing that is wrong; null when everything fits. */
	readonly wrong: CheckMade | null;
}

/** In the order in which one rests on another. */
const CHECKS: readonly Check[] = [
	files,
	chain,
	content,
	acts,
	views,
	manifestFits,
	people,
	findings,
	signature,
	print,
	sealed,
	submission,
	published,
];

/** Refuses what is no pack: `PACK_DAMAGED`, `PACK_TOO_LARGE`, `PACK_NEWER`, `PACK_FILES`. */
export async function verifyPack(bytes: Uint8Array): Promise<VerifiedPack> {
	const pack = openPack(bytes);
	const facts: Facts = {};
	const checks: CheckMade[] = [];
	for (const each of CHECKS) {
		const lacking = each.needs.find((need) => facts[need] === undefined);
		checks.push(
			lacking === undefined
				? await made(each, () => each.run(pack, facts))
				: { check: each.name, result: 'not-made', message: `not looked at, for want of ${WANTS[lacking]}` },
		);
	}
	const { issuer, month, round, digest, head } = pack.manifest;
	const wrong = checks.find(({ result }) => result !== 'fits') ?? null;
	return { issuer, month, round, digest, head, checks, wrong };
}

async function made({ name }: Check, run: () => string | Promise<string>): Promise<CheckMade> {
	try {
		return { check: name, result: 'fits', message: await run() };
	} catch (error) {
		if (!(error instanceof Unfit)) throw error;
		return { check: name, result: 'does-not-fit', message: error.message };
	}
}

const WANTS: Readonly<Record<keyof Facts, string>> = {
	chain: 'a whole chain',
	content: 'the content',
	returns: 'the content',
	acts: 'the acts',
	subject: 'the acts',
};
