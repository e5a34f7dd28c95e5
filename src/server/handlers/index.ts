/** What answers each route. */
import type { Handlers } from '../route.ts';
import { DEADLINES } from './deadlines.ts';
import { ISSUERS } from './issuers.ts';
import { LEDGER } from './ledger.ts';

export const HANDLERS: Partial<Handlers> = { ...DEADLINES, ...ISSUERS, ...LEDGER };
