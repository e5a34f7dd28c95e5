/** Signing in and out, the second factor and passkeys that open a session: what stands under `/api/auth`. */
import {
	type PublicKeyCredentialCreationOptionsJSON,
	type PublicKeyCredentialRequestOptionsJSON,
	startAuthentication,
	startRegistration,
} from '@simplewebauthn/browser';
import { SIGN_IN, type SignInRoute } from '../../api/sign-in.ts';
import { csrfToken } from './call.ts';
import { ProblemError, problemOf, UnreachableError } from './problem-error.ts';

/** The device said no, was cancelled, or has no passkey for us. */
export class DeviceError extends Error {}

/** Asks one of the addresses. Throws `ProblemError` with what is refused. */
async function ask<Answer>(route: SignInRoute, body?: Readonly<Record<string, unknown>>): Promise<Answer> {
	const csrf = csrfToken();
	let response: Response;
	try {
		response = await fetch(SIGN_IN[route], {
			method: body === undefined ? 'GET' : 'POST',
			headers: {
				Accept: 'application/json',
				...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
				...(csrf === null ? {} : { 'X-CSRF-Token': csrf }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
			credentials: 'same-origin',
		});
	} catch (error) {
		throw new UnreachableError(error instanceof Error ? error.message : String(error));
	}
	const answer: unknown = await response.json().catch(() => null);
	if (!response.ok) throw new ProblemError(problemOf(response.status, answer));
	return answer as Answer;
}

/** True when a one-time code is asked for next. */
export async function signIn(email: string, password: string): Promise<boolean> {
	return (await ask<{ secondFactor?: boolean }>('password', { email, password })).secondFactor === true;
}

export async function giveCode(code: string, isRecovery = false): Promise<void> {
	await ask(isRecovery ? 'recoveryCode' : 'code', { code });
}

export async function signInWithPasskey(): Promise<void> {
	const optionsJSON = await ask<PublicKeyCredentialRequestOptionsJSON>('passkeyOptions', {});
	const response = await onDevice(() => startAuthentication({ optionsJSON }));
	await ask('passkey', { response });
}

export async function endSession(): Promise<void> {
	await ask('signOut', {});
}

export async function endAllSessions(): Promise<void> {
	await ask('signOutEverywhere', {});
}

export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
	await ask('changePassword', { currentPassword, newPassword });
}

export interface SecondFactorBegun {
	readonly totpURI: string;
	readonly backupCodes: readonly string[];
}

/** Begins it; the first code completes it. */
export async function beginSecondFactor(password: string): Promise<SecondFactorBegun> {
	return ask('enableSecondFactor', { password });
}

export async function endSecondFactor(password: string): Promise<void> {
	await ask('disableSecondFactor', { password });
}

export interface Passkey {
	readonly id: string;
	readonly name: string;
	readonly addedAt: string;
}

export async function passkeysKept(): Promise<readonly Passkey[]> {
	return (await ask<{ passkeys: readonly Passkey[] }>('passkeys')).passkeys;
}

export async function addPasskey(name: string): Promise<void> {
	const optionsJSON = await ask<PublicKeyCredentialCreationOptionsJSON>('addPasskeyOptions', {});
	const response = await onDevice(() => startRegistration({ optionsJSON }));
	await ask('addPasskey', { name, response });
}

export async function removePasskey(id: string): Promise<void> {
	await ask('removePasskey', { id });
}

/** Calls the device; what it refuses or what is cancelled becomes a `DeviceError`. */
export async function onDevice<Result>(call: () => Promise<Result>): Promise<Result> {
	try {
		return await call();
	} catch (error) {
		throw new DeviceError(error instanceof Error ? error.message : String(error));
	}
}
