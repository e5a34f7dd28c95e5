/** The sample's return brought as far as the director, and what the director sends. */
import type { Review } from '../../src/api/returns.ts';
import { CONFIRMATIONS } from '../../src/api/signing.ts';
import type { Asking, Desk } from './desk.ts';

export const RETURN = '/v1/issuers/00020/returns/2022-09';

/** Does an act on what stands, and gives the review that follows; throws what is refused. */
export async function act({ ask, head }: Desk, as: string, json: object): Promise<Review> {
	const answer = await ask(`${RETURN}/acts`, { as, json, match: await head('00020') });
	const text = await answer.text();
	if (answer.status !== 200) throw new Error(text);
	return JSON.parse(text) as Review;
}

/** Sent by the maker, its warnings accepted. */
export async function sent(desk: Desk): Promise<Review> {
	const review = (await (await desk.ask(RETURN)).json()) as Review;
	for (const { severity, key, accepted } of review.findings) {
		if (severity !== 'warning' || accepted) continue;
		await act(desk, 'maker@one', {
			act: 'accept-warning',
			finding: key,
			reason: 'It is as the board decided.',
		});
	}
	return act(desk, 'maker@one', {
		act: 'send-to-checker',
		dateSubmitted: '2022-10-07',
		signatory: 'person-signatory@one',
		words: 'As every month.',
	});
}

/** Approved by the checker; gives the digest. */
export async function approved(desk: Desk): Promise<string> {
	const { digest } = await sent(desk);
	await act(desk, 'checker@one', { act: 'approve', digest });
	return digest ?? '';
}

/** The director's request, with password and one-time code. */
export function signing(digest: string, match: string, key: string): Asking {
	const answered = { kind: 'password-and-code', password: 'the right password', code: '123456' };
	const confirmations = Object.fromEntries(CONFIRMATIONS.map((item) => [item, 'confirmed']));
	return { as: 'signatory@one', json: { digest, confirmations, with: answered }, match, key };
}
