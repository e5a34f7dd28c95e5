/**
 * What goes into every route and what comes out. The server validates with these schemas, `/openapi.json` is made from
 * them, and the browser's client takes its types from them: there is no second description.
 *
 * Every route that changes something takes `Idempotency-Key`; those marked `match` ask for `If-Match` with the head
 * of the issuer's chain, and answer 412 when it has moved.
 */
import { z } from 'zod';
import { calendarMonth, clock, feedAsked, feedMade, feeds } from './calendar.ts';
import { batch, batchAsked, desk } from './desk.ts';
import { digest, instant, language, pageOf, pointer } from './figure.ts';
import { documentKept, published, publishing, submissionSheet, trail } from './filing.ts';
import { beginning, begun, headroom, issuerHome, issuers, takeOn } from './issuers.ts';
import {
	correcting,
	effect,
	kinds,
	movements,
	planAsked,
	planned,
	planRecorded,
	recording,
} from './movements.ts';
import type { RouteName } from './paths.ts';
import {
	accepting,
	accessRecord,
	answering,
	firstRun,
	inbox,
	invitation,
	invited,
	inviting,
	link,
	linkAsked,
	me,
	monthLinks,
	people,
	person,
	personChange,
	question,
	team,
	teamChange,
	welcome,
} from './people.ts';
import { checkedShown, readingShown } from './reading.ts';
import { act, cell, comparison, formPages, review, side } from './returns.ts';
import {
	signed,
	signing,
	signingKey,
	signingKeyMade,
	signingKeyOptions,
	signOptions,
	signOptionsAsked,
	signPage,
} from './signing.ts';

export interface Route {
	readonly about: string;
	readonly query?: z.ZodType;
	/** JSON; `file` is one file as it is, its name in `?name=`. */
	readonly body?: z.ZodType | 'file';
	readonly response: z.ZodType;
	/** Asks for If-Match. */
	readonly match?: true;
	/** Nobody has to be signed in. */
	readonly open?: true;
}

const done = z.object({ done: z.literal(true) });
const cursor = z.object({
	after: z.string().optional(),
	limit: z.coerce.number().int().min(1).max(500).optional(),
});
const known = z.object({ known_at: instant.optional() });
const fileName = z.object({ name: z.string().max(300).optional() });

export const ROUTES = {
	welcome: { about: 'what a page may know before sign-in', response: welcome, open: true },
	firstRun: {
		about: 'make the firm and its administrator, once',
		body: firstRun,
		response: done,
		open: true,
	},
	me: { about: 'who is signed in', response: me },
	people: { about: 'people of the firm and open invitations', response: people },
	invite: { about: 'invite somebody', body: inviting, response: invited },
	revokeInvitation: { about: 'end an open invitation', response: done },
	invitation: { about: 'what an invitation says', response: invitation, open: true },
	acceptInvitation: { about: 'accept an invitation', body: accepting, response: done, open: true },
	changePerson: { about: 'change roles, or suspend', body: personChange, response: person },
	accessLog: { about: 'who opened what', query: cursor, response: pageOf(accessRecord) },
	signingKeyOptions: { about: 'options to enrol a passkey that signs', response: signingKeyOptions },
	addSigningKey: { about: 'enrol a passkey that signs', body: signingKeyMade, response: signingKey },
	removeSigningKey: { about: 'take a passkey back', response: done },
	inbox: { about: 'what waits on the person who is signed in', response: inbox },
	link: { about: 'what a personal link is for', response: link },
	question: { about: 'what a client is asked', response: question, open: true },
	answer: { about: 'what the client answers', body: answering, response: done, open: true },
	answerFile: {
		about: 'keep a file that belongs to the answer',
		query: fileName,
		body: 'file',
		response: documentKept,
		open: true,
	},
	desk: { about: 'the month-end desk', query: known, response: desk },
	batch: { about: 'one act for many issuers, each for itself', body: batchAsked, response: batch },
	clock: { about: 'when the return of a month is due', response: clock },
	calendar: { about: 'a month of days', response: calendarMonth },
	feeds: { about: 'calendars to subscribe to', response: feeds },
	makeFeed: { about: 'make a calendar to subscribe to', body: feedAsked, response: feedMade },
	revokeFeed: { about: 'end a subscription', response: done },
	issuers: { about: 'the issuers of the firm', query: cursor, response: issuers },
	beginIssuer: { about: 'take an issuer on', body: beginning, response: begun },
	readTakeOn: {
		about: 'read a published return as the beginning of a ledger',
		/** `other`: the same return in the other language, read before, for its words. */
		query: fileName.extend({ other: digest.optional() }),
		body: 'file',
		response: takeOn,
	},
	issuer: { about: 'an issuer', query: known, response: issuerHome },
	changeTeam: { about: 'who works on an issuer', body: teamChange, response: team },
	headroom: {
		about: 'what an issuer may still do',
		query: known.extend({ as_at: z.string().optional() }),
		response: headroom,
	},
	movements: {
		about: 'the ledger, newest first',
		query: cursor.extend({
			known_at: instant.optional(),
			month: z.string().optional(),
			kind: z.string().optional(),
		}),
		response: movements,
	},
	kinds: { about: 'the kinds of entry, with their fields for this issuer', response: kinds },
	record: { about: 'record a group of entries', body: recording, response: effect, match: true },
	correct: { about: 'reverse an entry', body: correcting, response: effect, match: true },
	planImport: {
		about: 'what a file of movements would do',
		/** `with_conversion`: the conversions that Rule 8A.15 forces are included instead of asked about. */
		query: fileName.extend({ with_conversion: z.enum(['yes', 'no']).optional() }),
		body: 'file',
		response: planned,
	},
	recordImport: {
		about: 'record a file that was planned',
		body: planAsked,
		response: planRecorded,
		match: true,
	},
	review: { about: 'the return of a month', query: known, response: review },
	act: { about: 'do something to a return', body: act, response: review, match: true },
	monthLinks: {
		about: 'the personal links of a month, for its makers and checkers to hand over',
		response: monthLinks,
	},
	renewLink: { about: 'a new personal link; the one before ends', body: linkAsked, response: monthLinks },
	formPages: {
		about: 'the printed form for the screen',
		query: z.object({ language, of: z.enum(['now', 'sent']).optional() }),
		response: formPages,
	},
	cell: {
		about: 'the entries behind a cell',
		query: z.object({ path: pointer, language: language.optional() }),
		response: cell,
	},
	compare: {
		about: 'two versions of the return',
		query: z.object({ left: side, right: side, language: language.optional() }),
		response: comparison,
	},
	sheet: { about: 'what to enter into the e-Submission System', response: submissionSheet },
	publish: {
		about: 'compare what was published with what was signed',
		body: publishing,
		response: published,
		match: true,
	},
	trail: { about: 'the trail of a month', response: trail },
	signPage: { about: 'what a director signs', response: signPage },
	signOptions: {
		about: 'the statement to be signed, and its challenge',
		body: signOptionsAsked,
		response: signOptions,
	},
	sign: { about: 'sign', body: signing, response: signed, match: true },
	upload: {
		about: 'keep a file',
		query: fileName.extend({ issuer: z.string().optional() }),
		body: 'file',
		response: documentKept,
	},
	read: {
		about: 'read a published return; nothing is kept but the file, for the page that shows it',
		query: fileName,
		body: 'file',
		response: readingShown,
	},
	check: { about: 'check a return; nothing is kept', query: fileName, body: 'file', response: checkedShown },
} as const satisfies Readonly<Record<RouteName, Route>>;

export type Routes = typeof ROUTES;
/** What a route gives. */
export type Answer<Name extends RouteName> = z.output<Routes[Name]['response']>;
/** What a route takes as its body. */
export type Body<Name extends RouteName> = Routes[Name] extends { body: infer B extends z.ZodType }
	? z.input<B>
	: never;
/** What a route takes in its query. */
export type Query<Name extends RouteName> = Routes[Name] extends { query: infer Q extends z.ZodType }
	? z.input<Q>
	: never;
