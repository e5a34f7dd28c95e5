/** The names in the paths of routes, and what each may be. */
import { z } from 'zod';
import { code, digest, month } from '../api/figure.ts';
import { Refusal } from '../value/refusal.ts';

const SHAPES: Readonly<Record<string, z.ZodType<string>>> = {
	code,
	month,
	digest,
	id: z.string().regex(/^[A-Za-z0-9_-]{1,200}$/),
	token: z.string().regex(/^[A-Za-z0-9_-]{16,200}$/),
};

/** `/v1/issuers/{code}` as the router writes it. */
export function routerPath(path: string): string {
	return path.replaceAll(/\{([a-z]+)\}/g, ':$1');
}

/** Refuses with `REQUEST_UNKNOWN` a part of the address that cannot be what it stands for. */
export function fittedParams(params: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
	for (const [name, value] of Object.entries(params)) {
		if (SHAPES[name]?.safeParse(value).success) continue;
		throw new Refusal('REQUEST_UNKNOWN', 'there is nothing at this address', '`/reference` lists the routes');
	}
	return params;
}
