/** The statement that is signed, made by the server from what stands now, and never taken from the browser. */
import type { Answer } from '../api/routes.ts';
import type { Filing } from '../app/filing/load.ts';
import { standingDigest } from '../app/filing/seen-content.ts';
import type { Statement } from '../app/signing/statement.ts';
import { Refusal } from '../value/refusal.ts';

export type Confirmations = Answer<'signOptions'>['statement']['confirmations'];

/** The items of Part V that the return confirms; none when Part V is not applicable. */
export function itemsOf({ derived }: Filing) {
	const confirmations = derived?.prepared.returns.en.confirmations;
	return confirmations?.applicable ? confirmations.items : [];
}

/** Refuses with `FILING_CHANGED`, `FILING_NOT_APPROVED`, and with `REQUEST_SHAPE` an item that was not answered. */
export function statementOf(filing: Filing, seen: string, confirmations: Confirmations): Statement {
	const digest = standingDigest(filing, seen);
	const { sent, approval } = filing.life;
	if (!sent || !approval) {
		throw new Refusal('FILING_NOT_APPROVED', `the return of ${filing.month} is not approved`, null);
	}
	const items = itemsOf(filing);
	const open = items.filter((item) => confirmations[item] === undefined);
	if (open.length > 0) {
		throw new Refusal(
			'REQUEST_SHAPE',
			`the confirmations ${open.join(', ')} are not answered`,
			'answer each, or say that it is not applicable',
			open.map((item) => `/confirmations/${item}`),
		);
	}
	const answered = items.map((item) => [item, confirmations[item]] as const);
	const { id, name, title } = sent.act.signatory;
	return {
		form: 'FF301',
		issuer: filing.issuer,
		month: filing.month,
		digest,
		confirmations: Object.fromEntries(answered),
		signatory: { id, name, title },
		approval: approval.sequence,
	};
}
