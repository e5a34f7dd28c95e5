/** All ledgers of the demonstration: the sample issuer's and those of the made-up ones. */
import type { Store } from '../../store/store.ts';
import { madeUpIssuer } from './character.ts';
import { historyOf } from './history.ts';
import type { DemonstrationMoment } from './moment.ts';
import { recordHistory } from './record-issuer.ts';
import { recordSample } from './sample.ts';
import { DESK_ISSUERS, OTHER_ISSUERS, recordedIn, situationOf } from './situations.ts';

/** What is there already is left as it is, so that what was cut off can be taken up again. */
export async function recordLedgers(
	store: Store,
	moment: DemonstrationMoment,
	done: (issuers: number, of: number) => void,
): Promise<void> {
	const all = DESK_ISSUERS + OTHER_ISSUERS;
	await recordSample(store);
	for (let number = 0; number < all; number += 1) {
		const recorded = recordedIn(situationOf(number));
		await recordHistory(store, historyOf(madeUpIssuer(number), moment, recorded));
		done(number + 1, all);
	}
}
