/** All migrations of the store in PostgreSQL, oldest first. */
import type { Migration } from '../migrate.ts';
import { ENTRIES } from './migrations/0001-entries.ts';
import { APPROVALS } from './migrations/0002-approvals.ts';

export const POSTGRES_MIGRATIONS: readonly Migration[] = [ENTRIES, APPROVALS];
