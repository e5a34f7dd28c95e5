/** Who did what: maker and checker, what the rules said, and the signature. */

import type { MonthlyReturn } from '../../../form/return.ts';
import { Refusal } from '../../../value/refusal.ts';
import { examineRecorded } from '../../signing/examine.ts';
import type { Statement } from '../../signing/statement.ts';
import { check, Unfit } from './check.ts';

export const people = check('people', ['subject'], (_, { subject }) => {
	const { sent, approval } = subject;
	const [maker, checker] = [sent.act.by, approval.act.by];
	if (maker.id === checker.id) throw new Unfit(`${maker.name} approved what ${maker.name} had sent`);
	if (approval.act.maker.id !== maker.id)
		throw new Unfit(`the approval names ${approval.act.maker.name} as maker, and ${maker.name} sent it`);
	return `${maker.name} sent it, ${checker.name} approved it`;
});

export const findings = check('findings', ['subject'], (_, { subject }) => {
	const { findings: all, version } = subject.sent.act;
	const error = all.find(({ severity }) => severity === 'error');
	if (error) throw new Unfit(`it was sent with the error ${error.code}`);
	const open = all.find(({ severity, accepted }) => severity === 'warning' && !accepted);
	if (open) throw new Unfit(`it was sent with the warning ${open.code}, which nobody accepted`);
	const count = all.filter(({ severity }) => severity === 'warning').length;
	const warnings =
		count === 0 ? 'no warning' : count === 1 ? 'one warning, accepted' : `${count} warnings, each accepted`;
	return `no error by the rules of ff301 ${version}; ${warnings}`;
});

export const signature = check('signature', ['subject', 'returns'], async (pack, { subject, returns }) => {
	const { issuer, month, digest } = pack.manifest;
	const { sent, approval, signature: signed } = subject;
	const { signature: how, by } = signed.act;
	const { statement } = how;
	const told: readonly (readonly [string, unknown, unknown])[] = [
		['issuer', statement.issuer, issuer],
		['month', statement.month, month],
		['content', statement.digest, digest],
		['approval', statement.approval, approval.sequence],
		['signatory', statement.signatory.id, sent.act.signatory.id],
		['name of the signatory', statement.signatory.name, sent.act.signatory.name],
		['title of the signatory', statement.signatory.title, sent.act.signatory.title],
		['person', by.id, statement.signatory.id],
	];
	for (const [what, says, is] of told)
		if (says !== is)
			throw new Unfit(`the statement was on another ${what}: ${String(says)}, and not ${String(is)}`);
	const { name } = statement.signatory;
	const answered = answersOf(statement, returns.en);
	switch (how.kind) {
		case 'passkey':
			try {
				await examineRecorded(how);
			} catch (error) {
				throw error instanceof Refusal ? new Unfit(error.message) : error;
			}
			return `the passkey of ${name} signed the statement on exactly this content, at ${how.origin}; ${answered}`;
		case 'password-and-code':
			return `${name} signed with password and one-time code, which rests on the record of the server alone; ${answered}`;
		default:
			return how satisfies never;
	}
});

/** Each confirmation that the return prints was answered by the signatory, and no other. */
function answersOf({ confirmations: given }: Statement, { confirmations }: MonthlyReturn): string {
	const printed = confirmations?.applicable ? confirmations.items : [];
	const open = printed.find((item) => given[item] === undefined);
	if (open) throw new Unfit(`the return prints confirmation (${open}), and the signatory did not answer it`);
	const other = Object.keys(given).find((item) => !printed.some((each) => each === item));
	if (other)
		throw new Unfit(`the signatory answered confirmation (${other}), and the return does not print it`);
	const not = printed.filter((item) => given[item] === 'not-applicable');
	if (printed.length === 0) return 'there was nothing to confirm';
	return `${printed.length - not.length} confirmed, ${not.length} not applicable`;
}
