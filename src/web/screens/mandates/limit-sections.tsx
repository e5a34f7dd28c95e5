/** The other limits: schemes, authorised shares, public float, and the time after a purchase in which none is issued. */
import type { HeadroomShown } from '../../../api/issuers.ts';
import { TableScroll } from '../../look/table-scroll.tsx';
import { MandateBar, MandateFiguresList } from '../../pictures/mandate-bar.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { countShown, dayInWords } from '../../words/formats.ts';
import { mandatesWords } from './words.ts';

interface LimitProps {
	readonly headroom: HeadroomShown;
	readonly asTable: boolean;
}

export function SchemeLimits({ headroom: { schemes }, asTable }: LimitProps) {
	const say = useWords(mandatesWords);
	if (schemes.length === 0) return <p className="muted">{say('noSchemes')}</p>;
	const rows = schemes.map(({ name, limit, used, left, basis }) => ({
		name,
		basis,
		figures: limit === null ? null : { kind: 'scheme', limit, used, pending: '0', left: left ?? '0' },
	}));
	return asTable ? <LimitTable rows={rows} /> : <LimitBars rows={rows} />;
}

export function AuthorisedLimits({ headroom: { authorised }, asTable }: LimitProps) {
	const say = useWords(mandatesWords);
	if (authorised.length === 0) return <p className="muted">{say('noAuthorised')}</p>;
	const rows = authorised.map(({ class: name, authorised: limit, issued, left, basis }) => ({
		name,
		basis,
		figures: { kind: 'authorised', limit, used: issued, pending: '0', left },
	}));
	return asTable ? <LimitTable rows={rows} /> : <LimitBars rows={rows} />;
}

interface LimitRow {
	readonly name: string;
	readonly basis: string;
	readonly figures: {
		readonly kind: string;
		readonly limit: string;
		readonly used: string;
		readonly pending: string;
		readonly left: string;
	} | null;
}

function LimitBars({ rows }: { readonly rows: readonly LimitRow[] }) {
	const language = useLanguage();
	return (
		<div className="stack">
			{rows.map(({ name, figures, basis }) => (
				<section key={name} className="limit-row">
					<h3>{name}</h3>
					<MandateBar name={name} figures={figures} language={language} />
					{figures ? <MandateFiguresList figures={figures} language={language} /> : null}
					<p className="small muted" lang="en">
						{basis}
					</p>
				</section>
			))}
		</div>
	);
}

function LimitTable({ rows }: { readonly rows: readonly LimitRow[] }) {
	const say = useWords(mandatesWords);
	return (
		<TableScroll label={say('title')}>
			<table className="plain-table figures">
				<thead>
					<tr>
						<th scope="col">{say('name')}</th>
						{(['limit', 'used', 'left'] as const).map((name) => (
							<th key={name} scope="col" className="figure">
								{say(name)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ name, figures }) => (
						<tr key={name}>
							<th scope="row">{name}</th>
							{(['limit', 'used', 'left'] as const).map((each) => (
								<td key={each} className="figure">
									{figures ? countShown(figures[each]) : say('notGiven')}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</TableScroll>
	);
}

export function FloatLimits({ headroom: { publicFloat } }: Pick<LimitProps, 'headroom'>) {
	const say = useWords(mandatesWords);
	if (publicFloat.length === 0) return <p className="muted">{say('noFloat')}</p>;
	return (
		<div className="table-scroll">
			<table className="plain-table figures">
				<thead>
					<tr>
						<th scope="col">{say('class')}</th>
						<th scope="col" className="figure">
							{say('percent')}
						</th>
						<th scope="col" className="figure">
							{say('threshold')}
						</th>
						<th scope="col">{say('basis')}</th>
					</tr>
				</thead>
				<tbody>
					{publicFloat.map(({ class: name, percent, threshold, basis }) => (
						<tr key={name}>
							<th scope="row">{name}</th>
							<td className="figure">{percent === null ? say('notKnown') : `${withoutZeros(percent)} %`}</td>
							<td className="figure">
								{threshold === null ? say('notKnown') : `${withoutZeros(threshold)} %`}
							</td>
							<td lang="en">{basis}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

/** `35.000000000000` → `35`: decimals that say nothing. */
function withoutZeros(figure: string): string {
	return figure.replace(/(\.[0-9]*?)0+$/, '$1').replace(/\.$/, '');
}

export function Moratoria({ headroom: { moratoria } }: Pick<LimitProps, 'headroom'>) {
	const language = useLanguage();
	const say = useWords(mandatesWords);
	return (
		<ul className="plain-list">
			{moratoria.map(({ class: name, since, until, basis }) => (
				<li key={`${name} ${since}`}>
					{say('moratorium', {
						class: name,
						since: dayInWords(since, language),
						until: dayInWords(until, language),
					})}{' '}
					<span className="small muted" lang="en">
						{basis}
					</span>
				</li>
			))}
		</ul>
	);
}
