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
	const places = issues.flatMap(placesOf);
	const more = places.length > 1 ? ` (and ${places.length - 1} more)` : '';
	return new Refusal(
		code,
		`this JSON is not ${what}: ${places[0] ?? 'it does not fit the schema'}${more}`,
		help,
		places.slice(0, PLACES_MAX),
	);
}

function placesOf(issue: z.core.$ZodIssue): string[] {
	const path = issue.path.map((step) => `/${String(step)}`).join('');
	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((key) => `${path}/${key}: there is no such cell`);
		case 'invalid_value':
			return [`${path}: one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`];
		case 'invalid_union':
			return [`${path}: true or false`];
		case 'invalid_type':
			return [`${path}: ${expected(issue.expected, issue.input)}`];
		case 'too_small':
			return [`${path}: null for a blank cell, never empty text`];
		default:
			return [`${path === '' ? 'the whole' : path}: ${issue.message}`];
	}
}

function expected(type: string, input: unknown): string {
	if (type !== 'string') return `${type} expected`;
	return typeof input === 'number' || typeof input === 'bigint'
		? 'text expected, such as "25973445420"; a JSON number may lose digits'
		: 'text expected';
}
