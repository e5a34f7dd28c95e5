/** The JSON Schemas that are published, by name. */
import { returnSchema } from '../form/json.ts';
import { entrySchema } from '../ledger/entry.ts';
import { factsSchema } from '../rules/facts.ts';
import { Refusal } from '../value/refusal.ts';
import { findingSchema, readingSchema } from './reading-json.ts';

export const SCHEMAS = {
	return: { about: 'a monthly return, every figure as decimal text', make: returnSchema },
	reading: { about: 'what `read --json` prints: return, fields, findings', make: readingSchema },
	finding: { about: 'one finding, as in `check --json`', make: findingSchema },
	entry: { about: 'an entry of a ledger, as `add --from` and `import` take it', make: entrySchema },
	facts: { about: 'what rules may need beside the return: `check --facts`', make: factsSchema },
} as const;

export type SchemaName = keyof typeof SCHEMAS;

/** The JSON Schema (draft 2020-12) of that name; refuses with `USAGE` a name that is none of ours. */
export function schemaNamed(name: string): Record<string, unknown> {
	if (!Object.hasOwn(SCHEMAS, name)) {
		throw new Refusal(
			'USAGE',
			`there is no schema "${name}"`,
			`the schemas are ${Object.keys(SCHEMAS).join(', ')}`,
		);
	}
	return SCHEMAS[name as SchemaName].make();
}
