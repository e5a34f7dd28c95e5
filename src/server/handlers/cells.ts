/** A cell of the return of a month, with the entries behind it. */
import { behindCell } from '../../app/ledger/behind-cell.ts';
import { deriveReturn, prepareMonth } from '../../app/ledger/derive.ts';
import { loadLedger } from '../../app/ledger/load.ts';
import { encodeReturn } from '../../form/json.ts';
import type { Ledger } from '../../ledger/fold.ts';
import { addMonths, type Month } from '../../value/day.ts';
import { valueAt } from '../../value/pointer.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Handlers } from '../route.ts';
import { entriesShown } from '../shown/entry-shown.ts';

type Language = 'en' | 'zh-Hant';

export const CELLS: Pick<Handlers, 'cell' | 'formPages'> = {
	cell: async ({ params, query, keeping }) => {
		const { ledger } = await loadLedger(keeping.ledgers, params['code'] ?? '');
		const month = params['month'] as Month;
		const language = query.language ?? 'en';
		const { path, label, value, entries } = behindCell(
			ledger,
			deriveReturn(ledger, { month, language }),
			query.path,
		);
		const behind = new Set(entries.map(({ recorded }) => recorded.sequence));
		return {
			path,
			label,
			value: leafOf(value),
			entries: entriesShown(ledger).filter(({ sequence }) => behind.has(sequence)),
			before: monthBefore(ledger, month, language, query.path),
		};
	},
	formPages: async ({ params, query, keeping }) => {
		const { ledger } = await loadLedger(keeping.ledgers, params['code'] ?? '');
		const prepared = prepareMonth(ledger, { month: params['month'] as Month });
		const [{ pagesOf }, { PAGE_WIDTH, PAGE_HEIGHT }] = await Promise.all([
			import('../../app/render-return.ts'),
			import('../../render/page.ts'),
		]);
		const { language } = query;
		const { pages } = await pagesOf(prepared.returns[language], language);
		return { language, width: PAGE_WIDTH, height: PAGE_HEIGHT, pages };
	},
};

/** The same cell of the month before; null where there is none. */
function monthBefore(
	ledger: Ledger,
	month: Month,
	language: Language,
	path: string,
): string | boolean | null {
	try {
		const last = prepareMonth(ledger, { month: addMonths(month, -1) }).returns[language];
		return leafOf(valueAt(encodeReturn(last), path));
	} catch (error) {
		if (error instanceof Refusal) return null;
		throw error;
	}
}

function leafOf(value: unknown): string | boolean | null {
	return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}
