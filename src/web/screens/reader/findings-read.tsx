/** What the rules say about a return that was read, folded away until it is asked for. */
import type { FindingShown } from '../../../api/findings.ts';
import { Badge } from '../../look/badge.tsx';
import { FindingLine } from '../../look/finding-line.tsx';
import { WordsIn } from '../../look/words-in.tsx';
import { useWords } from '../../words/define.ts';
import { readerWords } from './words.ts';

const TONES = { error: 'bad', warning: 'warning', info: 'accent' } as const;

export function FindingsRead({ findings }: { readonly findings: readonly FindingShown[] }) {
	const say = useWords(readerWords);
	if (findings.length === 0)
		return (
			<p>
				<Badge tone="good">{say('noFindings')}</Badge>
			</p>
		);
	return (
		<details className="card findings-read" open={findings.some(({ severity }) => severity === 'error')}>
			<summary className="strong">{say('findings', { count: findings.length })}</summary>
			<ol className="stack-small">
				{findings.map(({ key, code, severity, title, place, lines, help }) => (
					<li key={key} className="stack-tight">
						<p className="row">
							<Badge tone={TONES[severity]}>{code}</Badge>
							<b>
								<WordsIn words={title} />
							</b>
							<span className="muted">
								<WordsIn words={place.label} />
							</span>
						</p>
						{lines.map((line) => (
							<p key={line} className="figures">
								<FindingLine line={line} />
							</p>
						))}
						{help === null ? null : (
							<p className="muted">
								<FindingLine line={help} />
							</p>
						)}
					</li>
				))}
			</ol>
		</details>
	);
}
