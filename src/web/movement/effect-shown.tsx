/** What a group of entries does or would do: balances, mandates, weighted voting, returns owed, printed cells. */
import type { EffectShown } from '../../api/movements.ts';
import { Badge } from '../look/badge.tsx';
import { TableScroll } from '../look/table-scroll.tsx';
import { WordsIn } from '../look/words-in.tsx';
import { useLanguage, useWords } from '../words/define.ts';
import { changeShown, countShown, instantInWords, listInWords, monthInWords } from '../words/formats.ts';
import { languageNow } from '../words/language.ts';
import { EffectBar } from './effect-bar.tsx';
import { MonthCells } from './month-cells.tsx';
import { movementWords } from './words.ts';

export function EffectOf({ effect }: { readonly effect: EffectShown }) {
	const language = useLanguage();
	const say = useWords(movementWords);
	const { weightedVoting, conversion, nextDay, months, voids } = effect;
	return (
		<div className="effect stack">
			{voids.length > 0 ? (
				<p className="effect-voids">
					<Badge tone="warning">{say('effect.voids')}</Badge>{' '}
					{listInWords(
						voids.map((month) => monthInWords(month, language)),
						languageNow(),
					)}
				</p>
			) : null}
			<Balances effect={effect} />
			{effect.mandates.map((mandate) => (
				<section key={mandate.mandate} className="effect-part">
					<h4>
						<WordsIn words={mandate.label} missing={mandate.mandate} />
					</h4>
					<EffectBar {...mandate} />
				</section>
			))}
			{weightedVoting ? (
				<section className="effect-part">
					<h4>{say('effect.weighted')}</h4>
					<p className="figures">
						{say('effect.weightedSays', {
							weighted: countShown(weightedVoting.after.weighted),
							total: countShown(weightedVoting.after.total),
						})}
					</p>
					{conversion?.included ? (
						<p>
							<WordsIn words={conversion.says} /> {say('effect.conversionIncluded')}
						</p>
					) : null}
				</section>
			) : null}
			{nextDay.length > 0 ? (
				<section className="effect-part">
					<h4>{say('effect.nextDay')}</h4>
					<ul className="plain-list">
						{nextDay.map(({ about, due }) => (
							<li key={`${about.en ?? about['zh-Hant'] ?? ''} ${due}`}>
								<WordsIn words={about} />, {say('effect.nextDayBy', { due: instantInWords(due, language) })}
							</li>
						))}
					</ul>
				</section>
			) : null}
			<section className="effect-part">
				<h4>{say('effect.months')}</h4>
				{months.length === 0 ? <p className="muted">{say('effect.noMonths')}</p> : null}
				{months.map((each) => (
					<MonthCells key={each.month} change={each} />
				))}
			</section>
		</div>
	);
}

function Balances({ effect }: { readonly effect: EffectShown }) {
	const say = useWords(movementWords);
	if (effect.balances.length === 0) return <p className="muted">{say('effect.noBalances')}</p>;
	return (
		<section className="effect-part">
			<h4>{say('effect.balances')}</h4>
			<TableScroll label={say('effect.balances')}>
				<table className="plain-table figures">
					<thead>
						<tr>
							<th scope="col">{say('effect.account')}</th>
							<th scope="col" className="figure">
								{say('effect.before')}
							</th>
							<th scope="col" className="figure">
								{say('effect.change')}
							</th>
							<th scope="col" className="figure">
								{say('effect.after')}
							</th>
						</tr>
					</thead>
					<tbody>
						{effect.balances.map(({ account, label, before, change, after }) => (
							<tr key={account}>
								<th scope="row">
									<WordsIn words={label} missing={account} />
								</th>
								<td className="figure">{countShown(before)}</td>
								<td className="figure">{changeShown(change)}</td>
								<td className="figure">{countShown(after)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</TableScroll>
		</section>
	);
}
