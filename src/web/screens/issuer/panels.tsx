/** What an issuer has: its classes, schemes and mandates. */
import type { IssuerHome } from '../../../api/issuers.ts';
import { TableScroll } from '../../look/table-scroll.tsx';
import { WordsIn } from '../../look/words-in.tsx';
import { MandateBar, MandateFiguresList } from '../../pictures/mandate-bar.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { countShown, dayInWords } from '../../words/formats.ts';
import { issuerWords } from './words.ts';

export function ClassesPanel({ home }: { readonly home: IssuerHome }) {
	const say = useWords(issuerWords);
	return (
		<TableScroll label={say('tabs.classes')}>
			<table className="plain-table figures">
				<thead>
					<tr>
						<th scope="col">{say('class')}</th>
						<th scope="col" className="figure">
							{say('issued')}
						</th>
						<th scope="col" className="figure">
							{say('treasury')}
						</th>
						<th scope="col" className="figure">
							{say('pending')}
						</th>
						{home.authorised ? (
							<th scope="col" className="figure">
								{say('authorised')}
							</th>
						) : null}
						<th scope="col" className="figure">
							{say('par')}
						</th>
					</tr>
				</thead>
				<tbody>
					{home.classes.map((each) => (
						<tr key={each.class}>
							<th scope="row">
								<WordsIn words={each.line} missing={each.class} />
								<br />
								<span className="small muted">
									{each.listed ? say('listed', { code: each.stockCode ?? home.issuer }) : say('unlisted')}
								</span>
							</th>
							<td className="figure strong">{countShown(each.issued)}</td>
							<td className="figure">{countShown(each.treasury)}</td>
							<td className="figure">{countShown(each.pending)}</td>
							{home.authorised ? (
								<td className="figure">{each.authorised === null ? '–' : countShown(each.authorised)}</td>
							) : null}
							<td className="figure">
								{each.par === null ? say('noPar') : `${each.currency ?? ''} ${countShown(each.par)}`.trim()}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</TableScroll>
	);
}

export function SchemesPanel({ home }: { readonly home: IssuerHome }) {
	const say = useWords(issuerWords);
	if (home.schemes.length === 0) return <p className="muted">{say('noSchemes')}</p>;
	return (
		<TableScroll label={say('tabs.schemes')}>
			<table className="plain-table figures">
				<thead>
					<tr>
						<th scope="col">{say('scheme')}</th>
						<th scope="col">{say('class')}</th>
						{(['outstanding', 'limit', 'used', 'left'] as const).map((name) => (
							<th key={name} scope="col" className="figure">
								{say(name)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{home.schemes.map((each) => (
						<tr key={each.name}>
							<th scope="row">{each.name}</th>
							<td>{each.class}</td>
							<td className="figure strong">{countShown(each.outstanding)}</td>
							<td className="figure">{each.limit === null ? '–' : countShown(each.limit)}</td>
							<td className="figure">{countShown(each.used)}</td>
							<td className="figure">{each.left === null ? '–' : countShown(each.left)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</TableScroll>
	);
}

const KINDS = ['buy-back', 'general', 'scheme', 'service-providers'] as const;

export function MandatesPanel({ home }: { readonly home: IssuerHome }) {
	const language = useLanguage();
	const say = useWords(issuerWords);
	if (home.mandates.length === 0) return <p className="muted">{say('noMandates')}</p>;
	return (
		<div className="stack">
			{home.mandates.map((mandate) => {
				const kind = KINDS.find((each) => each === mandate.kind);
				return (
					<section key={mandate.name} className="mandate-row">
						<h3>
							{mandate.name} <span className="muted">{kind ? say(`mandateKind.${kind}`) : mandate.kind}</span>
							{mandate.expires === null ? null : (
								<span className="muted">
									{say('expires', { day: dayInWords(mandate.expires, language) })}
								</span>
							)}
						</h3>
						<MandateBar name={mandate.name} figures={mandate} language={language} />
						<MandateFiguresList figures={mandate} language={language} />
					</section>
				);
			})}
		</div>
	);
}
