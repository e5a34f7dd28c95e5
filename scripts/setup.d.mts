/** Types of `setup.mjs`, which is plain JavaScript because it runs before TypeScript is installed. */
import type { SpawnSyncOptionsWithStringEncoding, SpawnSyncReturns } from 'node:child_process';

export interface Lock {
	readonly packages?: Readonly<
		Record<string, { readonly version?: string; readonly integrity?: string; readonly optional?: boolean }>
	>;
}

export const ROOT: string;
export function setUp(): void;
export function nodeIsNewEnough(version: string): boolean;
export function agrees(lock: Lock | null, installed: Lock | null): boolean;
export function npm(
	args: readonly string[],
	options: SpawnSyncOptionsWithStringEncoding,
): SpawnSyncReturns<string>;
