/** The inbox in groups: pure. */
import type { Waiting } from '../../../api/people.ts';

/** In the order in which they stand. */
export const WAITING_ACTS = ['sign', 'check', 'fix', 'answer', 'submit', 'publish'] as const;

export type Groups = Readonly<Record<Waiting['act'], readonly Waiting[]>>;

/** Within a group the least slack first; what has none comes last, by code. */
export function groupsOf(waiting: readonly Waiting[]): Groups {
	const groups: Record<Waiting['act'], Waiting[]> = {
		sign: [],
		check: [],
		fix: [],
		answer: [],
		submit: [],
		publish: [],
	};
	for (const each of waiting) groups[each.act].push(each);
	for (const group of Object.values(groups)) group.sort(bySlack);
	return groups;
}

function bySlack(one: Waiting, other: Waiting): number {
	const [a, b] = [one.slackMinutes, other.slackMinutes];
	if (a !== b) return a === null ? 1 : b === null ? -1 : a - b;
	return one.issuer < other.issuer ? -1 : 1;
}
