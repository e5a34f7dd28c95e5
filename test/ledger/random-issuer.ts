/** Random issuers as they are taken over: one to three classes, with or without authorised capital, schemes, notes, mandates. */
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import type { MovementOf } from '../../src/ledger/movement.ts';
import type { ClassSubject } from '../../src/ledger/subject.ts';
import type { Day } from '../../src/value/day.ts';
import { fromInteger, normal } from '../../src/value/decimal.ts';
import type { Draw } from './draw.ts';
import { hkd, words } from './situation.ts';

type Opens = MovementOf<'opening-balance'>['opens'];

/** The registration, the opening balances of the classes, and all the others: one group each. */
export function openingGroups(draw: Draw, day: Day, treasury: boolean): LedgerEntry[][] {
	const authorised = !draw.once(4);
	const subjects = classSubjects(draw);
	const first = subjects[0]?.name ?? 'B';
	const classes = subjects.map((subject, index) =>
		opensClass(draw, subject, { authorised, index, treasury, day }),
	);
	const registered: LedgerEntry = {
		kind: 'issuer-registered',
		day,
		issuerName: words('Made-up Holdings Limited'),
		stockCode: '09999',
		authorised,
		signatories: [{ name: 'Chan Tai Man', title: 'Company Secretary' }],
	};
	return [
		[registered],
		...[classes, [...others(draw, first), ...mandates(draw, first, day)]].map((opens) =>
			opens.map((each): LedgerEntry => ({ kind: 'opening-balance', day, opens: each })),
		),
	];
}

function classSubjects(draw: Draw): ClassSubject[] {
	const par = normal(25n, [2, 5, 9][draw.below(3)] ?? 2);
	const money = { currency: 'HKD', par };
	const listed = { listed: true, stockCode: '09999' };
	if (draw.once(3)) {
		const of = (type: string) => ({ kind: 'wvr-ordinary' as const, type: words(type) });
		return [
			{ name: 'B', line: { ...of('Class B'), ...listed }, ...money },
			{ name: 'A', line: { ...of('Class A'), listed: false }, ...money, weightedVoting: true },
		];
	}
	const ordinary: ClassSubject = {
		name: 'H',
		line: { kind: 'ordinary', type: words('H'), ...listed },
		...money,
	};
	const unlisted: ClassSubject = {
		name: 'D',
		line: { kind: 'other', type: words('Domestic'), listed: false },
		...money,
	};
	const preference: ClassSubject = { name: 'P', line: { kind: 'preference', listed: false }, ...money };
	return [ordinary, unlisted, preference].slice(0, 1 + draw.below(3));
}

interface Taken {
	readonly authorised: boolean;
	readonly index: number;
	readonly treasury: boolean;
	readonly day: Day;
}

function opensClass(draw: Draw, subject: ClassSubject, { authorised, index, treasury, day }: Taken): Opens {
	const issued = 1_000_000n + BigInt(draw.next()) * (index === 0 ? 4n : 1n);
	const pending =
		index === 0 && draw.once(2) ? [{ day, shares: 1n + BigInt(draw.below(900_000)) }] : undefined;
	const held = treasury && draw.once(2) ? BigInt(draw.below(1_000_000)) : undefined;
	return {
		of: 'class',
		subject,
		issued,
		...(authorised && { authorised: issued * 2n + 1_000_000n }),
		...(pending && { pending }),
		...(held !== undefined && { treasury: held }),
	};
}

function others(draw: Draw, name: string): Opens[] {
	const opens: Opens[] = [
		{
			of: 'scheme',
			subject: {
				name: 'esop',
				class: name,
				particulars: words('Share Option Scheme'),
				mandate: true,
				...(draw.once(3) && { sharesPerOption: fromInteger(2n) }),
			},
			outstanding: draw.shares(),
			available: draw.shares(),
		},
		{
			of: 'scheme',
			subject: {
				name: 'vehicle',
				class: name,
				particulars: words('Shares held by a vehicle'),
				existingShares: true,
			},
			outstanding: draw.shares(),
		},
		{
			of: 'convertible',
			subject: { name: 'notes', class: name, description: words('Notes'), currency: 'HKD', price: hkd(draw) },
			outstanding: fromInteger(draw.shares()),
		},
		{
			of: 'warrants',
			subject: {
				name: 'warrants',
				class: name,
				description: words('Warrants'),
				currency: 'HKD',
				price: hkd(draw),
			},
			outstanding: fromInteger(draw.shares()),
		},
		{
			of: 'agreement',
			subject: { name: 'rsu', class: name, description: words('Share Award Scheme'), scheme: 'esop' },
			outstanding: draw.shares(),
		},
	];
	return opens.filter(({ of }) => of === 'scheme' || draw.once(2));
}

function mandates(draw: Draw, name: string, day: Day): Opens[] {
	return (['buy-back', 'general'] as const)
		.filter(() => !draw.once(3))
		.map(
			(what): Opens => ({
				of: 'mandate',
				subject: { name: what, class: name, for: what, limit: 2_000_000n, issued: 20_000_000n, granted: day },
				used: BigInt(draw.below(1_000_000)),
			}),
		);
}
