/** What does not fit a shape, told in plain words: where, and what belongs there. */
import type { z } from 'zod';
import { Refusal, type RefusalCode } from './refusal.ts';

/** Places told of one document. */
const PLACES_MAX = 20;

/** The refusal of JSON that should have been `what` ("a return"); `help` says what to do. */
export function shapeRefusal(
	what: string,
	issues: readonly z.core.$ZodIssue[],
	help: string,
	code: RefusalCode = 'RETURN_SHAPE',
): Refusal {
	const places = issues.flatMap((issue) => placesOf(issue, code));
	const more = places.length > 1 ? ` (and ${places.length - 1} more)` : '';
	return new Refusal(
		code,
		`this JSON is not ${what}: ${places[0] ?? 'it does not fit the schema'}${more}`,
		help,
		places.slice(0, PLACES_MAX),
	);
}

/** What is left empty, in the words of the document. */
const EMPTY: { readonly [Code in RefusalCode]?: string } = {
	RETURN_SHAPE: 'null for a blank cell, never empty text',
};

function placesOf(issue: z.core.$ZodIssue, code: RefusalCode): string[] {
	const path = issue.path.map((step) => `/${String(step)}`).join('');
	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map(
				(key) => `${path}/${key}: there is no such ${code === 'RETURN_SHAPE' ? 'cell' : 'field'}`,
			);
		case 'invalid_value':
			return [`${path}: ${oneOf(issue.values)}`];
		case 'invalid_union':
			return placesOfUnion(issue, code);
		case 'invalid_type':
			return [`${path}: ${expected(issue.expected, issue.input)}`];
		case 'too_small':
			return [
				issue.origin === 'string'
					? `${path}: ${EMPTY[code] ?? 'some text, or the field left out'}`
					: `${path}: ${String(issue.minimum)} or more`,
			];
		default:
			return [`${path === '' ? 'the whole' : path}: ${issue.message}`];
	}
}

function oneOf(values: readonly unknown[]): string {
	if (values.every((value) => typeof value === 'boolean')) return 'true or false';
	return `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`;
}

/** Of several shapes, the one that was meant: where what is there is no thing at all of that kind, all are told. */
function placesOfUnion(issue: z.core.$ZodIssueInvalidUnion, code: RefusalCode): string[] {
	const path = issue.path.map((step) => `/${String(step)}`).join('');
	if ('options' in issue && Array.isArray(issue.options)) return [`${path}: ${oneOf(issue.options)}`];
	const meant = issue.errors.find((errors) => errors.every((each) => each.path.length > 0));
	if (meant) return meant.flatMap((each) => placesOf(each, code).map((place) => path + place));
	const all = issue.errors.flatMap((errors) => errors.flatMap((each) => placesOf(each, code)));
	return [`${path}: ${all.map((place) => place.replace(/^[^:]*: /, '')).join(', or ')}`];
}

const TYPES: Readonly<Record<string, string>> = {
	string: 'text',
	boolean: 'true or false',
	number: 'a whole number',
	int: 'a whole number',
	array: 'a list',
	object: 'an object',
};

function expected(type: string, input: unknown): string {
	const what = TYPES[type] ?? type;
	if (input === undefined) return `${what} expected, and nothing is there`;
	const digits = type === 'string' && (typeof input === 'number' || typeof input === 'bigint');
	return digits ? 'text expected, such as "25973445420"; a JSON number may lose digits' : `${what} expected`;
}
