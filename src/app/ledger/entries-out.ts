/** The entries of one issuer as a file that people or programs read, and the template for new ones. */
import { standingAt } from '../../ledger/fold.ts';
import type { Store } from '../../store/store.ts';
import { loadLedger } from './load.ts';

export type EntriesFormat = 'csv' | 'xlsx' | 'jsonl';

/** Text, or the bytes of a workbook. */
export async function entriesAs(
	store: Store,
	issuer: string,
	format: EntriesFormat,
): Promise<string | Uint8Array> {
	const { ledger } = await loadLedger(store, issuer);
	switch (format) {
		case 'xlsx': {
			const { ledgerToXlsx } = await import('../files/write-workbook.ts');
			return ledgerToXlsx(ledger.entries, standingAt(ledger, null));
		}
		case 'csv': {
			const { ledgerToCsv } = await import('../files/write-text.ts');
			return ledgerToCsv(ledger.entries, issuer);
		}
		case 'jsonl': {
			const { ledgerToJsonl } = await import('../files/write-text.ts');
			return ledgerToJsonl(ledger.entries);
		}
		default:
			return format satisfies never;
	}
}

/** The bytes of the XLSX template, with the classes, schemes and the like of the issuer to choose from. */
export async function templateFor(store: Store, issuer: string): Promise<Uint8Array> {
	const { ledger } = await loadLedger(store, issuer);
	const { writeTemplate } = await import('../files/write-workbook.ts');
	return writeTemplate(standingAt(ledger, null));
}
