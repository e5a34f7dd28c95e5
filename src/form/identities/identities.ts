/** The one list of the form's identities, in the order of the form. */
import { ACROSS } from './across.ts';
import type { Identity } from './identity.ts';
import { PART_1 } from './part-1.ts';
import { PART_2 } from './part-2.ts';
import { PART_3 } from './part-3.ts';
import { TOTALS } from './totals.ts';

export const IDENTITIES: readonly Identity[] = [...PART_1, ...PART_2, ...PART_3, ...TOTALS, ...ACROSS];
