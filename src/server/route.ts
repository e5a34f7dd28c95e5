/** What a route's handler is given and gives: everything read and judged already, by the schemas of `src/api`. */
import type { z } from 'zod';
import type { RouteName } from '../api/paths.ts';
import type { Answer, Routes } from '../api/routes.ts';
import type { Client } from '../store/desk.ts';
import type { Store } from '../store/store.ts';
import type { Keeping } from './keeping.ts';
import type { SignedIn } from './session.ts';

/** A file as it was sent. */
export interface SentFile {
	readonly bytes: Uint8Array;
	/** As the sender calls it; never a path here. */
	readonly name: string;
	readonly mediaType: string;
}

type BodyOf<Name extends RouteName> = Routes[Name] extends { body: infer B }
	? B extends 'file'
		? SentFile
		: B extends z.ZodType
			? z.output<B>
			: undefined
	: undefined;
type QueryOf<Name extends RouteName> = Routes[Name] extends { query: infer Q extends z.ZodType }
	? z.output<Q>
	: Readonly<Record<string, never>>;
/** Routes that are open have nobody who is signed in for certain. */
type WhoOf<Name extends RouteName> = Routes[Name] extends { open: true } ? SignedIn | null : SignedIn;

export interface Asked<Name extends RouteName> {
	readonly keeping: Keeping;
	/** Of the path, each of the shape that its name asks for; `code` is an issuer of the person's firm. */
	readonly params: Readonly<Record<string, string>>;
	readonly query: QueryOf<Name>;
	readonly body: BodyOf<Name>;
	readonly who: WhoOf<Name>;
	/** The issuer of the path; the people who ask are let see it. */
	readonly client: Client | null;
	/** Another issuer that the request names, when it is shown to the person; written down either way. */
	readonly see: (issuer: string) => Promise<Client>;
	/** Ledgers on which appends go through only while the head is the one of `If-Match`. */
	readonly ledgers: Store;
	/** Hash of the head of `If-Match`, where the route asks for it. */
	readonly match: string | null;
	/** A key for what the request records: the same for its retries, another for every other request. */
	readonly key: string;
	readonly headers: Headers;
	/** From where it comes, as the server sees it. */
	readonly address: string;
}

/**
 * An answer with an ETag. A function for the answer says that all of it follows from the tag: a page that has it
 * already is told so with 304, and the answer is not made.
 */
export class Tagged<Value> {
	readonly value: Value | (() => Promise<Value>);
	readonly etag: string;

	constructor(value: Value | (() => Promise<Value>), etag: string) {
		this.value = value;
		this.etag = etag;
	}
}

export type Handler<Name extends RouteName> = (
	asked: Asked<Name>,
) => Promise<Answer<Name> | Tagged<Answer<Name>>>;
export type Handlers = { readonly [Name in RouteName]: Handler<Name> };
