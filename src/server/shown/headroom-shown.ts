/** Headroom as the interface has it: whole numbers as text, proportions cut to twelve decimals. */
import type { HeadroomShown } from '../../api/issuers.ts';
import type { HeadroomTold } from '../../app/ledger/headroom.ts';

type Mandates = HeadroomTold['mandates'];

export function headroomShown(told: HeadroomTold, knownAt: string | null): HeadroomShown {
	const { asAt, mandates, schemes, authorised, moratoria, weightedVoting, publicFloat } = told;
	return {
		asAt,
		knownAt,
		mandates: mandates.map((each) => ({
			...mandateBar(each),
			class: each.class,
			denominator: String(each.denominator),
			granted: each.granted,
			expired: each.expired,
			basis: each.basis,
		})),
		schemes: schemes.map((each) => ({
			name: each.name,
			class: each.class,
			outstanding: String(each.outstanding),
			limit: textOrNull(each.limit),
			used: String(each.used ?? 0n),
			left: String(each.left),
			basis: each.basis,
		})),
		authorised: authorised.map(({ class: name, authorised: all, used, left, basis }) => ({
			class: name,
			authorised: String(all),
			issued: String(used),
			left: String(left),
			basis,
		})),
		weightedVoting: weightedVoting && votingShown(weightedVoting),
		moratoria: moratoria.map(({ class: name, purchased, until, basis }) => ({
			class: name,
			since: purchased,
			until,
			basis,
		})),
		publicFloat: publicFloat.map((each) => ({
			class: each.class,
			percent: each.public === null ? null : percent(each.public, each.denominator),
			threshold: each.least === null ? null : percent(each.least, each.denominator),
			basis: each.basis,
		})),
	};
}

/** A mandate as a bar: what it allows, what is used, what is promised, what is left. */
export function mandateBar(
	each: Mandates[number],
): HeadroomShown['mandates'][number] extends infer Row
	? Pick<Row & object, keyof Row & ('name' | 'kind' | 'limit' | 'used' | 'pending' | 'left' | 'expires')>
	: never {
	return {
		name: each.name,
		kind: each.for,
		limit: String(each.limit),
		used: String(each.used),
		pending: String(each.pending),
		left: String(each.left),
		expires: each.expires,
	};
}

function votingShown(of: NonNullable<HeadroomTold['weightedVoting']>): HeadroomShown['weightedVoting'] {
	const { weighted, total, cap, cancellable, pending, conversion, basis } = of;
	return {
		weighted: String(weighted),
		total: String(total),
		cap: { weighted: String(cap.weighted), total: String(cap.total) },
		cancellable: String(cancellable),
		pending: String(pending),
		conversion: String(conversion),
		proportion: percent(weighted, total),
		limit: percent(cap.weighted, cap.total),
		basis,
	};
}

const PLACES = 12n;

/** Per cent to twelve decimals, cut and not rounded. */
function percent(part: bigint, whole: bigint): string {
	if (whole === 0n) return '0';
	const cut = String((part * 100n * 10n ** PLACES) / whole).padStart(13, '0');
	return `${cut.slice(0, -12)}.${cut.slice(-12)}`;
}

function textOrNull(value: bigint | null): string | null {
	return value === null ? null : String(value);
}
