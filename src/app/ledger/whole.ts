/** The whole database as lines of text and back: for a backup, for another engine, for other programs. */
import type { ExportSummary } from '../../store/import.ts';
import type { Store } from '../../store/store.ts';
import { recordedInstant } from './instant.ts';

export type { ExportSummary } from '../../store/import.ts';

/** `now` is milliseconds since 1970 (UTC). Lines come with their line feed. */
export async function* wholeAsLines(store: Store, now: number): AsyncIterable<string> {
	const { exportStore } = await import('../../store/export.ts');
	yield* exportStore(store, recordedInstant(now));
}

/** Refuses with `STORE_NOT_EMPTY`, `EXPORT_DAMAGED` or `EXPORT_NEWER`; nothing is then restored. */
export async function restoreWhole(store: Store, parts: AsyncIterable<Uint8Array>): Promise<ExportSummary> {
	const { importStore } = await import('../../store/import.ts');
	return importStore(linesOf(parts), store);
}

/** Reads an export without a database; refuses with `EXPORT_DAMAGED` or `EXPORT_NEWER`. */
export async function verifyWhole(parts: AsyncIterable<Uint8Array>): Promise<ExportSummary> {
	const { verifyExport } = await import('../../store/import.ts');
	return verifyExport(linesOf(parts));
}

async function* linesOf(parts: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder('utf-8', { fatal: false });
	let rest = '';
	for await (const part of parts) {
		const lines = (rest + decoder.decode(part, { stream: true })).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
	rest += decoder.decode();
	if (rest !== '') yield rest;
}
