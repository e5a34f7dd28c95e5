/**
 * What the browser may ask under `/api/auth`, with what goes in and comes out. Refusals are as everywhere. Those that
 * ask for a session ask for the token of the session too, in the header `X-CSRF-Token`, where they change something.
 *
 * A new password, and a second factor that is set up or taken away, give a new session: `me` has its token.
 */
export const SIGN_IN = {
	/** `{ email, password }` → `{ secondFactor }`: true when a one-time code is still to come. */
	password: '/api/auth/sign-in/email',
	/** `{ code }` → `{ done }`: completes a sign-in, or, in a session, the set-up of the second factor. */
	code: '/api/auth/two-factor/verify-totp',
	/** `{ code }` → `{ done }`: a recovery code in place of a one-time code. */
	recoveryCode: '/api/auth/two-factor/verify-backup-code',
	/** → options for the browser's WebAuthn call. */
	passkeyOptions: '/api/auth/passkey/sign-in/options',
	/** `{ response }` → `{ done }`. */
	passkey: '/api/auth/passkey/sign-in',
	/** → `{ done }`. */
	signOut: '/api/auth/sign-out',

	/** → `{ done }`: ends every session of the person. */
	signOutEverywhere: '/api/auth/revoke-sessions',
	/** `{ currentPassword, newPassword }` → `{ done }`: ends every other session. */
	changePassword: '/api/auth/change-password',
	/** `{ password }` → `{ totpURI, backupCodes }`; `code` completes it. */
	enableSecondFactor: '/api/auth/two-factor/enable',
	/** `{ password }` → `{ done }`. */
	disableSecondFactor: '/api/auth/two-factor/disable',
	/** `{ password }` → `{ backupCodes }`: those made before serve no more. */
	makeRecoveryCodes: '/api/auth/two-factor/generate-backup-codes',
	/** → options; needs a sign-in of the last 15 minutes. */
	addPasskeyOptions: '/api/auth/passkey/add/options',
	/** `{ name, response }` → `{ id, name, addedAt }`. */
	addPasskey: '/api/auth/passkey/add',
	/** GET → `{ passkeys }`, each with `id`, `name`, `addedAt`. */
	passkeys: '/api/auth/passkey/list',
	/** `{ id }` → `{ done }`; needs a sign-in of the last 15 minutes. */
	removePasskey: '/api/auth/passkey/remove',
} as const;

export type SignInRoute = keyof typeof SIGN_IN;
