/** A finding as the interface has it, and the key that stands for it as long as it says the same. */
import { createHash } from 'node:crypto';
import type { FindingShown } from '../../api/findings.ts';
import { findingTitle } from '../../app/desk/rule-title.ts';
import type { Finding } from '../../value/finding.ts';

export function findingShown(finding: Finding): FindingShown {
	return {
		...finding,
		key: keyOf(finding),
		title: findingTitle(finding),
		figures: finding.figures.map(({ label, value, path }) => ({
			label,
			value,
			...(path !== undefined && { path }),
		})),
		accepted: null,
	};
}

function keyOf({ code, place, lines, title }: Finding): string {
	return createHash('sha256')
		.update(JSON.stringify([code, place.path, title, lines]))
		.digest('hex')
		.slice(0, 24);
}
