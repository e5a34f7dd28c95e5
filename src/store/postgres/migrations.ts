/** All migrations of the store in PostgreSQL, oldest first. */
import type { Migration } from '../migrate.ts';
import { ENTRIES } from './migrations/0001-entries.ts';

export const POSTGRES_MIGRATIONS: readonly Migration[] = [ENTRIES];
