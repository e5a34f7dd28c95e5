/** The cells of a return by name, from its JSON Schema, for comparison with the list in `docs/form.md`. */

/** The few words of JSON Schema that the return's own schema uses. */
export interface Schema {
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly items?: Schema;
	readonly anyOf?: readonly Schema[];
	readonly oneOf?: readonly Schema[];
}

/** Pointers of all cells, in the order of the schema; `{}` stands for each element of a list. */
export function cellsOf(schema: Schema): string[] {
	return [...new Set(leaves(schema, ''))];
}

function leaves(schema: Schema, path: string): string[] {
	const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
	if (choices.length > 0) {
		const found = choices.flatMap((each) => leaves(each, path));
		const inner = found.filter((each) => each !== path);
		return inner.length > 0 ? inner : [path];
	}
	if (schema.properties) {
		return Object.entries(schema.properties).flatMap(([name, each]) => leaves(each, `${path}/${name}`));
	}
	return schema.items ? leaves(schema.items, `${path}/{}`) : [path];
}
