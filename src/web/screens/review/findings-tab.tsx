/** What stands against the return: each finding with its figures, their difference, and what to do. */
import { useState } from 'react';
import type { FindingShown } from '../../../api/findings.ts';
import type { Review } from '../../../api/returns.ts';
import { Badge } from '../../look/badge.tsx';
import { Button } from '../../look/button.tsx';
import { TextField } from '../../look/fields.tsx';
import { FindingLine } from '../../look/finding-line.tsx';
import { EmptyState, ErrorCard } from '../../look/states.tsx';
import { WordsIn } from '../../look/words-in.tsx';
import { inOrder } from '../../return/form-marks.ts';
import { shownValue } from '../../return/printed-value.ts';
import { useKeptWords } from '../../shell/words-kept.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { filingWords } from '../../words/filing.ts';
import { changeShown, instantInWords } from '../../words/formats.ts';
import { placeOfWords, useActing, useLabels } from './use-return.ts';
import { reviewWords } from './words.ts';

interface FindingsTabProps {
	readonly review: Review;
	/** Key of the finding that is looked at. */
	readonly active: string | null;
	readonly open: (finding: FindingShown) => void;
}

const TONES = { error: 'bad', warning: 'warning', info: 'neutral' } as const;

export function FindingsTab({ review, active, open }: FindingsTabProps) {
	const say = useWords(reviewWords);
	if (review.findings.length === 0)
		return <EmptyState icon="check" title={say('findings.none')} about={say('findings.noneAbout')} />;
	return (
		<ul className="stack-small">
			{inOrder(review.findings).map((finding) => (
				<li key={finding.key}>
					<Card review={review} finding={finding} isActive={finding.key === active} open={open} />
				</li>
			))}
		</ul>
	);
}

interface CardProps {
	readonly review: Review;
	readonly finding: FindingShown;
	readonly isActive: boolean;
	readonly open: (finding: FindingShown) => void;
}

function Card({ review, finding, isActive, open }: CardProps) {
	const say = useWords(reviewWords);
	const language = useLanguage();
	const labelOf = useLabels(review);
	const { code, severity, accepted, place, lines, difference, note, help, source } = finding;
	return (
		<article
			className={`finding finding-${accepted ? 'accepted' : severity}`}
			id={`finding-${finding.key}`}
			tabIndex={-1}
			aria-current={isActive}
		>
			<header className="row-apart">
				<Badge tone={accepted ? 'muted' : TONES[severity]}>
					{accepted ? say('findings.accepted') : say(`findings.${severity}`)}
				</Badge>
				<span className="muted small">{code}</span>
			</header>
			<p className="strong finding-title">
				<WordsIn words={finding.title} />
			</p>
			{place.path === '' ? null : (
				<button type="button" className="link" onClick={() => open(finding)}>
					{labelOf(place.path)}
				</button>
			)}
			{lines.length > 0 ? (
				<pre className="finding-lines">
					{lines.map((line, at) => (
						<span key={line}>
							{at === 0 ? '' : '\n'}
							<FindingLine line={line} />
						</span>
					))}
				</pre>
			) : (
				<Figures finding={finding} />
			)}
			{difference === null ? null : (
				<p>
					{say('findings.difference')}: <strong className="figures">{changeShown(difference)}</strong>
				</p>
			)}
			{note ? (
				<p>
					<FindingLine line={note} />
				</p>
			) : null}
			{help ? (
				<p>
					<strong>{say('findings.what')}:</strong> <FindingLine line={help} />
				</p>
			) : null}
			<p className="muted small">
				<WordsIn words={source} />
			</p>
			{accepted ? (
				<p className="finding-accepted">
					{say('findings.acceptedBy', {
						name: accepted.by.name,
						at: instantInWords(accepted.at, language),
						reason: accepted.reason,
					})}
				</p>
			) : null}
			{severity === 'warning' && !accepted && review.may['accept-warning']?.allowed ? (
				<Accept review={review} finding={finding} />
			) : null}
		</article>
	);
}

function Figures({ finding: { figures } }: { readonly finding: FindingShown }) {
	const filing = useWords(filingWords);
	const language = useLanguage();
	const words = { blank: filing('blank'), yes: filing('yes'), no: filing('no') };
	return (
		<dl className="finding-figures">
			{figures.map(({ label, value, path }) => (
				<div key={`${label.en} ${path ?? ''}`}>
					<dt>
						<WordsIn words={label} />
					</dt>
					<dd className="figures">{shownValue(value, path ?? '', language, words)}</dd>
				</div>
			))}
		</dl>
	);
}

/** A warning may stand when somebody says why, by name. */
function Accept({ review, finding }: Pick<CardProps, 'review' | 'finding'>) {
	const say = useWords(reviewWords);
	const acting = useActing(review);
	const [isOpen, setOpen] = useState(false);
	const [reason, setReason] = useKeptWords(placeOfWords(review, `accept-warning ${finding.key}`));
	if (!isOpen)
		return (
			<div>
				<Button size="small" onPress={() => setOpen(true)}>
					{say('findings.accept')}
				</Button>
			</div>
		);
	const isShort = reason.trim().length < 3;
	const accept = () =>
		acting.act({ act: 'accept-warning', finding: finding.key, reason: reason.trim() }).then(
			() => setReason(''),
			() => undefined,
		);
	return (
		<div className="stack-small">
			<TextField
				label={say('findings.reason')}
				about={say('findings.reasonAbout')}
				value={reason}
				onChange={setReason}
				lines={2}
				maxLength={4000}
				autoFocus
			/>
			{acting.error ? <ErrorCard error={acting.error} /> : null}
			<div>
				<Button
					look="primary"
					size="small"
					isDisabled={isShort || acting.isRunning}
					onPress={() => void accept()}
				>
					{say('findings.acceptButton')}
				</Button>
			</div>
		</div>
	);
}
