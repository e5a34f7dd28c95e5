/**
 * An act in the life of a return, as it is recorded in the chain of its issuer: JSON with a member `act` where an entry
 * of the ledger has `kind`. An act never changes a figure; the ledger never approves one.
 */
import { z } from 'zod';
import { day, words } from '../value/cells.ts';
import { Refusal } from '../value/refusal.ts';
import { shapeRefusal } from '../value/shape.ts';
import { ACT_NAMES, type ActName } from './act-names.ts';
import { contentDigest, verifiedSignature } from './signature.ts';

const month = z.string().regex(/^[0-9]{4}-(?:0[1-9]|1[0-2])$/, 'a month, such as "2022-09"');
const instant = z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}\+08:00$/, 'Hong Kong time');
const pointer = z.string();
/** Somebody's own words; may be empty where nothing has to be said. */
const said = z.string().max(4000);
const leaf = z.union([z.string(), z.boolean()]).nullable();
const documents = z.strictObject({ en: contentDigest, 'zh-Hant': contentDigest });

const actPerson = z.strictObject({ id: words, name: words });
export type ActPerson = z.infer<typeof actPerson>;

const about = {
	month,
	/** 1, then 2 for the first re-submission. */
	round: z.int().min(1),
	by: actPerson,
};

const ACTS = {
	/** The client's contact was asked what happened, or asked again. */
	'ask-client': z.strictObject({ act: z.literal('ask-client'), ...about, contact: words.nullable() }),
	/** `by` is null when the client answered behind a personal link. */
	'client-answered': z.strictObject({
		act: z.literal('client-answered'),
		...about,
		by: actPerson.nullable(),
		from: words.nullable(),
		answer: z.enum(['nothing', 'movements']),
		words: said,
		documents: z.array(contentDigest).readonly(),
	}),
	/** Holds for the finding with this key: the same code, place and figures. */
	'accept-warning': z.strictObject({
		act: z.literal('accept-warning'),
		...about,
		finding: words,
		code: words,
		path: pointer,
		lines: z.array(z.string()).readonly(),
		reason: words,
	}),
	'send-to-checker': z.strictObject({
		act: z.literal('send-to-checker'),
		...about,
		/** Of the content: both returns and their PDFs. */
		digest: contentDigest,
		returnDigest: contentDigest,
		documents,
		status: z.enum(['new-submission', 're-submission']),
		dateSubmitted: day,
		signatory: z.strictObject({ id: words, name: words, title: words }),
		/** What the rules said of it. */
		findings: z
			.array(
				z.strictObject({
					key: words,
					code: words,
					severity: z.enum(['error', 'warning', 'info']),
					accepted: z.boolean(),
				}),
			)
			.readonly(),
		/** Version of ff301, which is that of its rules. */
		version: words,
		words: said,
		/** What was sent before, when the ledger has moved away from it: since when, and by which entry. */
		voids: z.strictObject({ digest: contentDigest, since: instant, by: z.int().min(1) }).nullable(),
	}),
	'send-back': z.strictObject({
		act: z.literal('send-back'),
		...about,
		digest: contentDigest,
		reason: words,
		path: pointer.nullable(),
	}),
	approve: z.strictObject({
		act: z.literal('approve'),
		...about,
		digest: contentDigest,
		/** Who sent it; never the one who approves. */
		maker: actPerson,
		words: said,
	}),
	withdraw: z.strictObject({
		act: z.literal('withdraw'),
		...about,
		digest: contentDigest,
		reason: words,
	}),
	sign: z.strictObject({
		act: z.literal('sign'),
		...about,
		digest: contentDigest,
		signature: verifiedSignature,
	}),
	refuse: z.strictObject({
		act: z.literal('refuse'),
		...about,
		digest: contentDigest,
		reason: words,
		path: pointer.nullable(),
	}),
	/** Recorded in one group with the ledger's `return-submitted`, which closes the month. */
	submit: z.strictObject({
		act: z.literal('submit'),
		...about,
		digest: contentDigest,
		submittedAt: instant,
		/** The exchange's. */
		reference: words,
		receipt: contentDigest.nullable(),
		lateReason: words.nullable(),
	}),
	/** What was published, compared with what was signed. */
	publish: z.strictObject({
		act: z.literal('publish'),
		...about,
		digest: contentDigest,
		result: z.enum(['matched', 'differs']),
		documents: z.array(contentDigest).readonly(),
		differences: z
			.array(
				z.strictObject({
					language: z.enum(['en', 'zh-Hant']),
					path: pointer,
					label: z.string(),
					signed: leaf,
					published: leaf,
				}),
			)
			.readonly(),
		/** Figures that could not be proved on reading what was published. */
		unproved: z.int().min(0),
	}),
	/** Recorded in one group with the ledger's `correction-opened`; `round` is the one that begins. */
	'start-resubmission': z.strictObject({
		act: z.literal('start-resubmission'),
		...about,
		reason: words,
	}),
	comment: z.strictObject({
		act: z.literal('comment'),
		...about,
		digest: contentDigest.nullable(),
		words,
		path: pointer.nullable(),
	}),
	/** Changed cells that somebody ticked, with the value that was there. */
	see: z.strictObject({
		act: z.literal('see'),
		...about,
		/** Of the returns that were on the screen. */
		digest: contentDigest,
		cells: z.array(z.strictObject({ path: pointer, value: leaf })).readonly(),
	}),
} as const satisfies { readonly [Name in ActName]: z.ZodType };

export type ActOf<Name extends ActName> = z.output<(typeof ACTS)[Name]>;
export type Act = { [Name in ActName]: ActOf<Name> }[ActName];

/** An act with its place in the chain. */
export interface RecordedAct<Content extends Act = Act> {
	readonly sequence: number;
	readonly key: string;
	/** Hong Kong time with milliseconds. */
	readonly recordedAt: string;
	readonly act: Content;
}

/** True for the JSON of an act; an entry of the ledger has `kind` instead. */
export function isAct(json: unknown): boolean {
	return json !== null && typeof json === 'object' && 'act' in json;
}

/** The act that JSON holds; refuses with `ACT_SHAPE`, naming each member that does not fit. */
export function decodeAct(json: unknown): Act {
	const name = json !== null && typeof json === 'object' && 'act' in json ? String(json.act) : '';
	const schema = Object.hasOwn(ACTS, name) ? ACTS[name as ActName] : undefined;
	if (!schema) {
		throw new Refusal('ACT_SHAPE', `there is no act called "${name}"`, `acts are ${ACT_NAMES.join(', ')}`);
	}
	const result = schema.safeDecode(json as never, { reportInput: true });
	if (result.success) return result.data;
	throw shapeRefusal(`an act ${name}`, result.error.issues, 'it was recorded by something else', 'ACT_SHAPE');
}

export function isActOf<Name extends ActName>(
	name: Name,
): (each: RecordedAct) => each is RecordedAct<ActOf<Name>> {
	return (each): each is RecordedAct<ActOf<Name>> => each.act.act === name;
}
