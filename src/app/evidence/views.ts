/**
 * Files of a pack that say what the chain says, in a shape that is easier to read. They are made from the chain both
 * when the pack is made and when it is verified, so that they cannot say anything else.
 */
import { isActOf, type RecordedAct } from '../../filing/act.ts';
import { statementText } from '../signing/statement.ts';
import type { ChainAct } from './chain.ts';
import { jsonText } from './manifest.ts';
import { PACK_FILES } from './names.ts';
import type { Subject } from './subject.ts';

/** Name → text. */
export function viewsOf(acts: readonly ChainAct[], subject: Subject): ReadonlyMap<string, string> {
	return new Map([
		[PACK_FILES.acts, actsText(acts)],
		[PACK_FILES.findings, findingsText(subject)],
		[PACK_FILES.acceptances, acceptancesText(acts, subject)],
		[PACK_FILES.signatures, signaturesText(acts)],
	]);
}

/** Who did and saw what, and when: every act on the return of the month, of all rounds. */
function actsText(acts: readonly ChainAct[]): string {
	return jsonText(
		acts.map(({ sequence, recordedAt, key, json }) => ({ sequence, recordedAt, key, act: json })),
	);
}

/** What the rules said when the return was sent. */
function findingsText({ sent }: Subject): string {
	const { findings, version } = sent.act;
	return jsonText({ version, recordedAt: sent.recordedAt, sequence: sent.sequence, findings: [...findings] });
}

/** Warnings that somebody accepted, with the reasons, up to the signature. */
function acceptancesText(acts: readonly ChainAct[], { signature }: Subject): string {
	const before: readonly RecordedAct[] = acts.filter(({ sequence }) => sequence < signature.sequence);
	return jsonText(
		before.filter(isActOf('accept-warning')).map(({ sequence, recordedAt, act }) => {
			const { finding, code, path, lines, reason, by, round } = act;
			return {
				sequence,
				recordedAt,
				round,
				by: { ...by },
				finding,
				code,
				path,
				lines: [...lines],
				reason,
			};
		}),
	);
}

/** Every signature on the return of the month, with the text that was signed. */
function signaturesText(acts: readonly RecordedAct[]): string {
	return jsonText(
		acts.filter(isActOf('sign')).map(({ sequence, recordedAt, act }) => ({
			sequence,
			recordedAt,
			by: { ...act.by },
			digest: act.digest,
			statement: statementText(act.signature.statement),
			signature: JSON.parse(JSON.stringify(act.signature)) as object,
		})),
	);
}
