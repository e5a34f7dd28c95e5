/** What the desk knows beside the ledger, for the rules that ask: earlier submissions, approvals, documents, signatories. */
import type { Life } from '../../filing/fold.ts';
import type { FilingTeam } from '../../filing/person.ts';
import type { Facts } from '../../rules/facts.ts';

/** The facts of a return that is or would be the next one of its round. */
export function factsOfDesk(life: Life, team: FilingTeam): (known: Facts) => Facts {
	return (known) => {
		const { issuer } = known;
		const signatories = [...(issuer?.signatories ?? []), ...namesOf(team)];
		return {
			submissions: submissionsOf(life),
			...(issuer && signatories.length > 0 && { issuer: { ...issuer, signatories } }),
			...submittedAt(life),
			...approvalsOf(life),
		};
	};
}

function namesOf(team: FilingTeam): { readonly name: string; readonly titles: readonly string[] }[] {
	return team.signatories.map(({ signsAs, title }) => ({ name: signsAs, titles: [title] }));
}

/** Those of the rounds before; a re-submission takes the place of the latest. */
function submissionsOf(life: Life): NonNullable<Facts['submissions']> {
	const earlier = life.submissions
		.filter(({ round }) => round < life.round)
		.map(({ act, digest, status, recordedAt }) => ({
			reference: act?.act.reference ?? digest,
			status,
			submittedAt: toSeconds(act?.act.submittedAt ?? recordedAt),
		}));
	return { earlier, replaces: earlier.at(-1)?.reference ?? null };
}

function submittedAt(life: Life): Pick<Facts, 'submittedAt'> {
	const at = life.submission?.act?.act.submittedAt;
	return at === undefined ? {} : { submittedAt: toSeconds(at) };
}

/** Only of what was sent: without documents that stand there is nothing that an approval could cover. */
function approvalsOf({ sent, approval }: Life): Pick<Facts, 'approvals' | 'documents'> {
	if (sent === null || approval === null) return {};
	const { documents } = sent.act;
	const [maker, checker] = [approval.act.maker, approval.act.by];
	const isNamesake = maker.name === checker.name;
	const told = ({ name, id }: typeof maker) => (isNamesake ? `${name} (${id})` : name);
	return {
		documents,
		approvals: {
			preparedBy: told(maker),
			approvedBy: told(checker),
			approvedAt: toSeconds(approval.recordedAt),
			documents,
		},
	};
}

/** `2022-10-03T09:00:00.000+08:00` → `2022-10-03T09:00:00+08:00`; without seconds they are added. */
function toSeconds(instant: string): string {
	const whole = instant.replace(/\.[0-9]+/, '');
	return whole.replace(/T([0-9]{2}:[0-9]{2})\+/, 'T$1:00+');
}
