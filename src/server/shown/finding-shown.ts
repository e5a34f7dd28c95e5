/** A finding as the interface has it, and the key that stands for it as long as it says the same. */
import { createHash } from 'node:crypto';
import type { FindingShown } from '../../api/findings.ts';
import { figureWords, type Named, placeWords, sourceWords } from '../../app/desk/finding-words.ts';
import { findingTitle } from '../../app/desk/rule-title.ts';
import type { Finding, Place } from '../../value/finding.ts';

/** `named`: the return that the finding speaks of, by whose classes and rows its places are named. */
export function findingShown(finding: Finding, named: Named): FindingShown {
	const placeShown = (place: Place) => ({ path: place.path, label: placeWords(place, named) });
	return {
		...finding,
		key: keyOf(finding),
		title: findingTitle(finding),
		place: placeShown(finding.place),
		also: finding.also.map(placeShown),
		figures: finding.figures.map((figure) => ({
			label: figureWords(figure, named),
			value: figure.value,
			...(figure.path !== undefined && { path: figure.path }),
		})),
		source: sourceWords(finding.source),
		accepted: null,
	};
}

function keyOf({ code, place, lines, title }: Finding): string {
	return createHash('sha256')
		.update(JSON.stringify([code, place.path, title, lines]))
		.digest('hex')
		.slice(0, 24);
}
