/** The JSON codec of a return: JSON text ↔ exact values, and the JSON Schema that describes it. */
import { z } from 'zod';
import { shapeRefusal } from '../value/shape.ts';
import { type MonthlyReturn, type MonthlyReturnJson, monthlyReturn } from './return.ts';

/** Gives the exact return, or refuses with `RETURN_SHAPE` naming every place that does not fit (first 20). */
export function decodeReturn(json: unknown): MonthlyReturn {
	const result = monthlyReturn.safeDecode(json as MonthlyReturnJson, { reportInput: true });
	if (result.success) return result.data;
	throw shapeRefusal(
		'a return',
		result.error.issues,
		'`ff301 schema return` prints the shape; figures are decimal text such as "25973445420"',
	);
}

/** The return as JSON data; figures become decimal text. */
export function encodeReturn(value: MonthlyReturn): MonthlyReturnJson {
	return monthlyReturn.encode(value);
}

/** JSON Schema (draft 2020-12) of a return. */
export function returnSchema(): Record<string, unknown> {
	const schema = z.toJSONSchema(monthlyReturn, {
		io: 'input',
		target: 'draft-2020-12',
		unrepresentable: 'any',
	});
	return { $id: 'urn:ff301:return', title: 'Monthly return, form FF301', ...schema };
}
