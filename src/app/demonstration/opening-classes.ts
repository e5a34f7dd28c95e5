/** The classes of a made-up issuer, as its ledger takes them over. */
import type { LedgerEntryJson } from '../../ledger/entry.ts';
import type { Day } from '../../value/day.ts';
import type { Balances } from './balances.ts';
import type { MadeUpIssuer } from './character.ts';

type Opens = Extract<LedgerEntryJson, { kind: 'opening-balance' }>['opens'];
type Subject = Extract<Opens, { of: 'class' }>['subject'];
type Held = Pick<Balances, 'issued' | 'treasury'>;

/** What the listed class is called in the ledger. */
export function listedClass({ character }: MadeUpIssuer): string {
	if (character === 'h-shares') return 'H';
	return character === 'weighted-voting' ? 'B' : 'ordinary';
}

export function classesOf(issuer: MadeUpIssuer, balances: Balances, day: Day): readonly LedgerEntryJson[] {
	const name = listedClass(issuer);
	const line = { kind: 'ordinary', listed: true, stockCode: issuer.code } as const;
	const unlisted = { issued: balances.unlisted, treasury: 0n };
	switch (issuer.character) {
		case 'without-par':
			return [classOf(day, { name, line }, balances)];
		case 'h-shares': {
			const registered = { currency: 'CNY', par: '1' };
			const h = { ...line, type: { en: 'H shares', 'zh-Hant': 'H股' } };
			const type = { en: 'Domestic shares', 'zh-Hant': '內資股' };
			const domestic = { kind: 'ordinary', type, listed: false } as const;
			return [
				classOf(day, { name, line: h, ...registered }, balances, balances.issued),
				classOf(day, { name: 'domestic', line: domestic, ...registered }, unlisted, unlisted.issued),
			];
		}
		case 'weighted-voting': {
			const par = { currency: 'USD', par: '0.0001' };
			const type = (letter: string) => ({ en: `Class ${letter}`, 'zh-Hant': `${letter}類` });
			const listed = { ...line, kind: 'wvr-ordinary', type: type('B') } as const;
			const many = { kind: 'wvr-ordinary', type: type('A'), listed: false } as const;
			return [
				classOf(day, { name, line: listed, ...par }, balances, balances.issued * 3n),
				classOf(day, { name: 'A', line: many, ...par, weightedVoting: true }, unlisted, unlisted.issued * 2n),
			];
		}
		default:
			return [classOf(day, { name, line, currency: 'HKD', par: '0.01' }, balances, balances.issued * 3n)];
	}
}

function classOf(
	day: Day,
	subject: Subject,
	{ issued, treasury }: Held,
	authorised?: bigint,
): LedgerEntryJson {
	return {
		kind: 'opening-balance',
		day,
		opens: {
			of: 'class',
			subject,
			...(authorised !== undefined && { authorised: String(authorised) }),
			issued: String(issued),
			...(treasury > 0n && { treasury: String(treasury) }),
		},
	};
}
