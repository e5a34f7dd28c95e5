/** Cells of the desk that are more than a text: one line each, a word or figure beside every sign. */
import type { DeskRow } from '../../../api/desk.ts';
import { Badge } from '../../look/badge.tsx';
import { Icon } from '../../look/icons.tsx';
import { WordsIn } from '../../look/words-in.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { agoInWords, countShown, minutesBetween, minutesInWords } from '../../words/formats.ts';
import { stageWords } from '../../words/stage-words.ts';
import { deskWords } from './desk-words.ts';
import { tightest, usedThousandths } from './figures.ts';

interface OfRow {
	readonly row: DeskRow;
}

export function Name({ row }: OfRow) {
	const say = useWords(deskWords);
	const stage = useWords(stageWords);
	return (
		<span className="desk-name">
			<span className="one-line">
				<WordsIn words={row.name} missing={row.issuer} />
			</span>
			{row.differs ? <Badge tone="bad">{say('differsRow')}</Badge> : null}
			{row.stale ? (
				<Badge tone="warning" icon="back">
					<s>{say('stale')}</s>
				</Badge>
			) : null}
			{row.silent ? (
				<Badge tone="neutral" icon="clock">
					{say('silentRow')}
				</Badge>
			) : null}
			{row.nil ? <span className="muted small">{stage('nil')}</span> : null}
		</span>
	);
}

export function Findings({ row }: OfRow) {
	const say = useWords(deskWords);
	if (row.failed !== null)
		return (
			<span className="desk-signs tone-bad" title={row.failed.detail}>
				<Icon name="error" size={13} />
				<span className="one-line">{say('failed')}</span>
			</span>
		);
	if (row.errors === 0 && row.warnings === 0)
		return (
			<span className="desk-signs muted">
				<Icon name="check" size={13} />
				{say('clean')}
			</span>
		);
	return (
		<span className="desk-signs">
			{row.errors > 0 ? (
				<span className="tone-bad">
					<Icon name="error" size={13} /> {row.errors}
					<span className="only-read"> {say('errors', { count: row.errors })}</span>
				</span>
			) : null}
			{row.warnings > 0 ? (
				<span className="tone-warning">
					<Icon name="warning" size={13} /> {row.warnings}
					<span className="only-read"> {say('warnings', { count: row.warnings })}</span>
				</span>
			) : null}
		</span>
	);
}

export function Mandate({ row }: OfRow) {
	const say = useWords(deskWords);
	const mandate = tightest(row);
	if (mandate === null) return <span className="muted">{say('noMandate')}</span>;
	const thousandths = usedThousandths(mandate);
	const { name } = mandate;
	const says = say(mandate.kind === 'buy-back' ? 'mandateBought' : 'mandateSays', {
		name,
		used: countShown(mandate.used),
		limit: countShown(mandate.limit),
		pending: countShown(mandate.pending),
	});
	return (
		<span className="desk-mandate" title={says}>
			<span className={`desk-mandate-bar ${thousandths >= 900 ? 'is-near' : ''}`} aria-hidden="true">
				<span style={{ width: `${thousandths / 10}%` }} />
			</span>
			<span>{`${Math.floor(thousandths / 10)}%`}</span>
			<span className="only-read">{says}</span>
		</span>
	);
}

export function People({ row }: OfRow) {
	const stage = useWords(stageWords);
	const people = [
		{ holder: 'maker', person: row.maker },
		{ holder: 'checker', person: row.checker },
		{ holder: 'director', person: row.director },
	] as const;
	const title = people
		.map(({ holder, person }) => `${stage(`holder.${holder}`)}: ${person?.name ?? '–'}`)
		.join(' · ');
	return (
		<span className="desk-people" title={title}>
			{row.holder === 'client' ? <b>{stage('holder.client')}</b> : null}
			{people.map(({ holder, person }, index) => {
				const initials = person?.initials ?? '–';
				return (
					<span key={holder}>
						{index > 0 || row.holder === 'client' ? <span className="muted"> → </span> : null}
						{holder === row.holder ? <b>{initials}</b> : <span className="muted">{initials}</span>}
					</span>
				);
			})}
		</span>
	);
}

export function Waiting({ since, now }: { readonly since: string | null; readonly now: string | null }) {
	const language = useLanguage();
	if (since === null || now === null) return null;
	return <span className="muted">{agoInWords(minutesBetween(since, now), language)}</span>;
}

export function Slack({ row }: OfRow) {
	const language = useLanguage();
	const isDone = row.stage === 'submitted' || row.stage === 'published-and-matched';
	if (isDone || row.beforeUs) return <span className="muted">–</span>;
	const words = minutesInWords(row.slackMinutes, language);
	if (row.slackMinutes >= 240) return words;
	return (
		<span className={row.slackMinutes < 0 ? 'tone-bad strong' : 'tone-warning'}>
			<Icon name={row.slackMinutes < 0 ? 'error' : 'warning'} size={13} /> {words}
		</span>
	);
}
