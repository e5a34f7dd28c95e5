/** The chain of hashes, and what it says of the content. */
import { Refusal } from '../../../value/refusal.ts';
import { actsIn, readChain } from '../chain.ts';
import { sha256 } from '../manifest.ts';
import { PACK_FILES } from '../names.ts';
import { subjectOf } from '../subject.ts';
import { check, textOf, Unfit } from './check.ts';
import { canonicalOf } from './content.ts';

export const chain = check('chain', [], async (pack, facts) => {
	const { issuer } = pack.manifest;
	const read = await refusedAsUnfit(() => readChain(textOf(pack, PACK_FILES.chain)));
	const other = read.records.find((record) => record.issuer !== issuer);
	if (other) throw new Unfit(`the chain holds entry ${other.sequence} of issuer ${other.issuer}`);
	const last = read.records.at(-1);
	if (!last) throw new Unfit('the chain has no entry');
	facts.chain = read;
	return `${read.records.length} entries, each hash follows from the one before; the last is ${last.hash}`;
});

/** Sent, approved and signed, each naming exactly this content. */
export const acts = check('acts', ['chain', 'content'], async (pack, facts) => {
	const { month, round, digest } = pack.manifest;
	const { content } = facts;
	const all = await refusedAsUnfit(async () => actsIn(facts.chain.records, month));
	const subject = await refusedAsUnfit(async () => subjectOf(all, round));
	if (subject.digest !== digest)
		throw new Unfit(`what the chain says was signed is ${subject.digest}, and the pack holds ${digest}`);
	const { sent } = subject;
	for (const language of ['en', 'zh-Hant'] as const)
		if (sent.act.documents[language] !== content.documents[language])
			throw new Unfit(`the chain names another PDF (${language}) than the content does`);
	const returnDigest = `sha256:${sha256(canonicalOf(content.returns))}`;
	if (sent.act.returnDigest !== returnDigest)
		throw new Unfit('the digest of the returns that was recorded when they were sent is another one');
	facts.acts = all;
	facts.subject = subject;
	const { approval, signature, submission } = subject;
	const entries = [sent, approval, signature, ...(submission ? [submission] : [])];
	return `entries ${entries.map(({ sequence }) => sequence).join(', ')} send, approve, sign${submission ? ' and submit' : ''} exactly this content`;
});

/** What is refused when it stands alone is what does not fit when it stands in a pack. */
export async function refusedAsUnfit<Value>(work: () => Promise<Value>): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		throw error instanceof Refusal ? new Unfit(error.message) : error;
	}
}
