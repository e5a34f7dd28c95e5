/** The refusals of the HTTP interface in full; `docs/errors.md` and `ff301 explain <code>` tell them with the others. */
import type { RefusalCode } from '../../value/refusal.ts';
import type { RefusalGuide } from '../refusal-guide.ts';

type RequestCode = Extract<
	RefusalCode,
	`REQUEST_${string}` | 'SESSION_NEEDED' | 'ROLE_NEEDED' | 'SERVER_FAULT'
>;

function guide(meaning: string, example: string, todo: string): RefusalGuide {
	return { meaning, example, todo, exit: 3 };
}

export const REQUEST_GUIDE: Readonly<Record<RequestCode, RefusalGuide>> = {
	REQUEST_UNKNOWN: guide(
		'No route of the server has this address, or what it names is not there for the person who asks.',
		'there is nothing at this address',
		'`/reference` lists the routes.',
	),
	REQUEST_METHOD: guide(
		'The address is one of the server, and takes other methods; the header `Allow` names them.',
		'the address takes GET, not DELETE',
		'Use one of those methods.',
	),
	REQUEST_SHAPE: guide(
		'A part of the address, of the query or of the body is not what the route asks for; the places are named. JSON nests at most 64 levels deep.',
		'the body does not fit at /entries: Invalid input: expected array, received undefined',
		'`/openapi.json` has the shape of every request.',
	),
	REQUEST_TYPE: guide(
		'JSON is sent as `application/json`, without a content encoding. Files are sent as they are, with any other type.',
		'the body is text/plain; this route takes application/json',
		'Set the header `Content-Type`.',
	),
	REQUEST_TOO_LARGE: guide(
		'JSON may have 2 MB, a file 64 MB (of 1,048,576 bytes). The size is looked at before and while the body is read.',
		'the body has more than 2 MB',
		'Send less at once.',
	),
	REQUEST_TOO_MANY: guide(
		'Each session, and each address without one, may ask so often in a short time; reading and printing documents counts more. The headers `RateLimit` and `Retry-After` tell when to go on.',
		'more requests came than are taken; go on in 3 seconds',
		'Wait, then ask again.',
	),
	REQUEST_TOO_SLOW: guide(
		'A request is given a minute. What it recorded until then stays; the same request with the same key tells what came of it.',
		'the request took more than 60 seconds',
		'Send it again with the same `Idempotency-Key`.',
	),
	REQUEST_KEY: guide(
		'Every request that changes something carries the header `Idempotency-Key`, 8 to 200 letters, digits, `-`, `_`, `.` or `:`, chosen by its sender, so that a retry is not done twice.',
		'the request has no Idempotency-Key',
		'Send one, new for each change and the same for each retry of it.',
	),
	REQUEST_KEY_USED: guide(
		'The same key came before with another method, address or body. Nothing was done.',
		'the key stands for another request',
		'Use a new key for another change.',
	),
	REQUEST_RUNNING: guide(
		'A request with the same key has begun and not ended.',
		'the same request is being done',
		'Ask again in a few seconds with the same key.',
	),
	REQUEST_MATCH: guide(
		'What is recorded for an issuer is recorded on the state that was seen: its head, in the header `If-Match`.',
		'the request has no If-Match',
		'Send the `head`, or `ETag`, of what was loaded.',
	),
	REQUEST_FOREIGN: guide(
		'The server answers under its own name alone, and takes changes from its own pages: `Host`, `Origin` and the token of the session are compared.',
		'the request comes from another site',
		'Open the application under its own address and sign in again.',
	),
	SESSION_NEEDED: guide(
		'Nobody is signed in, or the session has ended.',
		'nobody is signed in',
		'Sign in; what was typed stays on the page.',
	),
	ROLE_NEEDED: guide(
		'The person is known and may not do this: another role, or a place on the team of the issuer, is needed.',
		'only an administrator changes the team of an issuer',
		'Ask an administrator of the firm.',
	),
	SERVER_FAULT: guide(
		'Something happened that ff301 does not expect. What was not answered may or may not have been done; the same request with the same key tells.',
		'something went wrong here, as 5f0c1e',
		'Send the request again; if it stays, report the number, under which the log has the details.',
	),
};
