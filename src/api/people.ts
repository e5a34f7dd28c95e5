/** People of a firm: who is signed in, who may do what for which client, invitations, the access log. */
import { z } from 'zod';
import { bilingual, code, day, digest, instant, language, month, personRef } from './figure.ts';

export const ROLES = ['administrator', 'maker', 'checker', 'signatory', 'viewer'] as const;
const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

export const me = z.object({
	person: personRef.extend({ email: z.string() }),
	firm: z.object({ id: z.string(), name: z.string() }),
	roles: z.array(role).readonly(),
	language: language.nullable(),
	/** A one-time code is asked for at sign-in. */
	secondFactor: z.boolean(),
	/** Passkeys that can sign a return. */
	signingKeys: z.array(z.object({ id: z.string(), name: z.string(), enrolledAt: instant })).readonly(),
	/** The data are made up, with ready accounts: the page says so loudly. */
	demo: z.boolean(),
	/** What the page sets on every request that changes something. */
	csrf: z.string(),
});
export type Me = z.infer<typeof me>;

/** What a page may know before anybody is signed in. */
export const welcome = z.object({
	/** The one-time link that makes the administrator has not been used. */
	firstRun: z.boolean(),
	demo: z.boolean(),
	/** Ready accounts of the demonstration; empty elsewhere. */
	demoAccounts: z
		.array(
			z.object({
				email: z.string(),
				password: z.string(),
				name: z.string(),
				roles: z.array(role).readonly(),
			}),
		)
		.readonly(),
	version: z.string(),
});
export type Welcome = z.infer<typeof welcome>;

export const firstRun = z.object({
	token: z.string(),
	firm: z.string().min(1).max(200),
	name: z.string().min(1).max(200),
	email: z.string().max(320),
	password: z.string().min(12).max(200),
});

export const person = personRef.extend({
	email: z.string(),
	roles: z.array(role).readonly(),
	/** Issuers on whose team the person is. */
	issuers: z.array(code).readonly(),
	secondFactor: z.boolean(),
	canSignWithPasskey: z.boolean(),
	suspended: z.boolean(),
	lastSeenAt: instant.nullable(),
});
export type Person = z.infer<typeof person>;

export const people = z.object({
	people: z.array(person).readonly(),
	invitations: z
		.array(
			z.object({
				id: z.string(),
				email: z.string(),
				roles: z.array(role).readonly(),
				sentAt: instant,
				expiresAt: instant,
			}),
		)
		.readonly(),
});
export type People = z.infer<typeof people>;

export const inviting = z.object({
	email: z.string().max(320),
	name: z.string().min(1).max(200),
	roles: z.array(role).min(1).readonly(),
});
/** The link is shown once; it is nowhere kept in clear. */
export const invited = z.object({ id: z.string(), link: z.string(), expiresAt: instant });
export const accepting = z.object({
	name: z.string().min(1).max(200),
	password: z.string().min(12).max(200),
});
export const invitation = z.object({
	email: z.string(),
	name: z.string(),
	firm: z.string(),
	expiresAt: instant,
});
export const personChange = z.object({
	roles: z.array(role).readonly().optional(),
	suspended: z.boolean().optional(),
});

const FOUR_EYES = ['maker-is-not-checker', 'three-people'] as const;
/** Who works on an issuer. The checker is always another person than the maker. */
export const team = z.object({
	makers: z.array(personRef).readonly(),
	checkers: z.array(personRef).readonly(),
	/** People who may sign, with the name and title that the return prints. */
	signatories: z.array(personRef.extend({ signsAs: z.string(), title: z.string() })).readonly(),
	/** `three-people`: the signatory is neither the maker nor the checker. */
	fourEyes: z.enum(FOUR_EYES),
	/** Where the month's question to the client goes; null when nobody is asked. */
	contact: z.object({ name: z.string(), email: z.string() }).nullable(),
	/** Of exactly this team: a change says which one it was thought out on. */
	version: z.string(),
});
export type Team = z.infer<typeof team>;
export const teamChange = z.object({
	/** The `version` of the team that was seen; where another stands by now, nothing is changed (412). */
	seen: z.string().max(100),
	makers: z.array(z.string()).max(200).readonly(),
	checkers: z.array(z.string()).max(200).readonly(),
	signatories: z
		.array(z.object({ id: z.string(), signsAs: z.string().max(200), title: z.string().max(200) }))
		.max(200)
		.readonly(),
	fourEyes: z.enum(FOUR_EYES),
	contact: z.object({ name: z.string().max(200), email: z.string().max(320) }).nullable(),
});
export type TeamChange = z.infer<typeof teamChange>;

/** Who opened what: unpublished movements are inside information. */
export const accessRecord = z.object({
	at: instant,
	person: personRef.nullable(),
	/** What was done: a method and a path without figures. */
	what: z.string(),
	issuer: code.nullable(),
	outcome: z.enum(['given', 'refused', 'not-found']),
});
export type AccessRecord = z.infer<typeof accessRecord>;

/** One thing that waits on the person who is signed in. */
const waiting = z.object({
	act: z.enum(['answer', 'fix', 'check', 'sign', 'submit', 'publish']),
	issuer: code,
	name: bilingual,
	month,
	since: instant.nullable(),
	slackMinutes: z.int().nullable(),
	/** Where to go, a path of the application. */
	href: z.string(),
});
export type Waiting = z.infer<typeof waiting>;
export const inbox = z.object({ waiting: z.array(waiting).readonly() });

/** A personal link: what it is for and whether it still serves. */
export const link = z.object({
	purpose: z.enum(['sign', 'answer']),
	/** `other-person`: it was made for somebody else than who is signed in. */
	state: z.enum(['open', 'expired', 'used', 'changed', 'other-person']),
	issuer: code.nullable(),
	name: bilingual.nullable(),
	month: month.nullable(),
	expiresAt: instant.nullable(),
});
export type Link = z.infer<typeof link>;

const linkPurpose = z.enum(['sign', 'answer']);
/** The personal links of a month, for whoever works on it: no mail is sent, so they hand the address over. */
export const monthLinks = z.object({
	/** The latest of each purpose. */
	links: z
		.array(
			z.object({
				purpose: linkPurpose,
				/** Whose link it is: the signatory, or the client's contact. */
				who: z.string(),
				/** The address to hand over; null when it no longer serves. */
				url: z.string().nullable(),
				createdAt: instant,
				expiresAt: instant.nullable(),
				/** `used`: it was signed or answered; an answer can be given again. `changed`: another content stands now. */
				state: z.enum(['open', 'expired', 'used', 'changed']),
			}),
		)
		.readonly(),
	/** For what one can be made now. */
	possible: z.array(linkPurpose).readonly(),
});
export type MonthLinks = z.infer<typeof monthLinks>;
/** A new link in the place of the one before, which ends. */
export const linkAsked = z.object({ purpose: linkPurpose });

/** What a client's contact sees behind a personal link, without an account, and what they answer. */
export const question = z.object({
	firm: z.string(),
	name: bilingual,
	month,
	due: instant,
	contact: z.string(),
	/** What the ledger has for the month already, each in a sentence of both languages. */
	known: z.array(z.object({ day, says: bilingual })).readonly(),
	answered: z.boolean(),
});
export type Question = z.infer<typeof question>;
export const answering = z.object({
	answer: z.enum(['nothing', 'movements']),
	words: z.string().max(4000),
	documents: z.array(digest).max(20).readonly(),
});
