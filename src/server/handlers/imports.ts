/** Files of movements: what each row would do, and then recorded, group by group. */
import { type PlannedFile, planFile, recordPlan } from '../../app/ledger/import-file.ts';
import { Refusal } from '../../value/refusal.ts';
import { tagOf } from '../on-head.ts';
import { type Handlers, Tagged } from '../route.ts';
import { planShown } from '../shown/plan-shown.ts';
import { keepFile } from './documents.ts';

export const IMPORTS: Pick<Handlers, 'planImport' | 'recordImport'> = {
	planImport: async ({ params, query, body, keeping, who }) => {
		const issuer = params['code'] ?? '';
		const settings = { now: keeping.now(), withConversion: query.with_conversion === 'yes' };
		const planned = await planFile(keeping.ledgers, issuer, body.bytes, settings);
		const { digest } = await keepFile(keeping, who, body, issuer);
		return planShown(planned, digest);
	},
	recordImport: async ({ params, body, keeping, ledgers, who }) => {
		const issuer = params['code'] ?? '';
		const now = keeping.now();
		const own = await keeping.desk.documentsOf(who.firm.id, issuer);
		const isOwn = own.some(({ digest }) => digest === body.document);
		const document = isOwn ? await keeping.desk.document(who.firm.id, body.document) : null;
		if (!document)
			throw new Refusal('INPUT_MISSING', 'that file was not planned for this issuer', 'choose it again');
		const planned = await planFile(keeping.ledgers, issuer, document.data, {
			now,
			withConversion: body.withConversion,
		});
		refuseParts(planned);
		const { entries, repeated } = await recordPlan(ledgers, issuer, planned.plan, now, async () => undefined);
		const head = tagOf(await keeping.ledgers.head(issuer));
		return new Tagged({ recorded: entries, already: repeated, head }, head);
	},
};

/** All of a file or nothing. Refuses as its first row that is refused. */
function refuseParts({ plan }: PlannedFile): void {
	const { refused, 'needs-you': asked } = plan.counts;
	if (refused + asked === 0) return;
	const first = plan.rows.flatMap(({ problems }) => problems)[0];
	throw new Refusal(
		first?.code ?? 'TABLE_CELL',
		`${refused} rows are refused and ${asked} need an answer; nothing of the file was recorded`,
		'mend the rows and choose the file again',
	);
}
