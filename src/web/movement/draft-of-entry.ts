/** The fields of an entry that is there, for recording it anew with what was wrong put right. */
import type { KindShown } from '../../api/movements.ts';
import type { Draft } from './entry-of-draft.ts';

/** What would have been typed to make this entry; the other way of `entryOfDraft`. */
export function draftOfEntry(kind: KindShown, entry: unknown): Draft {
	const draft: Record<string, string> = {};
	for (const { name, control } of kind.fields) {
		const value = at(entry, name.split('.'));
		if (value === undefined || value === null) continue;
		if (control === 'bilingual' || control === 'price') {
			for (const [step, text] of Object.entries(value)) draft[`${name}.${step}`] = String(text);
		} else if (control === 'yes-no') draft[name] = value === true ? 'yes' : 'no';
		else if (control === 'json') draft[name] = JSON.stringify(value);
		else if (typeof value === 'string') draft[name] = value;
	}
	return draft;
}

function at(entry: unknown, steps: readonly string[]): unknown {
	return steps.reduce<unknown>(
		(value, step) =>
			typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
		entry,
	);
}
