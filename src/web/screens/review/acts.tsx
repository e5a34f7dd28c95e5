/** The acts that the person may do now, the next one first; and of those that are not possible, why not. */
import { Link } from '@tanstack/react-router';
import type { ActName, Review } from '../../../api/returns.ts';
import { Button } from '../../look/button.tsx';
import { useWords } from '../../words/define.ts';
import { filingWords, whyNot } from '../../words/filing.ts';
import { ACT_DIALOGS, type ActDialogName } from './act-body.ts';
import { nextAct } from './holder.ts';
import { reviewWords } from './words.ts';

const HINTS: Readonly<Partial<Record<ActDialogName, string>>> = { approve: 'a', 'send-back': 'b' };
/** Acts that have a screen of their own. */
const ELSEWHERE = ['sign', 'submit', 'publish'] as const;

interface ActsProps {
	readonly review: Review;
	readonly ask: (act: ActDialogName) => void;
}

export function Acts({ review, ask }: ActsProps) {
	const say = useWords(reviewWords);
	const filing = useWords(filingWords);
	const next = nextAct(review.stage);
	const allowed = (act: ActName) => review.may[act]?.allowed ?? false;
	const blocked = next !== null && !allowed(next) ? review.may[next] : null;
	const possible = ACT_DIALOGS.filter(allowed);
	// The act that carries it on stands last, where the eye ends.
	const dialogs = [...possible.filter((act) => act !== next), ...possible.filter((act) => act === next)];
	return (
		<>
			{blocked && next ? (
				<p className="review-blocked muted">
					{say('nextBlocked', { act: say(`acts.${next}`), why: whyNot(filing, blocked) })}
				</p>
			) : null}
			{dialogs.map((act) => (
				<Button
					key={act}
					look={act === next ? 'primary' : act === 'refuse' ? 'danger' : 'plain'}
					onPress={() => ask(act)}
					{...(HINTS[act] ? { hint: HINTS[act] } : {})}
				>
					{say(`acts.${act}`)}
				</Button>
			))}
			{ELSEWHERE.filter(allowed).map((act) => (
				<Elsewhere key={act} act={act} review={review} isNext={act === next} />
			))}
			<NotNow review={review} />
		</>
	);
}

interface ElsewhereProps {
	readonly act: (typeof ELSEWHERE)[number];
	readonly review: Review;
	readonly isNext: boolean;
}

function Elsewhere({ act, review: { issuer, month }, isNext }: ElsewhereProps) {
	const say = useWords(reviewWords);
	const look = `button ${isNext ? 'button-primary' : 'button-plain'}`;
	if (act === 'sign')
		return (
			<a className={look} href={`/sign/${issuer}/${month}`}>
				{say('sign')}
			</a>
		);
	return (
		<Link className={look} to="/issuers/$code/returns/$month/submission" params={{ code: issuer, month }}>
			{say(`acts.${act}`)}
		</Link>
	);
}

function NotNow({ review }: { readonly review: Review }) {
	const say = useWords(reviewWords);
	const filing = useWords(filingWords);
	const denied = [...ACT_DIALOGS, ...ELSEWHERE].flatMap((act) => {
		const may = review.may[act];
		return may && !may.allowed ? [{ act, why: whyNot(filing, may) }] : [];
	});
	if (denied.length === 0) return null;
	return (
		<details className="review-denied">
			<summary>{say('notNow', { count: denied.length })}</summary>
			<dl>
				{denied.map(({ act, why }) => (
					<div key={act}>
						<dt>{say(`acts.${act}`)}</dt>
						<dd className="muted">{why}</dd>
					</div>
				))}
			</dl>
		</details>
	);
}
