/** The refusals of signing in full; `docs/errors.md` and `ff301 explain <code>` tell them with the others. */
import type { RefusalCode } from '../../value/refusal.ts';
import type { RefusalGuide } from '../refusal-guide.ts';

type SigningCode = Extract<RefusalCode, `SIGNING_${string}`>;

function guide(meaning: string, example: string, todo: string): RefusalGuide {
	return { meaning, example, todo, exit: 3 };
}

export const SIGNING_GUIDE: Readonly<Record<SigningCode, RefusalGuide>> = {
	SIGNING_ANSWER: guide(
		'The answer has not the shape of WebAuthn: a member is missing, or its bytes cannot be decoded. Passkeys that sign with ES256, EdDSA or RS256 are taken.',
		'the answer of the passkey cannot be read: /response/signature: text expected, and nothing is there',
		'Try again; when it stays, try another browser or device.',
	),
	SIGNING_KEY_UNKNOWN: guide(
		"A return is signed with a passkey that the signatory added for signing. Another person's does not do, nor one that was removed, nor one that only opens a session.",
		'this passkey was removed on 2022-10-05',
		'Use a passkey of your own, or add this one for signing.',
	),
	SIGNING_KEY_KNOWN: guide(
		'A passkey belongs to one person and is added once. One that was removed is not added again: make a new one.',
		'this passkey is one that signs already',
		'Nothing has to be done, or make a new passkey.',
	),
	SIGNING_OTHER_CONTENT: guide(
		'The challenge that a passkey signs is the digest of the statement: issuer, month, content, confirmations, signatory, and the approval that it is signed on. The answer holds another one: something changed since the page was opened, or it is an answer of another time.',
		'the passkey signed another statement than that on the return of 00020 for 2022-09',
		'Open the page again, read what stands there now, and sign that.',
	),
	SIGNING_OTHER_PLACE: guide(
		'The answer names the site that asked for it, and it is not this one. Somebody may be passing requests on through a site of their own.',
		'the passkey answered https://ff301.example, and this is https://desk.example',
		'Open the desk by the address that you know, and sign there. Tell your administrator.',
	),
	SIGNING_UNVERIFIED: guide(
		'A signature needs a finger, a face or a PIN; that somebody merely touched the key is not enough.',
		'the passkey did not ask for finger, face or PIN',
		'Set up a screen lock or a PIN on the device, and sign again.',
	),
	SIGNING_WRONG: guide(
		'The signature was examined with the public key that was kept when the passkey was added, and does not fit.',
		'the signature is not that of the passkey',
		'Try again. When it stays, remove the passkey and add it anew.',
	),
	SIGNING_REPEATED: guide(
		'A passkey counts its answers, where it counts at all, and an approval is signed once. This answer was given before, or a copy of the passkey is in use.',
		'the passkey counted 7, and 7 was seen before',
		'Look whether the return is signed already. If not, remove the passkey and add a new one.',
	),
	SIGNING_EXPIRED: guide(
		'Adding a passkey has five minutes, and has to be finished by the person and on the site that began it.',
		'the time to add the passkey is over',
		'Begin again.',
	),
};
