/** The figures with which a ledger begins; those that are not sure are ticked one by one. */
import { useEffect, useRef } from 'react';
import type { TakeOnRead } from '../../../api/issuers.ts';
import { Button } from '../../look/button.tsx';
import { Checkbox } from '../../look/fields.tsx';
import { comparisonWords } from '../../return/comparison-words.ts';
import { useKeys } from '../../shell/keys.ts';
import { useWords } from '../../words/define.ts';
import { leastSureFirst, moved } from '../reader/fields.ts';
import { StatusBadge } from '../reader/status-badge.tsx';
import { readerWords } from '../reader/words.ts';
import { needsEyes, toBeSeen } from './to-be-seen.ts';
import { beginWords } from './words.ts';

type Figure = TakeOnRead['figures'][number];

export interface FiguresTakenProps {
	readonly figures: readonly Figure[];
	readonly seen: ReadonlySet<string>;
	readonly onSeen: (seen: ReadonlySet<string>) => void;
	readonly active: string | null;
	readonly onActive: (path: string | null) => void;
}

export function FiguresTaken({ figures, seen, onSeen, active, onActive }: FiguresTakenProps) {
	const say = useWords(beginWords);
	const reader = useWords(readerWords);
	const rows = leastSureFirst(figures);
	const unsure = toBeSeen(figures);
	useKeys([
		{ keys: ['ArrowDown', 'j'], does: reader('keys.down'), run: () => onActive(moved(rows, active, 1)) },
		{ keys: ['ArrowUp', 'k'], does: reader('keys.up'), run: () => onActive(moved(rows, active, -1)) },
	]);
	const tick = (path: string, isSeen: boolean) => {
		const next = new Set(seen);
		if (isSeen) next.add(path);
		else next.delete(path);
		onSeen(next);
	};
	return (
		<section className="stack-small" aria-label={say('figures')}>
			<div className="row-apart">
				<h2>{say('figures')}</h2>
				{unsure.length > 0 ? (
					<Button size="small" onPress={() => onSeen(new Set(unsure.map(({ path }) => path)))}>
						{say('seeAll')}
					</Button>
				) : null}
			</div>
			{unsure.length > 0 ? <p className="muted small">{say('figuresAbout')}</p> : null}
			<div className="reader-pane">
				<table className="plain-table fields-table">
					<caption className="only-read">{say('figures')}</caption>
					<thead>
						<tr>
							<th scope="col">{reader('field')}</th>
							<th scope="col">{reader('printed')}</th>
							<th scope="col">{reader('state')}</th>
							<th scope="col">{say('seen')}</th>
						</tr>
					</thead>
					<tbody>
						{rows.map((figure) => (
							<FigureRow
								key={figure.path}
								figure={figure}
								isSeen={seen.has(figure.path)}
								onTick={tick}
								isActive={figure.path === active}
								onActive={onActive}
							/>
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}

interface FigureRowProps {
	readonly figure: Figure;
	readonly isSeen: boolean;
	readonly onTick: (path: string, isSeen: boolean) => void;
	readonly isActive: boolean;
	readonly onActive: (path: string) => void;
}

function FigureRow({ figure, isSeen, onTick, isActive, onActive }: FigureRowProps) {
	const say = useWords(beginWords);
	const sayPage = useWords(comparisonWords);
	const button = useRef<HTMLButtonElement>(null);
	const { path, label, value, status, place } = figure;
	const page = /^page ([0-9]+)$/.exec(place)?.[1];
	useEffect(() => {
		if (isActive) button.current?.scrollIntoView({ block: 'nearest' });
	}, [isActive]);
	return (
		<tr className={isActive ? 'is-active' : ''}>
			<th scope="row">
				<button
					ref={button}
					type="button"
					className="field-name"
					aria-pressed={isActive}
					onClick={() => onActive(path)}
					onFocus={() => onActive(path)}
				>
					{label}
				</button>
				<span className="small muted"> {page === undefined ? place : sayPage('onPage', { page })}</span>
			</th>
			<td className="figures">{value ?? '–'}</td>
			<td>
				<StatusBadge status={status} />
			</td>
			<td>
				{needsEyes(figure) ? (
					<Checkbox value={isSeen} onChange={(ticked) => onTick(path, ticked)}>
						<span className="only-read">
							{say('seen')}: {label}
						</span>
					</Checkbox>
				) : null}
			</td>
		</tr>
	);
}
