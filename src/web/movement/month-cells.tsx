/** The printed cells of one month that become different: the first few at once, the rest on demand. */
import { useState } from 'react';
import type { EffectShown } from '../../api/movements.ts';
import { Badge } from '../look/badge.tsx';
import { Button } from '../look/button.tsx';
import { useLanguage, useWords } from '../words/define.ts';
import { countShown, monthInWords } from '../words/formats.ts';
import { movementWords } from './words.ts';

/** Cells shown before the rest is asked for. */
const AT_ONCE = 8;

type MonthChange = EffectShown['months'][number];

export function MonthCells({ change }: { readonly change: MonthChange }) {
	const language = useLanguage();
	const say = useWords(movementWords);
	const [isWhole, setWhole] = useState(false);
	const { cells, month, isSubmitted } = change;
	const shown = isWhole ? cells : cells.slice(0, AT_ONCE);
	const told = (value: string | boolean | null) => {
		if (value === null) return say('effect.blank');
		if (typeof value === 'boolean') return say(value ? 'effect.yes' : 'effect.no');
		return /^-?[0-9]+(?:\.[0-9]+)?$/.test(value) ? countShown(value) : value;
	};
	return (
		<div className="month-cells">
			<p>
				<b>{monthInWords(month, language)}</b>{' '}
				<span className="muted">{say('effect.cells', { count: cells.length })}</span>{' '}
				{isSubmitted ? <Badge tone="warning">{say('effect.submitted')}</Badge> : null}
			</p>
			<ul className="plain-list figures">
				{shown.map(({ path, label, before, after }) => (
					<li key={path}>
						<span className="muted" lang="en">
							{label}
						</span>
						<br />
						<s>{told(before)}</s> → {told(after)}
					</li>
				))}
			</ul>
			{shown.length < cells.length ? (
				<Button size="small" look="quiet" onPress={() => setWhole(true)}>
					{say('effect.allCells', { count: cells.length })}
				</Button>
			) : null}
		</div>
	);
}
