/** What the schema of a movement finds wrong, told of the columns of a table. */
import type { z } from 'zod';
import { type ColumnKey, columnOf, type Path } from './columns.ts';
import { type Outcome, question, refused } from './outcome.ts';
import type { Reading } from './values.ts';

interface Told {
	readonly key: ColumnKey;
	readonly outcome: Outcome;
}

interface Row {
	readonly fields: ReadonlyMap<ColumnKey, Path>;
	/** The entry as it was put together. */
	readonly json: Readonly<Record<string, unknown>>;
	readonly reading: Reading;
}

/** For each issue its column: a figure that is missing is asked for, one that cannot be is refused. */
export function shapeProblems(issues: readonly z.core.$ZodIssue[], row: Row): Told[] {
	const told = issues.flatMap((issue) => flattened(issue, row)).map((issue) => problem(issue, row));
	return told.filter(({ key }, index) => told.findIndex((each) => each.key === key) === index);
}

/** A union of "name alone" and "whole subject" is judged as what was given. */
function flattened(issue: z.core.$ZodIssue, row: Row): z.core.$ZodIssue[] {
	if (issue.code !== 'invalid_union') return [issue];
	const given = row.json[String(issue.path[0])];
	const branch = issue.errors.at(typeof given === 'object' ? 1 : 0) ?? [];
	return given === undefined
		? [{ ...issue, code: 'invalid_type', expected: 'string', input: undefined } as z.core.$ZodIssue]
		: branch.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

function problem(issue: z.core.$ZodIssue, { fields, reading }: Row): Told {
	const path = issue.path as Path;
	const key = columnAt(fields, path) ?? 'kind';
	if (issue.code === 'invalid_type' && issue.input === undefined) {
		return { key, outcome: question('this is needed, and the cell is blank', candidates(key, reading)) };
	}
	const belongs = issue.code === 'invalid_type' ? 'text' : issue.message;
	return { key, outcome: refused('it is not what belongs here', belongs) };
}

function columnAt(fields: ReadonlyMap<ColumnKey, Path>, path: Path): ColumnKey | undefined {
	const begins = (whole: Path, part: Path) => part.every((step, index) => whole[index] === step);
	const all = [...fields];
	return (all.find(([, field]) => begins(field, path)) ?? all.find(([, field]) => begins(path, field)))?.[0];
}

function candidates(key: ColumnKey, { names }: Reading): readonly string[] {
	const { value, names: sort } = columnOf(key);
	if (value === 'currency') return ['HKD', 'USD', 'CNY'];
	return sort === undefined ? [] : [...(names.get(sort)?.keys() ?? [])].slice(0, 8);
}
