/** The refusals around people and sign-in in full; `docs/errors.md` and `ff301 explain <code>` tell them with the others. */
import type { RefusalCode } from '../../value/refusal.ts';
import type { RefusalGuide } from '../refusal-guide.ts';

type PeopleCode = Extract<
	RefusalCode,
	| `SIGN_IN_${string}`
	| 'LINK_NOT_NOW'
	| 'LINK_REFUSED'
	| 'FIRST_RUN_DONE'
	| 'PASSWORD_WEAK'
	| 'EMAIL_REFUSED'
	| 'PERSON_UNKNOWN'
	| 'LAST_ADMINISTRATOR'
>;

function guide(meaning: string, example: string, todo: string): RefusalGuide {
	return { meaning, example, todo, exit: 3 };
}

export const PEOPLE_GUIDE: Readonly<Record<PeopleCode, RefusalGuide>> = {
	SIGN_IN_REFUSED: guide(
		'No account has that e-mail address, or its password is another one, or the person was suspended. Which of these it is, is not told to somebody who has not signed in.',
		'the e-mail address or the password is not right',
		'Check both; an administrator sees whether a person is suspended.',
	),
	SIGN_IN_LOCKED: guide(
		'After ten wrong passwords or codes in a row nothing more is tried for 15 minutes, whether or not there is such an account; so it is with an address from which many wrong attempts come. The right password is refused as well until then.',
		'there were too many wrong attempts; go on after 2022-10-06T16:20:00.000+08:00',
		'Wait until the time that is told.',
	),
	SIGN_IN_CODE: guide(
		'A one-time code serves for half a minute and once, and a recovery code once. The clock of the phone may be wrong.',
		'the one-time code is not right',
		'Wait for the next code, or use one of the recovery codes.',
	),
	SIGN_IN_PASSKEY: guide(
		'The passkey is none of those that were added here for signing in, was asked for by another site, did not make sure who held it, or its answer was used before.',
		'the passkey opens no session here',
		'Sign in with the password, then add the passkey again.',
	),
	SIGN_IN_AGAIN: guide(
		'Adding or removing a way to sign in asks for somebody who signed in during the last 15 minutes, so that an unattended desk is not enough.',
		'this needs a sign-in of the last 15 minutes',
		'Sign in again, then do it.',
	),
	LINK_NOT_NOW: guide(
		'A link to sign leads to what was approved and is not signed; a link to answer leads to what the client was asked, until the return is submitted.',
		'2022-09 is not with the director',
		'Approve the return, or ask the client; each makes the link by itself.',
	),
	LINK_REFUSED: guide(
		'Links that make an account serve once and for a limited time: 24 hours for the first, seven days for an invitation. Making a new one ends the one before.',
		'this link is unknown, used, revoked or too old',
		'Ask for a new one; the first is made anew whenever the server starts.',
	),
	FIRST_RUN_DONE: guide(
		'The first link makes the firm and its administrator, once for a database. After that, people are invited.',
		'the firm and its administrator were made already',
		'Sign in, or ask an administrator for an invitation.',
	),
	PASSWORD_WEAK: guide(
		'A password has 12 to 200 characters, is not made of fewer than five different ones, and neither is nor holds the e-mail address. There are no other rules.',
		'the password has 8 characters; at least 12 are asked for',
		'Take three or four words that nobody says together.',
	),
	EMAIL_REFUSED: guide(
		'A person is known by one e-mail address and belongs to one firm.',
		'the e-mail address has an account already',
		'Use another address, or change the roles of the person who is there.',
	),
	PERSON_UNKNOWN: guide(
		'Nobody of the firm has that identifier. People of other firms are answered in the same way.',
		'the firm has nobody with that identifier',
		'Load the page again.',
	),
	LAST_ADMINISTRATOR: guide(
		'A firm keeps at least one administrator who is not suspended; otherwise nobody could invite or change anybody.',
		'the person is the only administrator of the firm',
		'Give the role to somebody else first.',
	),
};
