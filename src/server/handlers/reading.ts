/** Published returns read and checked: the public checker, the reader page, and the beginning of a ledger. */
import { type OpenedReturn, openReturn } from '../../app/desk/opened-return.ts';
import { recordedInstant } from '../../app/ledger/instant.ts';
import { takeOnLoaded } from '../../app/ledger/take-on-return.ts';
import { encodeReturn } from '../../form/json.ts';
import { labelOf } from '../../form/label.ts';
import { encodeEntry, type LedgerEntry } from '../../ledger/entry.ts';
import { monthOf } from '../../value/day.ts';
import { formatDecimal } from '../../value/decimal.ts';
import { valueAt } from '../../value/pointer.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Keeping } from '../keeping.ts';
import type { Handlers, SentFile } from '../route.ts';
import type { SignedIn } from '../session.ts';
import { findingShown } from '../shown/finding-shown.ts';
import { lineAt, pageAt } from '../shown/place-shown.ts';

export const READING: Pick<Handlers, 'read' | 'check' | 'readTakeOn'> = {
	read: async ({ body, keeping, who }) => {
		const opened = await openReturn(body.bytes);
		const { loaded, mediaType, pages } = opened;
		const { digest } = await kept(keeping, who, body, mediaType);
		const value = loaded.return;
		return {
			document: digest,
			mediaType,
			pages,
			issuer: codeIn(opened),
			month: value.monthEnded && monthOf(value.monthEnded),
			edition: value.edition,
			return: encodeReturn(value),
			fields: fieldsShown(opened),
			findings: findingsShown(opened),
		};
	},
	check: async ({ body }) => {
		const opened = await openReturn(body.bytes);
		return {
			return: encodeReturn(opened.loaded.return),
			findings: findingsShown(opened),
			checks: opened.checked.checked,
		};
	},
	readTakeOn: async ({ query, body, keeping, who }) => {
		const opened = await openReturn(body.bytes);
		const { loaded, mediaType } = opened;
		const { code, entries, taken, notes } = takeOnLoaded(
			loaded,
			await otherOf(keeping, who, query.other),
			[],
		);
		const { digest } = await kept(keeping, who, body, mediaType);
		const fields = new Map(loaded.reading?.fields.map((field) => [field.path, field]));
		const value = loaded.return;
		return {
			documents: query.other === undefined ? [digest] : [digest, query.other],
			code,
			name: nameIn(entries),
			month: value.monthEnded && monthOf(value.monthEnded),
			entries: entries.map(encodeEntry),
			figures: taken.map(({ path, label, value: said, status, place }) => ({
				path,
				label,
				value: said,
				status: status === 'given' ? 'read' : status,
				place,
				at: pageAt(fields.get(path)?.at ?? null),
			})),
			findings: findingsShown(opened),
			return: encodeReturn(value),
			notes,
		};
	},
};

/** The same return in the other language, which was read before. Refuses with `INPUT_MISSING` one that was not. */
async function otherOf({ desk }: Keeping, who: SignedIn, digest: string | undefined) {
	if (digest === undefined) return null;
	const document = await desk.document(who.firm.id, digest);
	if (!document) throw new Refusal('INPUT_MISSING', 'that file was not read before', 'choose it again');
	return (await openReturn(document.data)).loaded.return;
}

function nameIn([first]: readonly LedgerEntry[]) {
	const name = first?.kind === 'issuer-registered' ? first.issuerName : null;
	return { en: name?.en ?? null, 'zh-Hant': name?.['zh-Hant'] ?? null };
}

/** The file, for the page that shows it; it belongs to no issuer yet. */
async function kept({ desk, now }: Keeping, who: SignedIn, file: SentFile, mediaType: string) {
	return desk.keepDocument(
		{
			firm: who.firm.id,
			issuer: null,
			name: file.name,
			mediaType,
			by: who.person.id,
			at: recordedInstant(now()),
		},
		file.bytes,
	);
}

function codeIn({ loaded }: OpenedReturn): string | null {
	const classes = loaded.return.issued?.classes ?? [];
	const code = classes.map(({ class: line }) => line.stockCode).find((each) => each !== null);
	return code !== undefined && code !== null && /^[0-9]{5}$/.test(code) ? code : null;
}

function findingsShown({ loaded, checked }: OpenedReturn) {
	const named = { en: loaded.return, 'zh-Hant': loaded.return };
	return checked.findings.map((finding) => findingShown(finding, named));
}

function fieldsShown({ loaded }: OpenedReturn) {
	const json = encodeReturn(loaded.return);
	return (loaded.reading?.fields ?? []).map(({ path, status, raw, implied, at }) => {
		const value = valueAt(json, path);
		return {
			path,
			label: labelOf(loaded.return, path),
			status,
			raw,
			value: typeof value === 'string' || typeof value === 'boolean' ? value : null,
			implied: implied ? formatDecimal(implied) : null,
			at: pageAt(at),
			line: lineAt(at),
		};
	});
}
