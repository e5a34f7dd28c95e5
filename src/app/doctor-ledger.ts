/** Whether the parts behind the ledger and the printed form work: the embedded store, the database, fonts, printing. */
import { canonicalJson } from '../value/canonical-json.ts';
import { Refusal } from '../value/refusal.ts';
import type { Point } from './doctor.ts';
import { createLedgers, openLedgers } from './ledger/open.ts';
import { type PlaceAsked, placeOf, placeText } from './ledger/place.ts';

/** Records an entry in memory and walks its chain. */
export async function storePoint(): Promise<Point> {
	return tried('store', async () => {
		const store = await createLedgers({ kind: 'file', path: ':memory:' });
		try {
			await store.append({
				issuer: '00000',
				key: 'doctor',
				drafts: [{ content: canonicalJson({ kind: 'note' }) }],
				recordedAt: '2022-09-30T00:00:00.000+08:00',
				expected: await store.head('00000'),
				balances: [],
			});
			const { entries, breaks } = await store.verify();
			const works = entries === 1 && breaks.length === 0;
			return { works, told: works ? 'records and verifies an entry' : 'does not keep what it was given' };
		} finally {
			await store.close();
		}
	});
}

/** The database that a command would use here; none is no fault. */
export async function databasePoint(asked: PlaceAsked): Promise<Point> {
	return tried('database', async () => {
		try {
			const place = placeOf(asked);
			const ledgers = await openLedgers(place);
			try {
				const { length } = await ledgers.issuers();
				const told = `${placeText(place)}, ledgers of ${length} ${length === 1 ? 'issuer' : 'issuers'}`;
				return { works: true, told };
			} finally {
				await ledgers.close();
			}
		} catch (error) {
			if (!(error instanceof Refusal) || error.code !== 'WORKSPACE_MISSING') throw error;
			return { works: true, told: 'none here; `ff301 init` makes one' };
		}
	});
}

/** Reads every font, and prints a page. */
export async function printingPoints(): Promise<readonly Point[]> {
	const { FONT_STEPS, loadFonts } = await import('./fonts.ts');
	const fonts = await tried('fonts', async () => {
		const all = await loadFonts(FONT_STEPS.length - 1);
		const families = new Set(all.map(({ family }) => family));
		return { works: all.every(({ bytes }) => bytes.length > 0), told: [...families].join(', ') };
	});
	const printing = await tried('printing', async () => {
		const { pdfPrinter } = await import('../render/pdf/compile.ts');
		const pdf = pdfPrinter(await loadFonts(0)).print(TEST_PAGE);
		const works = new TextDecoder('latin1').decode(pdf.subarray(0, 5)) === '%PDF-';
		return { works, told: works ? 'prints its test page' : 'printed what is no PDF' };
	});
	return [fonts, printing];
}

const TEST_PAGE = '#set document(title: "ff301", date: datetime(year: 2022, month: 9, day: 30))\nff301';

async function tried(name: string, work: () => Promise<Omit<Point, 'name'>>): Promise<Point> {
	try {
		return { name, ...(await work()) };
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return { name, works: false, told: `does not work: ${why}` };
	}
}
