/** Entries of the ledger in short: what happened, when, and what it did. */
import { Link } from '@tanstack/react-router';
import type { EntryLine } from '../../../api/movements.ts';
import { WordsIn } from '../../look/words-in.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { changeShown, dayInWords } from '../../words/formats.ts';
import { reviewWords } from './words.ts';

export function Entries({
	entries,
	code,
}: {
	readonly entries: readonly EntryLine[];
	readonly code: string;
}) {
	const say = useWords(reviewWords);
	const language = useLanguage();
	if (entries.length === 0) return <p className="muted">{say('cell.none')}</p>;
	return (
		<ul className="entries">
			{entries.map((entry) => (
				<li key={entry.sequence} className={entry.reversedBy === null ? 'entry' : 'entry entry-reversed'}>
					<p className="row-apart">
						<strong>
							<WordsIn words={entry.title} />
						</strong>
						<Link
							className="small"
							to="/issuers/$code/ledger"
							params={{ code }}
							search={{ entry: String(entry.sequence) }}
						>
							{say('cell.entry', { number: entry.sequence })}
						</Link>
					</p>
					<p>
						<WordsIn words={entry.says} />
					</p>
					<p className="muted small">
						{dayInWords(entry.day, language)}
						{entry.reversedBy === null ? '' : ` · ${say('cell.reversed', { number: entry.reversedBy })}`}
					</p>
					<ul className="postings small">
						{entry.postings.map(({ account, label, change, balance }) => (
							<li key={account} className="row-apart">
								<span className="muted">
									<WordsIn words={label} missing={account} />
								</span>
								<span className="figures">
									{changeShown(change)} = {changeShown(balance).replace(/^\+/, '')}
								</span>
							</li>
						))}
					</ul>
				</li>
			))}
		</ul>
	);
}
