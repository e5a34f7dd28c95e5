/** The description of the interface, OpenAPI 3.1, made from the schemas that every request is judged by. */
import { z } from 'zod';
import { FILES, PATHS, type RouteName } from '../api/paths.ts';
import { problem } from '../api/problem.ts';
import { ROUTES, type Route } from '../api/routes.ts';
import { VERSION } from '../app/version.ts';

type Json = Readonly<Record<string, unknown>>;

let made: string | null = null;

/** As JSON text; made once. */
export function openApi(): string {
	made ??= JSON.stringify(description());
	return made;
}

function description(): Json {
	const paths: Record<string, Record<string, Json>> = {};
	for (const name of Object.keys(ROUTES) as RouteName[]) {
		const [method, path] = PATHS[name];
		paths[path] = { ...paths[path], [method]: operation(name) };
	}
	for (const [name, path] of Object.entries(FILES)) {
		paths[path] = {
			get: {
				operationId: name,
				parameters: pathParameters(path),
				responses: { 200: { description: 'a file' }, default: PROBLEM },
			},
		};
	}
	return {
		openapi: '3.1.0',
		info: {
			title: 'ff301',
			version: VERSION,
			description:
				'Counts and amounts are decimal text. Instants are Hong Kong time. What changes something takes Idempotency-Key; what is recorded for an issuer takes If-Match.',
		},
		paths,
		components: {
			schemas: { Problem: schemaOf(problem, 'output') },
			responses: { Problem: PROBLEM_RESPONSE },
		},
	};
}

const PROBLEM = { $ref: '#/components/responses/Problem' } as const;
const PROBLEM_RESPONSE: Json = {
	description: 'what was refused, and why',
	content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function operation(name: RouteName): Json {
	const route: Route = ROUTES[name];
	const [method, path] = PATHS[name];
	const headers = [
		...(method === 'get' ? [] : [headerParameter('Idempotency-Key')]),
		...(method === 'get' || route.open ? [] : [headerParameter('X-CSRF-Token')]),
		...(route.match ? [headerParameter('If-Match')] : []),
	];
	return {
		operationId: name,
		summary: route.about,
		parameters: [...pathParameters(path), ...queryParameters(route), ...headers],
		...(route.body !== undefined && { requestBody: { required: true, content: contentOf(route.body) } }),
		responses: {
			200: {
				description: route.about,
				content: { 'application/json': { schema: schemaOf(route.response, 'output') } },
			},
			default: PROBLEM,
		},
	};
}

function contentOf(body: z.ZodType | 'file'): Json {
	return body === 'file'
		? { '*/*': { schema: { type: 'string', format: 'binary' } } }
		: { 'application/json': { schema: schemaOf(body, 'input') } };
}

function pathParameters(path: string): Json[] {
	return [...path.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => ({
		name,
		in: 'path',
		required: true,
		schema: { type: 'string' },
	}));
}

function queryParameters({ query }: Route): Json[] {
	if (!query) return [];
	const { properties = {}, required = [] } = schemaOf(query, 'input') as {
		properties?: Record<string, Json>;
		required?: string[];
	};
	return Object.entries(properties).map(([name, schema]) => ({
		name,
		in: 'query',
		required: required.includes(name),
		schema,
	}));
}

function headerParameter(name: string): Json {
	return { name, in: 'header', required: true, schema: { type: 'string' } };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
	const { $schema: _, ...rest } = z.toJSONSchema(schema, {
		io,
		target: 'draft-2020-12',
		unrepresentable: 'any',
	});
	return rest;
}
