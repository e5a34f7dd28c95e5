/** Files that are made or kept: the printed return, templates and exports of a ledger, what was uploaded. */
import { buildPack } from '../../app/evidence/build.ts';
import { gatherEvidence } from '../../app/evidence/gather.ts';
import { entriesAs, templateFor } from '../../app/ledger/entries-out.ts';
import { printReturn } from '../../app/print-return.ts';
import { pdfName } from '../../app/submission/file-name.ts';
import { Refusal } from '../../value/refusal.ts';
import type { FileAsked, FileHandler, FileName, GivenFile } from '../file-route.ts';
import { filingOf } from '../filing.ts';
import { hasRole } from '../session.ts';
import { sideOf } from '../sides.ts';
import { maySee } from '../wall.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const FILE_HANDLERS: Readonly<Record<FileName, FileHandler>> = {
	pdf: async (asked) => {
		const { keeping, query } = asked;
		const [language, side] = [languageOf(query), sideIn(query)];
		const filing = await filingOf(asked);
		const shown = await sideOf(filing, side, keeping.desk);
		if (!shown)
			throw new Refusal('REQUEST_UNKNOWN', `there is no version "${side}" of the return`, null, [side]);
		const name = pdfName(filing.issuer, filing.month, language);
		const digest = shown.documents?.[language];
		const kept = digest === undefined ? null : await keeping.desk.document(filing.client.firm, digest);
		const bytes = kept?.data ?? (await printReturn(shown.returns[language], language, 'pdf')).data;
		return { bytes, type: 'application/pdf', name, isShown: true };
	},
	evidence: async ({ keeping, params, who }) => {
		const [issuer, month] = [params['code'] ?? '', params['month'] ?? ''];
		const stores = { store: keeping.ledgers, desk: keeping.desk };
		const evidence = await gatherEvidence(stores, { firm: who.firm.id, issuer, month });
		const bytes = await buildPack(evidence);
		return { bytes, type: 'application/zip', name: `${issuer}-${month}-evidence.zip`, isShown: false };
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
		const { data, name, mediaType, issuer } = document;
		// What browsers run as a page is given as bytes.
		const isShown = /^(?:application\/pdf|image\/(?:png|jpeg))$/.test(mediaType);
		return { bytes: data, type: isShown ? mediaType : 'application/octet-stream', name, isShown, issuer };
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
function sideIn({ of = 'now' }: FileAsked['query']): 'now' | 'sent' | 'signed' | 'submitted' {
	if (of === 'now' || of === 'sent' || of === 'signed' || of === 'submitted') return of;
	throw new Refusal('REQUEST_SHAPE', 'of is now, sent, signed or submitted', null, ['/of']);
}

/** Refuses with `REQUEST_SHAPE`. */
function languageOf(query: FileAsked['query']): 'en' | 'zh-Hant' {
	const { language = 'en' } = query;
	if (language === 'en' || language === 'zh-Hant') return language;
	throw new Refusal('REQUEST_SHAPE', 'language is en or zh-Hant', null, ['/language']);
}
