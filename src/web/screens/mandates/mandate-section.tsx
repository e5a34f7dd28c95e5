/** The mandates of an issuer as bars; one that was not given is hatched and says so. */
import { Link } from '@tanstack/react-router';
import type { HeadroomShown } from '../../../api/issuers.ts';
import { Badge } from '../../look/badge.tsx';
import { TableScroll } from '../../look/table-scroll.tsx';
import { MandateBar, MandateFiguresList } from '../../pictures/mandate-bar.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { countShown, dayInWords } from '../../words/formats.ts';
import { notGiven } from './not-given.ts';
import { mandatesWords } from './words.ts';

type Mandate = HeadroomShown['mandates'][number];

interface SectionProps {
	readonly code: string;
	readonly mandates: readonly Mandate[];
}

export function MandateBars({ code, mandates }: SectionProps) {
	const language = useLanguage();
	const say = useWords(mandatesWords);
	return (
		<div className="stack">
			{mandates.map((mandate) => (
				<section key={mandate.name} className="limit-row">
					<h3 className="row">
						<Link to="/issuers/$code/ledger" params={{ code }} search={{ find: mandate.name }}>
							{mandate.name}
						</Link>
						<span className="muted">
							{mandate.kind === 'buy-back' ? say('buyBack') : say('general')}, {mandate.class}
						</span>
						<Expiry mandate={mandate} />
					</h3>
					<MandateBar name={mandate.name} figures={mandate} language={language} />
					<MandateFiguresList figures={mandate} language={language} />
					<p className="small muted limit-facts">
						<span>{say('granted', { day: dayInWords(mandate.granted, language) })}</span>
						<span>{say('denominator', { shares: countShown(mandate.denominator) })}</span>
						<span lang="en">{mandate.basis}</span>
					</p>
				</section>
			))}
			{notGiven(mandates).map((kind) => (
				<section key={kind} className="limit-row">
					<h3 className="row">
						{say(kind === 'buy-back' ? 'buyBack' : 'general')} <Badge tone="muted">{say('notGiven')}</Badge>
					</h3>
					<MandateBar
						name={say(kind === 'buy-back' ? 'buyBack' : 'general')}
						figures={null}
						language={language}
					/>
					<p className="small muted">{say('notGivenAbout')}</p>
				</section>
			))}
		</div>
	);
}

function Expiry({ mandate: { expires, expired } }: { readonly mandate: Mandate }) {
	const language = useLanguage();
	const say = useWords(mandatesWords);
	if (expires === null) return <span className="muted small">{say('noExpiry')}</span>;
	const day = dayInWords(expires, language);
	return expired ? (
		<Badge tone="warning">{say('expired', { day })}</Badge>
	) : (
		<span className="muted small">{say('expires', { day })}</span>
	);
}

export function MandateTable({ mandates }: Pick<SectionProps, 'mandates'>) {
	const language = useLanguage();
	const say = useWords(mandatesWords);
	return (
		<TableScroll label={say('mandates')}>
			<table className="plain-table figures">
				<caption className="only-read">{say('mandates')}</caption>
				<thead>
					<tr>
						<th scope="col">{say('name')}</th>
						<th scope="col">{say('kind')}</th>
						<th scope="col">{say('class')}</th>
						{(['limit', 'used', 'pending', 'left'] as const).map((name) => (
							<th key={name} scope="col" className="figure">
								{say(name)}
							</th>
						))}
						<th scope="col">{say('until')}</th>
					</tr>
				</thead>
				<tbody>
					{mandates.map((mandate) => (
						<tr key={mandate.name}>
							<th scope="row">{mandate.name}</th>
							<td>{mandate.kind === 'buy-back' ? say('buyBack') : say('general')}</td>
							<td>{mandate.class}</td>
							{(['limit', 'used', 'pending', 'left'] as const).map((name) => (
								<td key={name} className="figure">
									{countShown(mandate[name])}
								</td>
							))}
							<td>{mandate.expires === null ? '–' : dayInWords(mandate.expires, language)}</td>
						</tr>
					))}
					{notGiven(mandates).map((kind) => (
						<tr key={kind}>
							<th scope="row">–</th>
							<td>{say(kind === 'buy-back' ? 'buyBack' : 'general')}</td>
							<td colSpan={6}>{say('notGiven')}</td>
						</tr>
					))}
				</tbody>
			</table>
		</TableScroll>
	);
}
