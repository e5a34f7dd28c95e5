/** Which of the two mandates that every issuer may ask its shareholders for stand nowhere. */
import type { HeadroomShown } from '../../../api/issuers.ts';

const ASKED_FOR = ['buy-back', 'general'] as const;

/** One that has expired was given; it is shown as expired and not as missing. */
export function notGiven(
	mandates: readonly Pick<HeadroomShown['mandates'][number], 'kind'>[],
): readonly (typeof ASKED_FOR)[number][] {
	return ASKED_FOR.filter((kind) => !mandates.some((mandate) => mandate.kind === kind));
}
