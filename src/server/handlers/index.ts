/** What answers each route. */
import type { Handlers } from '../route.ts';
import { BEGIN } from './begin.ts';
import { CELLS } from './cells.ts';
import { DEADLINES } from './deadlines.ts';
import { DOCUMENTS } from './documents.ts';
import { IMPORTS } from './imports.ts';
import { ISSUERS } from './issuers.ts';
import { LEDGER } from './ledger.ts';
import { READING } from './reading.ts';

export const HANDLERS: Partial<Handlers> = {
	...BEGIN,
	...CELLS,
	...DEADLINES,
	...DOCUMENTS,
	...IMPORTS,
	...ISSUERS,
	...LEDGER,
	...READING,
};
