/** The reference of the interface as one plain page: routes, and the refusals that they may answer with. */
import { FILES, PATHS, type RouteName } from '../api/paths.ts';
import { ROUTES, type Route } from '../api/routes.ts';
import { REFUSALS, type RefusalCode } from '../value/refusal.ts';
import { statusOf } from './problem.ts';

let made: string | null = null;

export function referencePage(): string {
	made ??= page();
	return made;
}

function page(): string {
	const routes = (Object.keys(PATHS) as RouteName[]).map((name) => {
		const [method, path] = PATHS[name];
		const route: Route = ROUTES[name];
		const asks = [
			...(method === 'get' ? [] : ['Idempotency-Key']),
			...(route.match ? ['If-Match'] : []),
			...(route.open ? ['no session'] : []),
		].join(', ');
		return row([`<code>${method.toUpperCase()} ${text(path)}</code>`, text(route.about), text(asks)]);
	});
	const files = Object.values(FILES).map((path) => row([`<code>GET ${text(path)}</code>`]));
	const refusals = Object.entries(REFUSALS).map(([code, title]) =>
		row([`<code id="${code}">${code}</code>`, String(statusOf(code as RefusalCode)), text(title)]),
	);
	return [
		'<!doctype html><html lang="en"><meta charset="utf-8"><title>ff301: reference of the interface</title>',
		'<meta name="viewport" content="width=device-width">',
		'<h1>Reference of the interface</h1>',
		'<p>The shapes of all requests and answers: <a href="/openapi.json">openapi.json</a>, OpenAPI 3.1.</p>',
		`<h2>Routes</h2><table>${row(['route', 'what it does', 'asks for'], 'th')}${routes.join('')}</table>`,
		`<h2>Files</h2><table>${files.join('')}</table>`,
		`<h2>Refusals</h2><table>${row(['code', 'status', 'meaning'], 'th')}${refusals.join('')}</table></html>`,
	].join('\n');
}

function row(cells: readonly string[], tag: 'td' | 'th' = 'td'): string {
	return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>\n`;
}

function text(words: string): string {
	return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
