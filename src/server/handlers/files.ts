/** Files that are made or kept: the printed return, templates and exports of a ledger, what was uploaded. */
import { prepareMonth } from '../../app/ledger/derive.ts';
import { entriesAs, templateFor } from '../../app/ledger/entries-out.ts';
import { loadLedger } from '../../app/ledger/load.ts';
import { printReturn } from '../../app/print-return.ts';
import type { Month } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import type { FileAsked, FileHandler, FileName, GivenFile } from '../file-route.ts';
import { hasRole } from '../session.ts';
import { maySee } from '../wall.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const FILE_HANDLERS: Partial<Readonly<Record<FileName, FileHandler>>> = {
	pdf: async ({ keeping, params, query }) => {
		const language = languageOf(query);
		const [issuer, month] = [params['code'] ?? '', params['month'] as Month];
		const { ledger } = await loadLedger(keeping.ledgers, issuer);
		const value = prepareMonth(ledger, { month }).returns[language];
		const { data } = await printReturn(value, language, 'pdf');
		return {
			bytes: data,
			type: 'application/pdf',
			name: `${issuer}-${month}.${language}.pdf`,
			isShown: true,
		};
	},
	template: async ({ keeping, params }) => {
		const issuer = params['code'] ?? '';
		return book(await templateFor(keeping.ledgers, issuer), `${issuer}-template.xlsx`);
	},
	ledgerExport: async ({ keeping, params }) => {
		const issuer = params['code'] ?? '';
		const bytes = await entriesAs(keeping.ledgers, issuer, 'xlsx');
		return book(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, `${issuer}-ledger.xlsx`);
	},
	document: async (asked) => {
		const document = await documentFor(asked);
		if (!document) throw new Refusal('REQUEST_UNKNOWN', 'there is no such file', null);
		const { data, name, mediaType } = document;
		// What browsers run as a page is given as bytes.
		const isShown = /^(?:application\/pdf|image\/(?:png|jpeg))$/.test(mediaType);
		return { bytes: data, type: isShown ? mediaType : 'application/octet-stream', name, isShown };
	},
};

/** A file of the firm that the person may see: of an issuer that is shown to them, or that they uploaded. */
async function documentFor({ keeping: { desk }, params, who }: FileAsked) {
	const digest = params['digest'] ?? '';
	const document = await desk.document(who.firm.id, digest);
	if (!document) return null;
	const isFree =
		document.issuer === null && (document.by === who.person.id || hasRole(who, 'maker', 'checker'));
	if (isFree) return document;
	// The same file may be kept for several issuers.
	for (const client of await desk.clients(who.firm.id)) {
		if (!maySee(who, client)) continue;
		if (document.issuer === client.issuer) return document;
		const own = await desk.documentsOf(who.firm.id, client.issuer);
		if (own.some((each) => each.digest === digest)) return document;
	}
	return null;
}

function book(bytes: Uint8Array, name: string): GivenFile {
	return { bytes, type: XLSX, name, isShown: false };
}

/** Refuses with `REQUEST_SHAPE`. */
function languageOf(query: FileAsked['query']): 'en' | 'zh-Hant' {
	const { language = 'en' } = query;
	if (language === 'en' || language === 'zh-Hant') return language;
	throw new Refusal('REQUEST_SHAPE', 'language is en or zh-Hant', null, ['/language']);
}
