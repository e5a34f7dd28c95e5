/** A director signs: the page, the statement with its challenge, and the signature. */
import { type Filing, mayOf } from '../../app/filing/load.ts';
import { refuse } from '../../app/filing/perform.ts';
import { sign } from '../../app/filing/sign.ts';
import { refuseMovedHead } from '../../app/ledger/head.ts';
import { recordedInstant } from '../../app/ledger/instant.ts';
import { signOptionsFor, verifyAnswer } from '../../app/signing/sign.ts';
import { signedByPassword, type VerifiedSignature } from '../../app/signing/signature.ts';
import type { Statement } from '../../app/signing/statement.ts';
import { Refusal } from '../../value/refusal.ts';
import { actingOn, filingOf } from '../filing.ts';
import type { Keeping } from '../keeping.ts';
import { linksUsed } from '../personal-links.ts';
import { relyingParty } from '../relying-party.ts';
import { type Asked, type Handlers, Tagged } from '../route.ts';
import { sealSigned } from '../seal-signed.ts';
import type { SignedIn } from '../session.ts';
import { signShown } from '../shown/sign-shown.ts';
import { statementOf } from '../signing-statement.ts';

export const SIGNING: Pick<Handlers, 'signPage' | 'signOptions' | 'sign'> = {
	signPage: async (asked) => {
		const { keeping, who } = asked;
		const [filing, keys] = await Promise.all([filingOf(asked), keeping.desk.signingKeys(who.person.id)]);
		const page = signShown(filing, { who, passkeys: keys.length, now: keeping.now() });
		return new Tagged(page, page.head);
	},
	signOptions: async (asked) => {
		const { keeping, who, body } = asked;
		const filing = await filingOf(asked);
		refuseTo(filing, who);
		const statement = statementOf(filing, body.digest, body.confirmations);
		const options = await signOptionsFor(statement, {
			keys: keeping.desk,
			party: relyingParty(keeping.settings),
		});
		return { statement, options };
	},
	sign: async (asked) => {
		const { who, body, match, keeping } = asked;
		const filing = await filingOf(asked);
		const signed = signedBefore(filing, who, body.digest);
		if (signed) await sealSigned(keeping, filing, body.digest);
		if (signed) return new Tagged(signed, filing.chain.head.hash);
		// Asked before the passkey is examined, since an answer can be examined once only.
		refuseMovedHead(filing.issuer, filing.chain.head, match ?? undefined);
		refuseTo(filing, who);
		const statement = statementOf(filing, body.digest, body.confirmations);
		const signature = await signatureOf(asked, filing, statement);
		const { recorded, head } = await sign(actingOn(asked, match), { digest: body.digest, signature });
		await linksUsed(asked);
		await sealSigned(keeping, filing, body.digest);
		return new Tagged(
			{ sequence: recorded.sequence, signedAt: recorded.recordedAt, digest: body.digest },
			head.hash,
		);
	},
};

function refuseTo(filing: Filing, { person, roles }: SignedIn): void {
	refuse(mayOf(filing, { id: person.id, name: person.name, roles }).sign);
}

/** The same content, signed by the same person: a retry whose answer was lost. */
function signedBefore({ life, state }: Filing, { person }: SignedIn, digest: string) {
	const { signature } = life;
	const isSame =
		signature?.act.by.id === person.id && signature.act.digest === digest && state.digest === digest;
	return signature && isSame
		? { sequence: signature.sequence, signedAt: signature.recordedAt, digest }
		: null;
}

async function signatureOf(
	{ keeping, body, who }: Asked<'sign'>,
	{ acts }: Filing,
	statement: Statement,
): Promise<VerifiedSignature> {
	const at = recordedInstant(keeping.now());
	if (body.with.kind === 'password-and-code') {
		await examinePassword(keeping, who, body.with);
		return signedByPassword(statement, at);
	}
	const recorded = acts.flatMap(({ act }) => (act.act === 'sign' ? [act.signature] : []));
	return verifyAnswer(
		{ statement, response: body.with.response, recorded, at },
		{ keys: keeping.desk, party: relyingParty(keeping.settings) },
	);
}

/** Refuses with `SIGN_IN_REFUSED` and `SIGN_IN_CODE`; both are asked, so that neither can be tried alone. */
async function examinePassword(
	{ people }: Keeping,
	{ person }: SignedIn,
	{ password, code }: { readonly password: string; readonly code: string },
): Promise<void> {
	if (!(await people.verifyPassword(person.id, password))) {
		throw new Refusal('SIGN_IN_REFUSED', 'the password does not serve', 'write it again');
	}
	if (await people.verifyCode(person.id, code)) return;
	throw new Refusal(
		'SIGN_IN_CODE',
		'the one-time code is not the one of now',
		'wait for the next code; without a second factor, set one up, or add a passkey that signs',
	);
}
