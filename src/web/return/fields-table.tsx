/** The fields of a comparison, each with both sides and their difference. */
import { useEffect, useRef } from 'react';
import type { Comparison } from '../../api/returns.ts';
import { useLanguage, useWords } from '../words/define.ts';
import { filingWords } from '../words/filing.ts';
import { changeShown } from '../words/formats.ts';
import { bringIntoSight } from './bring-into-sight.ts';
import { comparisonWords } from './comparison-words.ts';
import { type Field, isDifferent } from './differing.ts';
import { differenceOf, shownValue } from './printed-value.ts';
import './comparison.css';
import './return.css';

interface FieldsTableProps {
	readonly comparison: Comparison;
	readonly fields: readonly Field[];
	readonly labelOf: (path: string, label: string) => string;
	readonly active: string | null;
	readonly onActive: (path: string) => void;
}

export function FieldsTable({ comparison, fields, labelOf, active, onActive }: FieldsTableProps) {
	const say = useWords(comparisonWords);
	const filing = useWords(filingWords);
	return (
		<div className="table-scroll">
			<table className="plain-table fields-table">
				<thead>
					<tr>
						<th scope="col">{say('field')}</th>
						<th scope="col">{filing(`side.${comparison.left.side}`)}</th>
						<th scope="col">{filing(`side.${comparison.right.side}`)}</th>
						<th scope="col">{say('difference')}</th>
					</tr>
				</thead>
				<tbody>
					{fields.map((field) => (
						<Row
							key={field.path}
							field={field}
							label={labelOf(field.path, field.label)}
							isActive={field.path === active}
							onActive={onActive}
						/>
					))}
				</tbody>
			</table>
		</div>
	);
}

/** Figures stay on one line; words may break. */
function lookOf(value: Field['left']): string {
	return typeof value === 'string' && value.length > 30 ? 'figures' : 'figures figures-only';
}

interface RowProps {
	readonly field: Field;
	readonly label: string;
	readonly isActive: boolean;
	readonly onActive: (path: string) => void;
}

function Row({ field, label, isActive, onActive }: RowProps) {
	const say = useWords(comparisonWords);
	const filing = useWords(filingWords);
	const language = useLanguage();
	const row = useRef<HTMLTableRowElement>(null);
	useEffect(() => {
		if (isActive && row.current) bringIntoSight(row.current);
	}, [isActive]);
	const words = { blank: filing('blank'), yes: filing('yes'), no: filing('no') };
	const { left, right, path, at, expected } = field;
	const difference = field.same ? null : differenceOf(left, right);
	const isBad = isDifferent(field);
	return (
		<tr ref={row} className={isBad ? 'field-bad' : ''} aria-current={isActive ? 'true' : undefined}>
			<th scope="row">
				<button type="button" className="link" onClick={() => onActive(path)}>
					{label}
				</button>
				{at ? <span className="muted small"> {say('onPage', { page: at.page })}</span> : null}
				{expected ? (
					<p className="muted small" lang={language === 'en' ? undefined : 'en'}>
						{expected}
					</p>
				) : null}
			</th>
			<td className={lookOf(left)}>{shownValue(left, path, language, words)}</td>
			<td className={`${lookOf(right)} ${isBad ? 'strong' : ''}`}>
				{shownValue(right, path, language, words)}
			</td>
			<td className="figures figures-only">
				{expected ? <span className="muted">{say('expected')}</span> : null}
				{difference !== null && isBad ? (
					<strong className="tone-bad">{changeShown(difference)}</strong>
				) : null}
			</td>
		</tr>
	);
}
