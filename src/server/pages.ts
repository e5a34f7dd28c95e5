/**
 * The browser application's files. Only names that were found in its folder are served, so an address leads nowhere
 * else; files with a digest in their name are kept by browsers for good, the three pages are asked for each time.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { coded, codingOf, isWorthIt } from './compressed.ts';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.wasm': 'application/wasm',
	'.bcmap': 'application/octet-stream',
	'.pfb': 'application/octet-stream',
	'.ttf': 'font/ttf',
	'.txt': 'text/plain; charset=utf-8',
};

const UNCHANGING = /^\/assets\//;
const KEPT = 'public, max-age=31536000, immutable';

interface Kept {
	readonly bytes: Uint8Array;
	readonly type: string;
	readonly etag: string;
	readonly coded: Map<string, Promise<Uint8Array>>;
}

/** Answers with a file of the folder, or with the page of an address of the application; null for neither. */
export function pagesOf(folder: string | null): (request: Request) => Promise<Response | null> {
	let [files, stamp] = [new Map<string, string>(), ''];
	let kept = new Map<string, Kept>();
	const look = (): void => {
		const now = folder === null ? '' : stampOf(folder);
		if (now === stamp || folder === null) return;
		// Built anew while the server runs.
		[files, stamp, kept] = [filesIn(folder), now, new Map()];
	};
	const load = (path: string): Kept | null => {
		const file = files.get(path);
		if (file === undefined) return null;
		const known = kept.get(path);
		if (known) return known;
		const bytes = readFileSync(file);
		const etag = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
		const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
		const made = { bytes, type, etag, coded: new Map() };
		kept.set(path, made);
		return made;
	};
	return async (request) => {
		const { pathname } = new URL(request.url);
		const own = files.has(pathname) && !pathname.endsWith('.html');
		if (!own) look();
		const path = files.has(pathname) ? pathname : pageFor(pathname);
		const file = path === null ? null : load(path);
		if (file === null || path === null) return path === null ? null : notBuilt();
		return answerWith(file, request, UNCHANGING.test(path));
	};
}

async function answerWith(file: Kept, request: Request, isUnchanging: boolean): Promise<Response> {
	const headers = new Headers({
		'content-type': file.type,
		etag: `"${file.etag}"`,
		'cache-control': isUnchanging ? KEPT : 'no-cache',
	});
	if (request.headers.get('if-none-match')?.includes(`"${file.etag}"`)) {
		return new Response(null, { status: 304, headers });
	}
	const coding = codingOf(request.headers.get('accept-encoding'));
	if (coding === null || !isWorthIt(file.type, file.bytes.length)) {
		return new Response(new Uint8Array(file.bytes), { headers });
	}
	const found = file.coded.get(coding) ?? coded(file.bytes, coding, isUnchanging ? 9 : 5);
	file.coded.set(coding, found);
	headers.set('content-encoding', coding);
	headers.append('vary', 'accept-encoding');
	return new Response(new Uint8Array(await found), { headers });
}

/** Which of the three pages an address of the application is; null for what looks like a file or is none. */
function pageFor(path: string): string | null {
	if (/\.[a-z0-9]{1,8}$/i.test(path) || /^\/(?:v1|assets|feeds|auth)(?:\/|$)/.test(path)) return null;
	if (/^\/(?:s|sign)(?:\/|$)/.test(path)) return '/sign.html';
	if (/^\/a(?:\/|$)/.test(path)) return '/answer.html';
	return '/index.html';
}

function notBuilt(): Response {
	const text =
		'<!doctype html><html lang="en"><title>ff301</title><p>The pages of the desk are not built: <code>npm run build</code>.';
	return new Response(text, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function stampOf(folder: string): string {
	try {
		const { mtimeMs, ino } = statSync(join(folder, 'index.html'));
		return `${mtimeMs} ${ino}`;
	} catch {
		return '';
	}
}

/** `/assets/desk-1a2b.js` → the path of the file. */
function filesIn(folder: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		found.set(path.slice(folder.length).replaceAll('\\', '/'), path);
	}
	return found;
}
