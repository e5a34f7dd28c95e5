/** A cell of the return of a month, with the entries behind it. */
import { counterpartOf } from '../../app/diff-returns.ts';
import { behindCell } from '../../app/ledger/behind-cell.ts';
import { returnsBefore } from '../../app/ledger/derive.ts';
import type { MonthlyReturn } from '../../form/return.ts';
import type { Ledger } from '../../ledger/fold.ts';
import type { Month } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { filingOf } from '../filing.ts';
import type { Handlers } from '../route.ts';
import { entriesShown } from '../shown/entry-shown.ts';
import { sideOf } from '../sides.ts';

type Language = 'en' | 'zh-Hant';

export const CELLS: Pick<Handlers, 'cell' | 'formPages'> = {
	cell: async (asked) => {
		const { params, query } = asked;
		const { chain, derived, failed } = await filingOf(asked);
		if (!derived) throw failed ?? new Error('cell: there is no return');
		const { ledger } = chain;
		const month = params['month'] as Month;
		const language = query.language ?? 'en';
		const made = { ...derived, return: derived.prepared.returns[language] };
		const { path, label, value, entries } = behindCell(ledger, made, query.path);
		const behind = new Set(entries.map(({ recorded }) => recorded.sequence));
		return {
			path,
			label,
			value: leafOf(value),
			entries: entriesShown(ledger).filter(({ sequence }) => behind.has(sequence)),
			before: monthBefore(ledger, month, { language, now: made.return, path: query.path }),
		};
	},
	formPages: async (asked) => {
		const { language, of = 'now' } = asked.query;
		const filing = await filingOf(asked);
		const shown = await sideOf(filing, of, asked.keeping.desk);
		if (!shown) throw new Refusal('FILING_NOT_SENT', `the return of ${filing.month} was not sent`, null);
		const [{ pagesOf }, { PAGE_WIDTH, PAGE_HEIGHT }] = await Promise.all([
			import('../../app/render-return.ts'),
			import('../../render/page.ts'),
		]);
		const { pages } = await pagesOf(shown.returns[language], language);
		return { language, width: PAGE_WIDTH, height: PAGE_HEIGHT, pages };
	},
};

/** The same cell of the month before; null where there is none. */
function monthBefore(
	ledger: Ledger,
	month: Month,
	{
		language,
		now,
		path,
	}: { readonly language: Language; readonly now: MonthlyReturn; readonly path: string },
): string | boolean | null {
	const last = returnsBefore(ledger, month);
	return last === null ? null : counterpartOf(last[language], now, path);
}

function leafOf(value: unknown): string | boolean | null {
	return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}
