/** Postings of row 1: what an issuer brought into its ledger came from outside. */

import { type Decimal, fromInteger, isZero } from '../../value/decimal.ts';
import type { Transfer } from '../account.ts';
import type { MovementOf } from '../movement.ts';
import type { OPENING } from '../movements/opening.ts';
import type { SchemeSubject } from '../subject.ts';
import { ofClass, type PostingRules, transfer } from './transfer.ts';

type Opens = MovementOf<'opening-balance'>['opens'];

export const OPENING_POSTINGS: PostingRules<keyof typeof OPENING> = {
	'opening-balance': ({ opens }) => transfersOf(opens).filter(({ quantity }) => !isZero(quantity)),
};

function transfersOf(opens: Opens): readonly Transfer[] {
	switch (opens.of) {
		case 'class':
			return ofShares(opens);
		case 'scheme':
			return ofScheme(opens.subject, opens.outstanding, opens.available);
		case 'warrants':
			return [outstanding(`warrants/${opens.subject.name}`, opens.outstanding)];
		case 'convertible':
			return [outstanding(`convertible/${opens.subject.name}`, opens.outstanding)];
		case 'agreement':
			return [outstanding(`agreement/${opens.subject.name}`, fromInteger(opens.outstanding))];
		case 'mandate':
			return ofMandate(opens);
		default:
			return opens satisfies never;
	}
}

/** Without authorised capital, `outside` stays at zero and the unissued shares below it count what is in issue. */
function ofShares(opens: Extract<Opens, { of: 'class' }>): readonly Transfer[] {
	const { name } = opens.subject;
	const pending = (opens.pending ?? []).reduce((sum, lot) => sum + lot.shares, 0n);
	return [
		ofClass(name, 'outside', 'unissued', opens.authorised ?? 0n),
		ofClass(name, 'unissued', 'issued', opens.issued - pending),
		ofClass(name, 'unissued', 'pending', pending),
		ofClass(name, 'unissued', 'treasury', opens.treasury ?? 0n),
	];
}

function ofScheme(
	subject: SchemeSubject,
	options: bigint,
	available: bigint | undefined,
): readonly Transfer[] {
	return [
		outstanding(`scheme/${subject.name}`, fromInteger(options)),
		transfer(`scheme-mandate/${subject.name}`, 'outside', 'available', fromInteger(available ?? 0n)),
	];
}

function ofMandate({ subject, used }: Extract<Opens, { of: 'mandate' }>): readonly Transfer[] {
	const unit = `mandate/${subject.name}` as const;
	return [
		transfer(unit, 'outside', 'available', fromInteger(subject.limit)),
		transfer(unit, 'available', 'used', fromInteger(used)),
	];
}

function outstanding(unit: Transfer['unit'], quantity: Decimal): Transfer {
	return transfer(unit, 'outside', 'outstanding', quantity);
}
