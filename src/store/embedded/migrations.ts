/** All migrations of the embedded store, oldest first. */
import type { Migration } from '../migrate.ts';
import { ENTRIES } from './migrations/0001-entries.ts';

export const EMBEDDED_MIGRATIONS: readonly Migration[] = [ENTRIES];
