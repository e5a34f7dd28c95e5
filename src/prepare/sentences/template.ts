/** One template for each kind of entry; the table is closed, so that a new kind of entry does not go untold. */
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { Names } from './names.ts';
import type { Saying } from './say.ts';

export type EntryOf<Kind extends LedgerEntry['kind']> = Extract<LedgerEntry, { readonly kind: Kind }>;
export type Template<Kind extends LedgerEntry['kind']> = (entry: EntryOf<Kind>, names: Names) => Saying;
export type Templates<Kind extends LedgerEntry['kind']> = { readonly [Each in Kind]: Template<Each> };
