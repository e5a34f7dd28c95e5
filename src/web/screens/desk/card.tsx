/** A line of the desk on a narrow screen. */
import type { DeskRow } from '../../../api/desk.ts';
import { StageBadge } from '../../look/stage-badge.tsx';
import { changeShown, countShown } from '../../words/formats.ts';
import { Findings, Name, People, Slack } from './cells.tsx';
import { listedOf } from './figures.ts';

export function Card({ row }: { readonly row: DeskRow }) {
	const [first] = listedOf(row);
	return (
		<div className="stack-tight">
			<p className="row-apart desk-card-line">
				<span className="strong">{row.issuer}</span>
				<span className="grow one-line">
					<Name row={row} />
				</span>
			</p>
			<p className="row-apart desk-card-line">
				<StageBadge stage={row.stage} isBefore={row.beforeUs} />
				<People row={row} />
			</p>
			<p className="row-apart desk-card-line">
				<Findings row={row} />
				<Slack row={row} />
				{first ? (
					<span className="figure one-line">
						{first.close === null ? '–' : countShown(first.close)}{' '}
						<span className="muted">{changeShown(first.change)}</span>
					</span>
				) : null}
			</p>
		</div>
	);
}
