/**
 * Which column fills which field of each kind of movement. Most columns carry their field; where a movement
 * brings in a subject (an agreement signed, warrants issued), the columns describe the subject.
 */
import { MOVEMENTS, type MovementKind } from '../../ledger/movement.ts';
import { COLUMN_KEYS, type ColumnKey, columnOf, type Path } from './columns.ts';

type Fields = ReadonlyMap<ColumnKey, Path>;

interface Subject {
	/** Field of the movement that holds the subject. */
	readonly field: string;
	/** Column of the subject's name. */
	readonly name: ColumnKey;
	/** Column → field of the subject. */
	readonly columns: Readonly<Partial<Record<ColumnKey, Path>>>;
	/** The name alone stands for a subject that is there already. */
	readonly orName?: true;
}

const described = {
	descriptionEn: ['description', 'en'],
	descriptionZh: ['description', 'zh-Hant'],
} as const;

const agreement: Subject = {
	field: 'agreement',
	name: 'agreement',
	columns: {
		class: ['class'],
		...described,
		scheme: ['scheme'],
		mandate: ['mandate'],
		generalMeeting: ['generalMeeting'],
	},
};

const { mandate: _, ...withoutMandate } = agreement.columns;

const instrument = {
	class: ['class'],
	...described,
	currency: ['currency'],
	priceCurrency: ['price', 'currency'],
	price: ['price', 'amount'],
	rate: ['rate'],
	stockCode: ['stockCode'],
	generalMeeting: ['generalMeeting'],
} as const;

const SUBJECTS: Readonly<Partial<Record<MovementKind, Subject>>> = {
	'over-allotment-granted': agreement,
	'placing-agreed': agreement,
	'subscription-agreed': agreement,
	'consideration-issue-agreed': agreement,
	'rights-issue-announced': agreement,
	'open-offer-announced': agreement,
	/** The mandate is that of the grant; one of the award scheme as a whole is told as JSON. */
	'award-granted': { ...agreement, columns: withoutMandate, orName: true },
	'warrant-issued': {
		field: 'warrants',
		name: 'warrants',
		columns: { ...instrument, expires: ['expiry'] },
		orName: true,
	},
	'convertible-issued': { field: 'convertible', name: 'convertible', columns: instrument, orName: true },
	'option-scheme-adopted': {
		field: 'subject',
		name: 'scheme',
		columns: {
			class: ['class'],
			descriptionEn: ['particulars', 'en'],
			descriptionZh: ['particulars', 'zh-Hant'],
			sharesPerOption: ['sharesPerOption'],
			existingShares: ['existingShares'],
			generalMeeting: ['generalMeeting'],
		},
	},
	'mandate-granted': {
		field: 'subject',
		name: 'mandate',
		columns: {
			class: ['class'],
			for: ['for'],
			limit: ['limit'],
			issued: ['issued'],
			granted: ['granted'],
			expires: ['expires'],
			scheme: ['scheme'],
		},
	},
};

/** Words that a column holds for one kind in a field of another name. */
const RENAMED: Readonly<Partial<Record<MovementKind, Fields>>> = {
	'name-changed': new Map<ColumnKey, Path>([
		['textEn', ['issuerName', 'en']],
		['textZh', ['issuerName', 'zh-Hant']],
	]),
};

/** Columns of a kind of movement, with the field that each fills. */
export function columnsFor(kind: MovementKind): Fields {
	const known = FIELDS.get(kind);
	if (known) return known;
	const fields = madeFor(kind);
	FIELDS.set(kind, fields);
	return fields;
}

const FIELDS = new Map<MovementKind, Fields>();

function madeFor(kind: MovementKind): Fields {
	const { shape } = MOVEMENTS[kind];
	const subject = SUBJECTS[kind];
	const fields = new Map<ColumnKey, Path>();
	for (const key of COLUMN_KEYS) {
		const { path } = columnOf(key);
		const own = path && Object.hasOwn(shape, String(path[0])) && path[0] !== subject?.field ? path : null;
		const ofSubject = subject?.columns[key];
		const field =
			RENAMED[kind]?.get(key) ??
			(subject?.name === key ? [subject.field, 'name'] : ofSubject && [subject.field, ...ofSubject]) ??
			own;
		if (field) fields.set(key, field);
	}
	return fields;
}

/** The column of the name of what a movement brings in, or may bring in; null when it brings in nothing. */
export function broughtIn(kind: MovementKind): ColumnKey | null {
	return SUBJECTS[kind]?.name ?? null;
}

/** Where the name alone may stand instead of the whole subject: the field, else null. */
export function nameAlone(kind: MovementKind): string | null {
	const subject = SUBJECTS[kind];
	return subject?.orName ? subject.field : null;
}
