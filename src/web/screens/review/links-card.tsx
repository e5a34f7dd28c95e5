/** Personal links to hand over: no mail is sent, so whoever works on the return copies the address and sends it. */
import type { MonthLinks } from '../../../api/people.ts';
import type { Review } from '../../../api/returns.ts';
import { useChange, useRoute } from '../../api/queries.ts';
import { Button } from '../../look/button.tsx';
import { CopyButton } from '../../look/copy-button.tsx';
import { ErrorCard } from '../../look/states.tsx';
import { useSession } from '../../shell/session.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { instantInWords } from '../../words/formats.ts';
import { reviewWords } from './words.ts';

type Purpose = MonthLinks['possible'][number];

/** For makers and checkers of the team; nothing where there is no link to hand over. */
export function LinksCard({ review: { issuer: code, month, team, head } }: { readonly review: Review }) {
	const { me } = useSession();
	const isOn = (people: Review['team']['makers']) => people.some(({ id }) => id === me?.person.id);
	const isMaker = isOn(team.makers) && (me?.roles.includes('maker') ?? false);
	const isChecker = isOn(team.checkers) && (me?.roles.includes('checker') ?? false);
	// By the head, since what was just done may have made a link.
	return isMaker || isChecker ? <Links key={head} code={code} month={month} /> : null;
}

function Links({ code, month }: { readonly code: string; readonly month: string }) {
	const say = useWords(reviewWords);
	const params = { code, month };
	const { data } = useRoute('monthLinks', { params });
	const { run, isRunning, error } = useChange('renewLink', ['monthLinks']);
	const renew = (purpose: Purpose) => void run({ params, body: { purpose } }).catch(() => undefined);
	const purposes = (['sign', 'answer'] as const).filter(
		(purpose) =>
			data?.possible.includes(purpose) || data?.links.some((each) => each.purpose === purpose && each.url),
	);
	if (purposes.length === 0) return null;
	return (
		<section className="card stack-small" aria-label={say('links.title')}>
			<p className="muted">{say('links.about')}</p>
			{purposes.map((purpose) => (
				<div key={purpose} className="stack-tight">
					<Handed purpose={purpose} link={data?.links.find((each) => each.purpose === purpose)} />
					{data?.possible.includes(purpose) ? (
						<div>
							<Button size="small" isDisabled={isRunning} onPress={() => renew(purpose)}>
								{say('links.renew')}
							</Button>
						</div>
					) : null}
				</div>
			))}
			{error ? <ErrorCard error={error} /> : null}
		</section>
	);
}

interface HandedProps {
	readonly purpose: Purpose;
	readonly link: MonthLinks['links'][number] | undefined;
}

/** Whose link it is, until when it serves, and the address to copy. */
function Handed({ purpose, link }: HandedProps) {
	const say = useWords(reviewWords);
	const language = useLanguage();
	if (!link) return <p>{say(`links.none.${purpose}`)}</p>;
	const { who, url, state, expiresAt } = link;
	const until = expiresAt === null ? '' : instantInWords(expiresAt, language);
	return (
		<>
			<p>
				<span className="strong">{say(`links.${purpose}`, { who })}</span>{' '}
				<span className="muted">{say(`links.state.${state}`, { until })}</span>
			</p>
			{url === null ? null : (
				<div className="row link-handed">
					<span className="mono">{url}</span>
					<CopyButton text={url} label={say(`links.${purpose}`, { who })} />
				</div>
			)}
		</>
	);
}
