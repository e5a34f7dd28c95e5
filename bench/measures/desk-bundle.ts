/**
 * What a browser loads before the desk or the page for the phone can be used: the pages built once more in memory, each
 * entry with everything that it imports at once, its style sheets and its page; and what is loaded later, part by part.
 */
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';
import { atMost, type Row, rowsOf } from '../row.ts';
import { ROOT } from '../samples.ts';

const row = rowsOf('What the browser loads, compressed');
const KB = 1000;
/** Parts below this are summed. */
const SMALL = 4 * KB;

type Output = Rolldown.RolldownOutput['output'];
type Chunk = Rolldown.OutputChunk & { readonly viteMetadata?: { readonly importedCss: Set<string> } };

interface Size {
	readonly gzip: number;
	readonly brotli: number;
}

export async function deskBundleRows(): Promise<Row[]> {
	const output = await built();
	const entries = [
		entryRow(output, 'desk', 'the main bundle: page, script and style', atMost(250)),
		deskScreenRow(output),
		entryRow(output, 'sign', 'the page for the phone: page, script and style', atMost(120)),
		entryRow(output, 'answer', 'the page for the client’s answer: page, script and style', null),
	];
	return [...entries, ...laterRows(output)];
}

async function built(): Promise<Output> {
	const { build } = await import('vite');
	const configFile = join(ROOT, 'src', 'web', 'vite.config.ts');
	const made = await build({ configFile, logLevel: 'error', build: { write: false } });
	const [first] = [made].flat();
	if (!first || !('output' in first)) throw new Error('the pages could not be built');
	return first.output;
}

function entryRow(output: Output, name: string, what: string, bound: Row['bound']): Row {
	const page = output.find(({ fileName }) => fileName === (name === 'desk' ? 'index.html' : `${name}.html`));
	const entry = chunksOf(output).find((chunk) => chunk.isEntry && chunk.name === name);
	if (!page || !entry) return row(what, null, 'kB', bound, `the build has no ${name}`);
	const files = [page.fileName, ...filesOf(output, entry.fileName)];
	const { gzip, brotli } = sizeOf(output, files);
	const note = `gzip, ${files.length} files; ${shown(brotli)} kB as Brotli, which browsers take on this machine and over https`;
	return row(what, gzip / KB, 'kB', bound, note);
}

/** What stands on the desk itself comes as a part of its own, right after the main bundle. */
function deskScreenRow(output: Output): Row {
	const what = 'the main bundle with the screen of the desk';
	const chunks = chunksOf(output);
	const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === 'desk');
	const screen = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('screens/desk/screen.tsx'));
	if (!entry || !screen) return row(what, null, 'kB', null, 'the build has no screen of the desk');
	const files = new Set([
		'index.html',
		...filesOf(output, entry.fileName),
		...filesOf(output, screen.fileName),
	]);
	const { gzip, brotli } = sizeOf(output, [...files]);
	return row(what, gzip / KB, 'kB', null, `gzip, ${files.size} files; ${shown(brotli)} kB as Brotli`);
}

/** Chunks that no entry needs at once: what each adds to the desk. */
function laterRows(output: Output): Row[] {
	const entries = chunksOf(output).filter((chunk) => chunk.isEntry);
	const atOnce = new Set(entries.flatMap(({ fileName }) => filesOf(output, fileName)));
	const later = output
		.filter(({ fileName }) => /\.(?:m?js|css)$/.test(fileName) && !atOnce.has(fileName))
		.map(({ fileName }) => ({ fileName, size: sizeOf(output, [fileName]) }))
		.sort((one, other) => other.size.gzip - one.size.gzip);
	const large = later.filter(({ size }) => size.gzip >= SMALL);
	const small = later.filter(({ size }) => size.gzip < SMALL);
	const sum = small.reduce((total, { size }) => total + size.gzip, 0);
	const fonts = output.filter(({ fileName }) => /\.(?:woff2?|ttf)$/.test(fileName));
	return [
		...large.map(({ fileName, size }) =>
			row(
				`later: ${nameOf(output, fileName)}`,
				size.gzip / KB,
				'kB',
				null,
				`${shown(size.brotli)} kB as Brotli`,
			),
		),
		row(`later: ${small.length} parts below ${SMALL / KB} kB each, together`, sum / KB, 'kB'),
		row('fonts', fonts.length, 'files', null, fonts.length === 0 ? 'those of the system are used' : ''),
	];
}

function chunksOf(output: Output): readonly Chunk[] {
	return output.filter((each): each is Chunk => each.type === 'chunk');
}

/** A chunk, what it imports at once, and the style sheets of all of it. */
function filesOf(output: Output, fileName: string): string[] {
	const found = new Set<string>();
	const visit = (name: string) => {
		if (found.has(name)) return;
		found.add(name);
		const chunk = chunksOf(output).find((each) => each.fileName === name);
		for (const each of chunk?.imports ?? []) visit(each);
		for (const each of chunk?.viteMetadata?.importedCss ?? []) found.add(each);
	};
	visit(fileName);
	return [...found];
}

function sizeOf(output: Output, files: readonly string[]): Size {
	let [gzip, brotli] = [0, 0];
	for (const name of files) {
		const file = output.find(({ fileName }) => fileName === name);
		const bytes = Buffer.from(file === undefined ? '' : file.type === 'chunk' ? file.code : file.source);
		// As the server does: gzip at 6, Brotli at 9 for what never changes.
		gzip += gzipSync(bytes, { level: 6 }).length;
		brotli += brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
	}
	return { gzip, brotli };
}

/** `assets/screen-1a2b3c4d.js` → `screen.js`, or `screens/review/screen.js` where it is one. */
function nameOf(output: Output, fileName: string): string {
	const made = chunksOf(output).find((each) => each.fileName === fileName)?.facadeModuleId;
	const screen = /screens\/[^/]+\/screen(?=\.tsx$)/.exec(made ?? '')?.[0];
	return screen ? `${screen}.js` : fileName.replace(/^assets\//, '').replace(/-[\w-]{8}(?=\.)/, '');
}

function shown(bytes: number): string {
	return (bytes / KB).toFixed(1);
}
