/** The device's part: a passkey that answers the challenge of exactly one statement, and a new passkey. */
import {
	browserSupportsWebAuthn,
	type PublicKeyCredentialCreationOptionsJSON,
	type PublicKeyCredentialRequestOptionsJSON,
	startAuthentication,
	startRegistration,
} from '@simplewebauthn/browser';
import type { SignPage } from '../../api/signing.ts';
import { call } from '../api/call.ts';
import type { Answers } from './showing.ts';

export type Given = Readonly<Partial<Record<Answers, 'confirmed' | 'not-applicable'>>>;

/** The device said no, was cancelled, or has no passkey for us. */
export class DeviceError extends Error {}

export const hasPasskeys = browserSupportsWebAuthn;

/** The content is not what was read, or cannot be signed any more: read again before signing. */
export class ChangedError extends Error {}

/**
 * The head to sign on. A signature covers the content, so what was recorded beside it, such as a question, does not
 * stand in its way; a change of the content does.
 */
async function headNow({ issuer, month }: SignPage, digest: string): Promise<string> {
	const { body } = await call('signPage', { params: { code: issuer, month } });
	if (body.state !== 'open' || body.digest !== digest) throw new ChangedError();
	return body.head;
}

/** Asks for the statement, has the device answer it, and sends the answer. */
export async function signWithPasskey(page: SignPage, digest: string, confirmations: Given) {
	const params = { code: page.issuer, month: page.month };
	const ifMatch = await headNow(page, digest);
	const { body } = await call('signOptions', { params, body: { digest, confirmations } });
	const optionsJSON = body.options as PublicKeyCredentialRequestOptionsJSON;
	const response = await onDevice(() => startAuthentication({ optionsJSON }));
	const signing = { digest, confirmations, with: { kind: 'passkey' as const, response } };
	return (await call('sign', { params, body: signing, ifMatch })).body;
}

export interface Secrets {
	readonly password: string;
	readonly code: string;
}

export async function signWithPassword(
	page: SignPage,
	digest: string,
	confirmations: Given,
	secrets: Secrets,
) {
	const params = { code: page.issuer, month: page.month };
	const ifMatch = await headNow(page, digest);
	const signing = { digest, confirmations, with: { kind: 'password-and-code' as const, ...secrets } };
	return (await call('sign', { params, body: signing, ifMatch })).body;
}

/** Makes a passkey that signs on this device and keeps it with the person who is signed in. */
export async function addPasskey(name: string) {
	const { body } = await call('signingKeyOptions', {});
	const optionsJSON = body.options as PublicKeyCredentialCreationOptionsJSON;
	const response = await onDevice(() => startRegistration({ optionsJSON }));
	return (await call('addSigningKey', { body: { name, response } })).body;
}

async function onDevice<Result>(ask: () => Promise<Result>): Promise<Result> {
	try {
		return await ask();
	} catch (error) {
		throw new DeviceError(error instanceof Error ? error.message : String(error));
	}
}
