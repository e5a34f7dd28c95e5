/** Reading an export: verified offline line by line, or restored into an empty store. */
import { createHash } from 'node:crypto';
import { balanceText } from './balance-text.ts';
import { byBytes, GENESIS, headsDigest, misfit } from './chain.ts';
import { damaged, type ExportEnd, type ExportHeader, parseHeader, parseLine } from './export-lines.ts';
import type { Head, IssuerHead, Recorded, Store } from './store.ts';

export interface ExportSummary {
	readonly madeAt: string;
	readonly issuers: number;
	readonly entries: number;
	/** Digest over the heads of all issuers, as the entries of the file give it. */
	readonly heads: string;
}

/**
 * Reads a whole export without a database. Refuses with `EXPORT_DAMAGED` when it is cut off, altered or out of order,
 * naming the line, and with `EXPORT_NEWER` when its format is a later one. Lines come with or without their line feed.
 */
export async function verifyExport(lines: AsyncIterable<string>): Promise<ExportSummary> {
	const reader = new ExportReader();
	for await (const line of lines) reader.take(line);
	return reader.finish();
}

/** Restores an export into an empty store, all or nothing, with the same sequences, instants and hashes. */
export async function importStore(lines: AsyncIterable<string>, into: Store): Promise<ExportSummary> {
	const reader = new ExportReader();
	let summary: ExportSummary | null = null;
	async function* records(): AsyncGenerator<Recorded, void> {
		for await (const line of lines) {
			const record = reader.take(line);
			if (record) yield record;
		}
		// Before the store commits.
		summary = reader.finish();
	}
	await into.restore(records());
	return summary ?? reader.finish();
}

class ExportReader {
	readonly #digest = createHash('sha256');
	readonly #heads: IssuerHead[] = [];
	#line = 0;
	#header: ExportHeader | null = null;
	#end: ExportEnd | null = null;
	#entries = 0;
	#head: Head = GENESIS;
	#last: Recorded | null = null;

	/** The entry of the line; null for the header and the end. */
	take(raw: string): Recorded | null {
		const line = raw.endsWith('\n') ? raw.slice(0, -1) : raw;
		this.#line += 1;
		if (this.#end) throw damaged(this.#line, 'it stands after the end');
		if (!this.#header) {
			this.#header = parseHeader(line);
			this.#digest.update(`${line}\n`, 'utf8');
			return null;
		}
		const found = parseLine(line, this.#line);
		if (found.kind === 'end') {
			this.#closeEnd(found.end);
			return null;
		}
		this.#digest.update(`${line}\n`, 'utf8');
		this.#follow(found.record);
		return found.record;
	}

	finish(): ExportSummary {
		if (!this.#header || !this.#end)
			throw damaged(this.#line + 1, 'the end is missing; the export is cut off');
		const { madeAt } = this.#header;
		return { madeAt, issuers: this.#heads.length, entries: this.#entries, heads: headsDigest(this.#heads) };
	}

	#follow(record: Recorded): void {
		const { issuer, balances } = record;
		if (this.#last?.issuer !== issuer) {
			this.#closeIssuer();
			if (this.#last && byBytes(this.#last.issuer, issuer) >= 0)
				throw damaged(this.#line, `issuer ${issuer} comes after issuer ${this.#last.issuer}`);
			this.#head = GENESIS;
		} else if (this.#last.balances === null && this.#last.key !== record.key) {
			throw damaged(this.#line, `the group "${this.#last.key}" of issuer ${issuer} is cut off before it`);
		}
		const row = { ...record, balances: balances === null ? null : balanceText(balances) };
		const message = misfit(row, this.#head);
		if (message !== null) throw damaged(this.#line, message);
		this.#head = record;
		this.#last = record;
		this.#entries += 1;
	}

	#closeIssuer(): void {
		if (!this.#last) return;
		const { balances, issuer, key } = this.#last;
		if (balances === null)
			throw damaged(this.#line, `the group "${key}" of issuer ${issuer} is cut off before it`);
		this.#heads.push({ ...this.#head, issuer });
	}

	#closeEnd(end: ExportEnd): void {
		this.#closeIssuer();
		if (end.entries !== this.#entries)
			throw damaged(this.#line, `the export should have ${end.entries} entries and has ${this.#entries}`);
		if (this.#header?.issuers !== this.#heads.length || this.#header.heads !== headsDigest(this.#heads))
			throw damaged(this.#line, 'the last entries of the issuers are not those that the header tells');
		if (end.sha256 !== this.#digest.digest('hex'))
			throw damaged(this.#line, 'the digest over all lines is not the one that the end tells');
		this.#end = end;
	}
}
