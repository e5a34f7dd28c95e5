/**
 * Every route of the interface by its name: method and path, and nothing else, so that the browser can hold it
 * without the schemas. `routes.ts` says what goes in and comes out.
 */
export const PATHS = {
	welcome: ['get', '/v1/welcome'],
	firstRun: ['post', '/v1/first-run'],
	me: ['get', '/v1/me'],
	people: ['get', '/v1/people'],
	invite: ['post', '/v1/people/invitations'],
	revokeInvitation: ['delete', '/v1/people/invitations/{id}'],
	invitation: ['get', '/v1/invitations/{token}'],
	acceptInvitation: ['post', '/v1/invitations/{token}'],
	changePerson: ['patch', '/v1/people/{id}'],
	accessLog: ['get', '/v1/access-log'],
	signingKeyOptions: ['post', '/v1/signing-keys/options'],
	addSigningKey: ['post', '/v1/signing-keys'],
	removeSigningKey: ['delete', '/v1/signing-keys/{id}'],
	inbox: ['get', '/v1/inbox'],
	link: ['get', '/v1/links/{token}'],
	question: ['get', '/v1/answers/{token}'],
	answer: ['post', '/v1/answers/{token}'],
	answerFile: ['post', '/v1/answers/{token}/documents'],
	desk: ['get', '/v1/desk/{month}'],
	batch: ['post', '/v1/desk/{month}/batch'],
	clock: ['get', '/v1/deadlines/{month}'],
	calendar: ['get', '/v1/calendar/{month}'],
	feeds: ['get', '/v1/feeds'],
	makeFeed: ['post', '/v1/feeds'],
	revokeFeed: ['delete', '/v1/feeds/{id}'],
	issuers: ['get', '/v1/issuers'],
	beginIssuer: ['post', '/v1/issuers'],
	readTakeOn: ['post', '/v1/take-on'],
	issuer: ['get', '/v1/issuers/{code}'],
	changeTeam: ['put', '/v1/issuers/{code}/team'],
	headroom: ['get', '/v1/issuers/{code}/headroom'],
	movements: ['get', '/v1/issuers/{code}/movements'],
	kinds: ['get', '/v1/issuers/{code}/kinds'],
	record: ['post', '/v1/issuers/{code}/movements'],
	correct: ['post', '/v1/issuers/{code}/corrections'],
	planImport: ['post', '/v1/issuers/{code}/imports/plan'],
	recordImport: ['post', '/v1/issuers/{code}/imports'],
	review: ['get', '/v1/issuers/{code}/returns/{month}'],
	act: ['post', '/v1/issuers/{code}/returns/{month}/acts'],
	monthLinks: ['get', '/v1/issuers/{code}/returns/{month}/links'],
	renewLink: ['post', '/v1/issuers/{code}/returns/{month}/links'],
	formPages: ['get', '/v1/issuers/{code}/returns/{month}/form'],
	cell: ['get', '/v1/issuers/{code}/returns/{month}/cell'],
	compare: ['get', '/v1/issuers/{code}/returns/{month}/compare'],
	sheet: ['get', '/v1/issuers/{code}/returns/{month}/submission'],
	publish: ['post', '/v1/issuers/{code}/returns/{month}/published'],
	trail: ['get', '/v1/issuers/{code}/returns/{month}/trail'],
	signPage: ['get', '/v1/issuers/{code}/returns/{month}/sign'],
	signOptions: ['post', '/v1/issuers/{code}/returns/{month}/sign/options'],
	sign: ['post', '/v1/issuers/{code}/returns/{month}/sign'],
	upload: ['post', '/v1/documents'],
	read: ['post', '/v1/read'],
	check: ['post', '/v1/check'],
} as const satisfies Readonly<Record<string, readonly [Method, string]>>;

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export type RouteName = keyof typeof PATHS;

/** What is no JSON: files, feeds, the interface's own description. */
export const FILES = {
	/** `?language=en|zh-Hant&of=now|sent|signed|published`. */
	pdf: '/v1/issuers/{code}/returns/{month}/pdf',
	evidence: '/v1/issuers/{code}/returns/{month}/evidence',
	template: '/v1/issuers/{code}/template.xlsx',
	ledgerExport: '/v1/issuers/{code}/movements.xlsx',
	document: '/v1/documents/{digest}',
	feed: '/feeds/{token}.ics',
	openapi: '/openapi.json',
	reference: '/reference',
	health: '/healthz',
	ready: '/readyz',
} as const;
