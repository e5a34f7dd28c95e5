/** The last thirteen months of an issuer as tiles; each leads to its return. */
import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import type { IssuerHome } from '../../../api/issuers.ts';
import { Icon } from '../../look/icons.tsx';
import { useKeys } from '../../shell/keys.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { changeShown, dayWithoutYear, monthInWords } from '../../words/formats.ts';
import { stageWords } from '../../words/stage-words.ts';
import { issuerWords } from './words.ts';

type Tile = IssuerHome['months'][number];

export function MonthStrip({ code, months }: { readonly code: string; readonly months: readonly Tile[] }) {
	const say = useWords(issuerWords);
	const strip = useRef<HTMLOListElement>(null);
	const move = (by: number) => {
		const links = [...(strip.current?.querySelectorAll('a') ?? [])];
		const at = links.indexOf(document.activeElement as HTMLAnchorElement);
		const next = at < 0 ? links.length - 1 : Math.min(Math.max(at + by, 0), links.length - 1);
		links[next]?.focus();
	};
	// The newest month is the one that is worked on.
	useLayoutEffect(() => {
		if (strip.current) strip.current.scrollLeft = strip.current.scrollWidth;
	}, []);
	useKeys([
		{ keys: ['['], does: say('keys.before'), run: () => move(-1) },
		{ keys: [']'], does: say('keys.after'), run: () => move(1) },
	]);
	if (months.length === 0) return <p className="muted">{say('monthsNone')}</p>;
	return (
		<section className="month-strip-place" aria-label={say('months')}>
			<ol className="month-strip" ref={strip}>
				{months.map((tile) => (
					<li key={tile.month}>
						<MonthTile code={code} tile={tile} />
					</li>
				))}
			</ol>
		</section>
	);
}

function MonthTile({ code, tile }: { readonly code: string; readonly tile: Tile }) {
	const language = useLanguage();
	const say = useWords(issuerWords);
	const sayStage = useWords(stageWords);
	const { month, stage, nil, change, late, differs, round, submittedOn, beforeUs } = tile;
	return (
		<Link
			to="/issuers/$code/returns/$month"
			params={{ code, month }}
			className={`month-tile ${beforeUs ? 'before-us' : `stage-${stage}`}${differs ? ' differs' : ''}`}
		>
			<b>{monthInWords(month, language)}</b>
			<span className="month-stage">{sayStage(beforeUs ? 'beforeUs' : `stage.${stage}`)}</span>
			<span className="figures">{nil ? say('nil') : change === null ? '–' : changeShown(change)}</span>
			<span className="small muted">
				{[
					submittedOn === null ? null : say('submittedOn', { day: dayWithoutYear(submittedOn, language) }),
					round > 1 ? say('round', { round }) : null,
				]
					.filter((each) => each !== null)
					.join(' · ')}
			</span>
			{late ? (
				<span className="small tone-warning">
					<Icon name="warning" size={12} /> {say('late')}
				</span>
			) : null}
			{differs ? (
				<span className="small tone-bad strong">
					<Icon name="error" size={12} /> {say('differs')}
				</span>
			) : null}
		</Link>
	);
}
