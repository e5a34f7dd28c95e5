/** Routes that give a file: the same walls and the same log as all others, and headers that keep it from being a page. */
import type { FILES } from '../api/paths.ts';
import type { Client } from '../store/desk.ts';
import { Refusal } from '../value/refusal.ts';
import type { Bound } from './bind-route.ts';
import { seenIssuer } from './bind-route.ts';
import type { Keeping } from './keeping.ts';
import { fittedParams } from './params.ts';
import type { SignedIn } from './session.ts';

export interface GivenFile {
	/** Of a file that the path does not tell the issuer of; null for one of none. */
	readonly issuer?: string | null;
	readonly bytes: Uint8Array;
	readonly type: string;
	readonly name: string;
	/** Shown by the browser; else it is saved. */
	readonly isShown: boolean;
}

export interface FileAsked {
	readonly keeping: Keeping;
	readonly params: Readonly<Record<string, string>>;
	readonly query: Readonly<Record<string, string>>;
	readonly who: SignedIn;
	readonly client: Client | null;
}

export type FileHandler = (asked: FileAsked) => Promise<GivenFile>;
export type FileName = Extract<
	keyof typeof FILES,
	'pdf' | 'evidence' | 'template' | 'ledgerExport' | 'document'
>;

export interface FileArrived {
	readonly params: Readonly<Record<string, string>>;
	readonly query: Readonly<Record<string, string>>;
	readonly who: SignedIn | null;
}

/** `path` is the route's own, for the access log. */
export async function answerFile(
	bound: Bound,
	path: string,
	handler: FileHandler,
	{ params: given, query, who }: FileArrived,
): Promise<Response> {
	if (!who) throw new Refusal('SESSION_NEEDED', 'nobody is signed in', 'sign in');
	const params = fittedParams(given);
	const client = await seenIssuer(bound, `GET ${path}`, params['code'], who);
	const opened = (issuer: string | null, outcome: 'given' | 'not-found') =>
		bound.opened({ who, what: `GET ${path}`, issuer, outcome });
	const file = await handler({ keeping: bound.keeping, params, query, who, client }).catch(async (error) => {
		if (client === null && error instanceof Refusal) await opened(null, 'not-found');
		throw error;
	});
	if (client === null) await opened(file.issuer ?? null, 'given');
	return new Response(new Uint8Array(file.bytes), {
		headers: {
			'content-type': file.type,
			'content-disposition': disposition(file),
			// Whatever a file holds, it runs nothing here.
			'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
		},
	});
}

/** RFC 6266: a name of plain letters, and the whole name beside it. */
function disposition({ name, isShown }: GivenFile): string {
	const plain = name.replaceAll(/[^A-Za-z0-9._ -]/g, '_');
	const whole = encodeURIComponent(name).replaceAll(
		/['()*]/g,
		(each) => `%${each.charCodeAt(0).toString(16)}`,
	);
	return `${isShown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
