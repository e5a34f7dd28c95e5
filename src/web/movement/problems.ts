/** Which field a refusal speaks of, so that its words can stand under it. */
import type { Problem } from '../../api/problem.ts';
import type { Draft } from './entry-of-draft.ts';

export interface ProblemsPlaced {
	/** Field → what is wrong with it. */
	readonly fields: Readonly<Record<string, string>>;
	/** The refusal speaks of no field, or of something else too: it is told as a whole. */
	readonly isWhole: boolean;
}

const PLACE = /^((?:\/[^/:\s]+)+): ?(.*)$/;
/** Refusals that are about the day, whatever they name. */
const ABOUT_DAY: readonly string[] = ['LEDGER_FUTURE', 'LEDGER_BEGINS_LATER'];

/**
 * Places what a refusal says. A place such as `/shares: a whole number above zero` goes to its field; a name goes to
 * the field in which it was typed.
 */
export function problemsByField(problem: Problem, names: readonly string[], draft: Draft): ProblemsPlaced {
	const fields: Record<string, string> = {};
	if (ABOUT_DAY.includes(problem.code)) fields['day'] = problem.detail;
	for (const each of problem.where) {
		const [, path = '', says = ''] = PLACE.exec(each) ?? [];
		const field = path === '' ? typedIn(each, names, draft) : fieldAt(path, names);
		if (field !== null) fields[field] ??= says === '' ? problem.detail : says;
	}
	return { fields, isWhole: Object.keys(fields).length === 0 };
}

/** `/entries/0/subject/limit` and `/subject/limit` are both `subject.limit`. */
function fieldAt(path: string, names: readonly string[]): string | null {
	const steps = path
		.replace(/^\/entries\/[0-9]+/, '')
		.slice(1)
		.split('/');
	for (let length = steps.length; length > 0; length -= 1) {
		const name = steps.slice(0, length).join('.');
		if (names.includes(name)) return name;
	}
	return null;
}

function typedIn(text: string, names: readonly string[], draft: Draft): string | null {
	return names.find((name) => name !== 'day' && draft[name] === text) ?? null;
}
