/** What this installation knows, and whether its parts work: each point tried, not assumed. */
import { recordOf, YEARS_HELD } from '../calendar/trading-days/table.ts';
import { EDITIONS } from '../form/editions.ts';
import { databasePoint, printingPoints, storePoint } from './doctor-ledger.ts';
import { dayOfInstant, hongKongTime } from './due.ts';
import type { PlaceAsked } from './ledger/place.ts';
import { INPUT_BYTES_MAX, PDF_BYTES_MAX, TEXT_BYTES_MAX } from './limits.ts';
import { PDF_LIMITS, readPdf } from './pdf/read-pdf.ts';
import { TINY_PDF, TINY_PDF_TEXT } from './tiny-pdf.ts';
import { VERSION } from './version.ts';

export interface Point {
	readonly name: string;
	readonly works: boolean;
	/** One sentence. */
	readonly told: string;
}

const NODE_LEAST = [20, 19] as const;
const MIB = 1024 * 1024;

/** `now` is milliseconds since 1970 (UTC); `asked` says where a command would look for its database. */
export async function examine(now: number, asked: PlaceAsked): Promise<readonly Point[]> {
	return [
		{ name: 'ff301', works: VERSION !== 'unknown', told: `version ${VERSION}` },
		node(process.versions.node),
		editions(),
		calendar(now),
		await pdf(),
		await storePoint(),
		await databasePoint(asked),
		...(await printingPoints()),
		limits(),
	];
}

function node(version: string): Point {
	const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
	const works = major > NODE_LEAST[0] || (major === NODE_LEAST[0] && minor >= NODE_LEAST[1]);
	return { name: 'Node', works, told: `${version}; ${NODE_LEAST.join('.')} or later is needed` };
}

function editions(): Point {
	return {
		name: 'editions',
		works: EDITIONS.length > 0,
		told: EDITIONS.map((edition) => edition.name).join(', '),
	};
}

function calendar(now: number): Point {
	const { first, last, reviewed, unconfirmed } = YEARS_HELD;
	const works = isOnFile(now);
	const open = unconfirmed.length > 0 ? `, ${unconfirmed.join(', ')} not yet confirmed` : '';
	return {
		name: 'trading days',
		works,
		told: `${first} to ${last}${open}; gone through on ${reviewed}${works ? '' : '; today is beyond them'}`,
	};
}

function isOnFile(now: number): boolean {
	try {
		recordOf(dayOfInstant(hongKongTime(now)));
		return true;
	} catch {
		return false;
	}
}

/** Loads the PDF library and has it read a page that is written here. */
async function pdf(): Promise<Point> {
	try {
		const { pages } = await readPdf(new TextEncoder().encode(TINY_PDF));
		const text = pages.flatMap((page) => page.runs.map((run) => run.text)).join('');
		const works = text === TINY_PDF_TEXT;
		return {
			name: 'PDF library',
			works,
			told: works ? 'reads its test page' : `read "${text}" from its test page`,
		};
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return { name: 'PDF library', works: false, told: `does not read its test page: ${why}` };
	}
}

function limits(): Point {
	const told = [
		`a document ${INPUT_BYTES_MAX / MIB} MB`,
		`a PDF ${PDF_BYTES_MAX / MIB} MB and ${PDF_LIMITS.pages.pages} pages in ${PDF_LIMITS.time / 1000} s`,
		`a text ${TEXT_BYTES_MAX / MIB} MB`,
	];
	return { name: 'limits', works: true, told: told.join(', ') };
}
