/**
 * The bench: one command measures everything that the project promises, prints a table beside the bounds, and keeps
 * the results. `npm run bench` runs all; `npm run bench -- digit pdf` some. Bounds are told, never enforced: the exit
 * code is 0 whatever the figures, 1 when a measure could not be run.
 */
import { build } from './child.ts';
import { keep, machine, tableOf } from './report.ts';
import { type Row, verdictOf } from './row.ts';

interface Measure {
	readonly name: string;
	/** Needs the built package. */
	readonly built: boolean;
	/** Loaded only when it runs, so that one part that is broken leaves the others. */
	readonly rows: () => Promise<Row[]>;
}

const MEASURES: readonly Measure[] = [
	{ name: 'text', built: false, rows: async () => (await import('./measures/text.ts')).textRows() },
	{ name: 'pdf', built: false, rows: async () => (await import('./measures/pdf.ts')).pdfRows() },
	{ name: 'check', built: false, rows: async () => (await import('./measures/check.ts')).checkRows() },
	{ name: 'prepare', built: false, rows: async () => (await import('./measures/prepare.ts')).prepareRows() },
	{ name: 'digit', built: false, rows: async () => (await import('./measures/digit.ts')).digitRows() },
	{
		name: 'digit-text',
		built: false,
		rows: async () => (await import('./measures/digit-text.ts')).digitTextRows(),
	},
	{ name: 'store', built: false, rows: async () => (await import('./measures/store.ts')).storeRows() },
	{ name: 'render', built: false, rows: async () => (await import('./measures/render.ts')).renderRows() },
	{ name: 'month', built: false, rows: async () => (await import('./measures/month.ts')).monthRows() },
	{ name: 'cold', built: true, rows: async () => (await import('./measures/cold.ts')).coldRows() },
	{
		name: 'ledger-memory',
		built: true,
		rows: async () => (await import('./measures/ledger-memory.ts')).ledgerMemoryRows(),
	},
	{ name: 'memory', built: true, rows: async () => (await import('./measures/memory.ts')).memoryRows() },
	{
		name: 'desk-bundle',
		built: false,
		rows: async () => (await import('./measures/desk-bundle.ts')).deskBundleRows(),
	},
	{
		name: 'desk-page',
		built: true,
		rows: async () => (await import('./measures/desk-page.ts')).deskPageRows(),
	},
	{ name: 'desk-api', built: true, rows: async () => (await import('./measures/desk-api.ts')).deskApiRows() },
	{
		name: 'desk-memory',
		built: true,
		rows: async () => (await import('./measures/desk-memory.ts')).deskMemoryRows(),
	},
];

/** Names of measures; what begins with `--` is for them, with the word after it. */
const asked = process.argv
	.slice(2)
	.filter((each, index, all) => !each.startsWith('-') && !all[index - 1]?.startsWith('--'));
const chosen = MEASURES.filter(({ name }) => asked.length === 0 || asked.includes(name));
const unknown = asked.filter((name) => !MEASURES.some((measure) => measure.name === name));

if (unknown.length > 0 || chosen.length === 0) {
	process.stderr.write(
		`bench: no measure ${unknown.join(', ')}; there are ${MEASURES.map(({ name }) => name).join(', ')}\n`,
	);
	process.exitCode = 2;
} else {
	process.exitCode = (await run(chosen)) ? 0 : 1;
}

async function run(measures: readonly Measure[]): Promise<boolean> {
	const started = machine();
	const { node, processor, cores, load } = started;
	process.stdout.write(
		`ff301 bench · ${new Date().toISOString().slice(0, 16)}Z · Node ${node} · ${processor} × ${cores} · load ${load}\n`,
	);
	let whole = measures.some(({ built }) => built) ? await prepare() : true;
	const rows: Row[] = [];
	for (const measure of measures) {
		process.stderr.write(`bench: ${measure.name} …\n`);
		try {
			const found = await measure.rows();
			process.stdout.write(`${tableOf(found)}\n`);
			rows.push(...found);
		} catch (error) {
			whole = false;
			process.stderr.write(
				`bench: ${measure.name} could not be run: ${error instanceof Error ? error.stack : error}\n`,
			);
		}
	}
	const count = (verdict: string) => rows.filter((row) => verdictOf(row) === verdict).length;
	process.stdout.write(`\n${count('ok')} within bounds, ${count('over')} over, ${count('?')} not measured\n`);
	const names = measures.map(({ name }) => name);
	process.stdout.write(`kept in ${keep(rows, names, started, new Date())}\n`);
	return whole;
}

async function prepare(): Promise<boolean> {
	process.stderr.write('bench: building …\n');
	const complaint = await build();
	if (complaint !== '') process.stderr.write(`bench: the build complains:\n${complaint.slice(0, 2000)}\n`);
	return complaint === '';
}
