/** A planned file in three columns: what is understood, what needs an answer, what is refused and why. */
import type { Planned } from '../../../api/movements.ts';
import { Badge, type Tone } from '../../look/badge.tsx';
import { WordsIn } from '../../look/words-in.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { importWords } from './words.ts';

type Row = Planned['rows'][number];

const COLUMNS = [
	['understood', 'understood', 'good'],
	['needs-you', 'needsYou', 'warning'],
	['refused', 'refused', 'bad'],
] as const satisfies readonly (readonly [Row['state'], string, Tone])[];

export function PlanColumns({ plan }: { readonly plan: Planned }) {
	const say = useWords(importWords);
	return (
		<div className="plan-columns">
			{COLUMNS.map(([state, name, tone]) => {
				const rows = plan.rows.filter((row) => row.state === state);
				return (
					<section key={state} className="card plan-column">
						<h2 className="row">
							{say(name)} <Badge tone={rows.length === 0 ? 'muted' : tone}>{rows.length}</Badge>
						</h2>
						{rows.length === 0 ? <p className="muted">{say('none')}</p> : null}
						<ol className="stack-small">
							{rows.map((row) => (
								<li key={row.at} className="plan-row">
									<PlanRow row={row} />
								</li>
							))}
						</ol>
					</section>
				);
			})}
		</div>
	);
}

function PlanRow({ row: { at, says, does, warnings, questions, problems } }: { readonly row: Row }) {
	const say = useWords(importWords);
	const language = useLanguage();
	return (
		<>
			<p className="row-apart">
				<span>{says ? <WordsIn words={says} /> : null}</span>
				<span className="small muted">{at}</span>
			</p>
			{does.map((each) => (
				<p key={each.en} className="small muted figures">
					<WordsIn words={each} />
				</p>
			))}
			{warnings.map((each) => (
				<p key={each} className="small tone-warning" lang="en">
					{each}
				</p>
			))}
			{questions.map(({ asks, choices }) => (
				<div key={asks} lang="en">
					<p className="tone-warning">{asks}</p>
					{choices.length > 0 ? (
						<p className="small muted">{say('choices', { choices: choices.join('; ') })}</p>
					) : null}
				</div>
			))}
			{problems.map(({ where, title, says: wrong, help }) => (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: Tab goes from one refused cell to the next
				<div key={`${where} ${wrong}`} className="plan-problem" tabIndex={0}>
					{language === 'en' ? null : (
						<p>
							<WordsIn words={title} />
						</p>
					)}
					<p lang="en">
						<b>{where}</b> {wrong}
					</p>
					{help === null ? null : <p className="small muted">{say('expected', { help })}</p>}
				</div>
			))}
		</>
	);
}
