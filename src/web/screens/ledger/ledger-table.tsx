/** The entries of a ledger: what happened on the left, what it did to the accounts and what they stood at on the right. */
import { useRef } from 'react';
import type { EntryLine } from '../../../api/movements.ts';
import { Badge } from '../../look/badge.tsx';
import { TableScroll } from '../../look/table-scroll.tsx';
import { WordsIn } from '../../look/words-in.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { changeShown, countShown, dayInWords, instantInWords } from '../../words/formats.ts';
import { type LedgerRow, postingsTold } from './entries.ts';
import { ledgerWords } from './words.ts';

export interface LedgerTableProps {
	readonly rows: readonly LedgerRow[];
	/** The sequence of the entry in focus. */
	readonly chosen: number | null;
	readonly onChoose: (sequence: number) => void;
	readonly onCorrect: ((sequence: number) => void) | null;
}

export function LedgerTable({ rows, chosen, onChoose, onCorrect }: LedgerTableProps) {
	const say = useWords(ledgerWords);
	return (
		<TableScroll label={say('title')}>
			<table className="plain-table ledger-table">
				<caption className="only-read">{say('title')}</caption>
				<thead>
					<tr>
						<th scope="col">{say('number')}</th>
						<th scope="col">{say('day')}</th>
						<th scope="col">{say('what')}</th>
						<th scope="col">
							<div className="ledger-accounts">
								<span>{say('account')}</span>
								<span className="figure">{say('change')}</span>
								<span className="figure">{say('balance')}</span>
							</div>
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<Row
							key={row.entry.sequence}
							row={row}
							isChosen={row.entry.sequence === chosen}
							onChoose={onChoose}
							onCorrect={onCorrect}
						/>
					))}
				</tbody>
			</table>
		</TableScroll>
	);
}

interface RowProps {
	readonly row: LedgerRow;
	readonly isChosen: boolean;
	readonly onChoose: (sequence: number) => void;
	readonly onCorrect: ((sequence: number) => void) | null;
}

function Row({ row: { entry, takenBack }, isChosen, onChoose, onCorrect }: RowProps) {
	const language = useLanguage();
	const say = useWords(ledgerWords);
	const place = useRef<HTMLTableRowElement>(null);
	const { sequence, reversedBy, reverses, closed } = entry;
	const mayCorrect = onCorrect && reversedBy === null && reverses === null;
	return (
		<tr
			ref={place}
			data-sequence={sequence}
			className={`ledger-row${isChosen ? ' is-chosen' : ''}${reversedBy === null ? '' : ' is-reversed'}`}
			onClick={() => onChoose(sequence)}
		>
			<td className="muted figures">{sequence}</td>
			<td className="ledger-day">{dayInWords(entry.day, language)}</td>
			<td>
				<p className="ledger-says">
					<WordsIn words={entry.says} missing={entry.kind} />
				</p>
				{takenBack ? (
					<p className="ledger-pair">
						<s>
							<WordsIn words={takenBack.says} missing={takenBack.kind} />
						</s>
					</p>
				) : null}
				<p className="small muted ledger-facts">
					<WordsIn words={entry.title} missing={entry.kind} />
					<span>{say('recorded', { at: instantInWords(entry.recordedAt, language) })}</span>
					{reverses === null ? null : <Badge>{say('reverses', { sequence: reverses })}</Badge>}
					{reversedBy === null ? null : (
						<Badge tone="muted">{say('reversedBy', { sequence: reversedBy })}</Badge>
					)}
					{closed ? <Badge icon="lock">{say('closed')}</Badge> : null}
					{mayCorrect ? (
						<button type="button" className="ledger-correct" onClick={() => onCorrect(sequence)}>
							{say('correct')}
						</button>
					) : null}
				</p>
			</td>
			<td>
				<div className="ledger-accounts">
					{postingsTold(entry.postings).map((posting) => (
						<Posting key={posting.account} posting={posting} />
					))}
				</div>
			</td>
		</tr>
	);
}

function Posting({
	posting: { account, label, change, balance },
}: {
	posting: EntryLine['postings'][number];
}) {
	return (
		<>
			<span className="ledger-account">
				<WordsIn words={label} missing={account} />
			</span>
			<span className="figure">{changeShown(change)}</span>
			<span className="figure strong">{countShown(balance)}</span>
		</>
	);
}
