/** What answers each route. */
import type { Handlers } from '../route.ts';
import { BATCH } from './batch.ts';
import { BEGIN } from './begin.ts';
import { CELLS } from './cells.ts';
import { COMPARING } from './comparing.ts';
import { DEADLINES } from './deadlines.ts';
import { DESK } from './desk.ts';
import { DOCUMENTS } from './documents.ts';
import { ENTRANCE } from './entrance.ts';
import { FEEDS } from './feeds.ts';
import { IMPORTS } from './imports.ts';
import { ISSUER } from './issuer.ts';
import { ISSUERS } from './issuers.ts';
import { LEDGER } from './ledger.ts';
import { LINKS } from './links.ts';
import { MONTH_LINKS } from './month-links.ts';
import { PEOPLE } from './people.ts';
import { READING } from './reading.ts';
import { RETURNS } from './returns.ts';
import { SIGNING } from './signing.ts';
import { SIGNING_KEYS } from './signing-keys.ts';

export const HANDLERS: Handlers = {
	...BATCH,
	...BEGIN,
	...CELLS,
	...COMPARING,
	...DEADLINES,
	...DESK,
	...DOCUMENTS,
	...ENTRANCE,
	...FEEDS,
	...IMPORTS,
	...ISSUER,
	...ISSUERS,
	...LEDGER,
	...LINKS,
	...MONTH_LINKS,
	...PEOPLE,
	...READING,
	...RETURNS,
	...SIGNING,
	...SIGNING_KEYS,
};
