/** A warning is accepted by name, with a reason; it opens again when its figures change. */
import { Refusal } from '../../value/refusal.ts';
import { type Acted, type Acting, aboutOf, perform } from './perform.ts';

export interface AcceptAsked {
	/** Key of the finding. */
	readonly finding: string;
	readonly reason: string;
}

/** Refuses with `FILING_FINDING_UNKNOWN` a key that no warning has now. */
export async function acceptWarning(acting: Acting, asked: AcceptAsked): Promise<Acted> {
	const { finding: key, reason } = asked;
	return perform(acting, {
		name: 'accept-warning',
		isSame: (last) => last.act === 'accept-warning' && last.finding === key && last.reason === reason,
		plan: (filing) => {
			const found = filing.findings.find((each) => each.key === key && each.severity === 'warning');
			if (!found) {
				throw new Refusal(
					'FILING_FINDING_UNKNOWN',
					`no warning of the return has the key ${key}`,
					'load the findings again',
					[key],
				);
			}
			const { code, place, lines } = found;
			const about = aboutOf(filing, acting.actor);
			return {
				act: {
					act: 'accept-warning',
					...about,
					finding: key,
					code,
					path: place.path,
					lines: [...lines],
					reason,
				},
			};
		},
	});
}
