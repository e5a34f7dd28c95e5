/** How the ledger of a made-up issuer begins: who it is, its classes, its scheme, its notes, its mandate. */
import type { LedgerEntryJson } from '../../ledger/entry.ts';
import { addMonths, type Day, lastDay, type Month } from '../../value/day.ts';
import { type Balances, tenth } from './balances.ts';
import type { MadeUpIssuer } from './character.ts';
import { classesOf, listedClass } from './opening-classes.ts';

export interface Opening {
	/** One group each. */
	readonly entries: readonly LedgerEntryJson[];
	readonly balances: Balances;
}

/** HKD for one share. */
export const NOTES_PRICE = 4n;
const LOT = 1_000_000n;

/** Everything as at the close of the last day of `month`. */
export function openingOf(issuer: MadeUpIssuer, month: Month): Opening {
	const { draw, character } = issuer;
	const day = lastDay(month);
	const issued = draw.lots(180, 4_000, LOT);
	const used = character === 'nearly-full-mandate' ? (tenth(issued) * 86n) / 100n : tenth(issued) / 25n;
	const scheme = character === 'options' || character === 'weighted-voting';
	const unlisted = character === 'h-shares' || character === 'weighted-voting';
	const balances: Balances = {
		issued,
		treasury: character === 'treasury' ? draw.lots(1, 9, 500_000n) : 0n,
		pending: 0n,
		unlisted: unlisted ? (issued / 5n / LOT) * LOT : 0n,
		options: scheme ? draw.lots(8, 30, 400_000n) : 0n,
		grantable: scheme ? draw.lots(10, 40, 500_000n) : 0n,
		buyBack: tenth(issued) - used,
		notes: character === 'convertible' ? draw.lots(40, 90, 10_000_000n) : 0n,
		placing: 0n,
	};
	const opens: Opens[] = [
		...(scheme ? [schemeOf(issuer, balances, meetingBefore(month))] : []),
		...(balances.notes > 0n ? [notesOf(issuer, balances)] : []),
		{
			of: 'mandate',
			subject: buyBackMandate(listedClass(issuer), issued, meetingBefore(month)),
			used: String(used),
		},
	];
	return {
		balances,
		entries: [
			registration(issuer, day),
			...classesOf(issuer, balances, day),
			...opens.map((each): LedgerEntryJson => ({ kind: 'opening-balance', day, opens: each })),
		],
	};
}

type Opens = Extract<LedgerEntryJson, { kind: 'opening-balance' }>['opens'];
type MandateJson = Extract<Opens, { of: 'mandate' }>['subject'];

/** The mandate that a general meeting gave: a tenth of the shares in issue, until the meeting of the next year. */
export function buyBackMandate(name: string, issued: bigint, meeting: Day): MandateJson {
	return {
		name: mandateName(meeting),
		class: name,
		for: 'buy-back',
		limit: String(tenth(issued)),
		issued: String(issued),
		granted: meeting,
		expires: meetingOf(String(Number.parseInt(meeting.slice(0, 4), 10) + 1)),
	};
}

export function mandateName(meeting: Day): string {
	return `buy-back-${meeting.slice(0, 4)}`;
}

/** The annual general meeting of a year. */
export function meetingOf(year: string): Day {
	return `${year}-06-18` as Day;
}

/** The last meeting up to the end of a month. */
export function meetingBefore(month: Month): Day {
	const year = month.slice(0, 4);
	return month >= `${year}-06` ? meetingOf(year) : meetingOf(addMonths(month, -12).slice(0, 4));
}

function registration({ code, name, character }: MadeUpIssuer, day: Day): LedgerEntryJson {
	return {
		kind: 'issuer-registered',
		day,
		issuerName: name,
		stockCode: code,
		authorised: character !== 'without-par',
		signatories: [{ name: 'Director One', title: 'Director' }],
	};
}

function schemeOf(issuer: MadeUpIssuer, { options, grantable }: Balances, meeting: Day): Opens {
	return {
		of: 'scheme',
		subject: {
			name: 'options',
			class: listedClass(issuer),
			particulars: { en: 'Share Option Scheme', 'zh-Hant': '股份期權計劃' },
			mandate: true,
			generalMeeting: meeting,
		},
		outstanding: String(options),
		available: String(grantable),
	};
}

function notesOf(issuer: MadeUpIssuer, { notes }: Balances): Opens {
	return {
		of: 'convertible',
		subject: {
			name: 'notes',
			class: listedClass(issuer),
			description: { en: 'Convertible notes', 'zh-Hant': '可換股票據' },
			kind: { en: 'Bond/Notes', 'zh-Hant': '債券/票據' },
			currency: 'HKD',
			price: { currency: 'HKD', amount: String(NOTES_PRICE) },
		},
		outstanding: String(notes),
	};
}
