/** Every field that was read, beside its page: what is printed, how sure it is, and where it stands. */
import { useEffect, useRef } from 'react';
import type { ReadingShown } from '../../../api/reading.ts';
import { useWords } from '../../words/define.ts';
import { StatusBadge } from './status-badge.tsx';
import { readerWords } from './words.ts';

type Field = ReadingShown['fields'][number];

export interface FieldsTableProps {
	readonly fields: readonly Field[];
	readonly active: string | null;
	readonly onActive: (path: string) => void;
}

export function FieldsTable({ fields, active, onActive }: FieldsTableProps) {
	const say = useWords(readerWords);
	return (
		<table className="plain-table fields-table">
			<caption className="only-read">{say('fields')}</caption>
			<thead>
				<tr>
					<th scope="col">{say('field')}</th>
					<th scope="col">{say('printed')}</th>
					<th scope="col">{say('state')}</th>
					<th scope="col">{say('place')}</th>
				</tr>
			</thead>
			<tbody>
				{fields.map((field) => (
					<FieldRow key={field.path} field={field} isActive={field.path === active} onActive={onActive} />
				))}
			</tbody>
		</table>
	);
}

interface FieldRowProps {
	readonly field: Field;
	readonly isActive: boolean;
	readonly onActive: (path: string) => void;
}

function FieldRow({ field, isActive, onActive }: FieldRowProps) {
	const say = useWords(readerWords);
	const button = useRef<HTMLButtonElement>(null);
	const { path, label, status, raw, implied, at, line } = field;
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
					title={path}
					onClick={() => onActive(path)}
					onFocus={() => onActive(path)}
				>
					{label}
				</button>
			</th>
			<td className="figures">
				{raw === null || raw === '' ? '–' : raw}
				{implied === null ? null : (
					<p className="small tone-warning">
						{say(status === 'disputed' ? 'wouldBe' : 'follows', { value: implied })}
					</p>
				)}
			</td>
			<td>
				<StatusBadge status={status} />
			</td>
			<td className="muted small">
				{at
					? say('page', { page: at.page })
					: line
						? say('line', { line: line.line, column: line.column })
						: ''}
			</td>
		</tr>
	);
}
