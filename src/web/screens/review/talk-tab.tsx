/** What people said about the return and its lines, in the order in which they said it, and a place to say more. */
import { type RefObject, useRef } from 'react';
import type { ActName, ActShown, Review } from '../../../api/returns.ts';
import { changedSince } from '../../api/problem-error.ts';
import { Badge } from '../../look/badge.tsx';
import { Button } from '../../look/button.tsx';
import { TextField } from '../../look/fields.tsx';
import { EmptyState, ErrorCard } from '../../look/states.tsx';
import { useKeptWords } from '../../shell/words-kept.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { filingWords } from '../../words/filing.ts';
import { instantInWords } from '../../words/formats.ts';
import { placeOfWords, useActing, useLabels } from './use-return.ts';
import { reviewWords } from './words.ts';

interface TalkTabProps {
	readonly review: Review;
	/** The cell that a new comment speaks of; null for the return as a whole. */
	readonly path: string | null;
	readonly onPath: (path: string | null) => void;
	readonly open: (path: string) => void;
	/** Around the field for a comment, so that a key can lead there. */
	readonly place: RefObject<HTMLDivElement | null>;
}

/** Acts in which somebody says something, or which a reader of the thread has to know. */
const TOLD: ReadonlySet<ActName> = new Set([
	'ask-client',
	'client-answered',
	'send-to-checker',
	'send-back',
	'approve',
	'withdraw',
	'sign',
	'refuse',
	'submit',
	'start-resubmission',
	'comment',
]);

export function TalkTab({ review, path, onPath, open, place }: TalkTabProps) {
	const say = useWords(reviewWords);
	const told = review.acts.filter(({ act }) => TOLD.has(act));
	return (
		<div className="stack">
			{told.length === 0 ? <EmptyState icon="message" title={say('talk.none')} /> : null}
			<ol className="thread">
				{told.map((act) => (
					<Said key={act.sequence} said={act} review={review} open={open} />
				))}
			</ol>
			{review.may.comment?.allowed ? (
				<div ref={place}>
					<Write review={review} path={path} onPath={onPath} />
				</div>
			) : null}
		</div>
	);
}

interface SaidProps {
	readonly said: ActShown;
	readonly review: Review;
	readonly open: (path: string) => void;
}

function Said({ said: { act, by, at, path, words, void: gone }, review, open }: SaidProps) {
	const say = useWords(reviewWords);
	const filing = useWords(filingWords);
	const language = useLanguage();
	const labelOf = useLabels(review);
	return (
		<li className={gone ? 'said said-void' : 'said'}>
			<p className="row-apart">
				<span>
					<strong>{by?.name ?? '–'}</strong> <span className="said-act">{filing(`act.${act}`)}</span>{' '}
					{gone ? <Badge tone="muted">{say('talk.void')}</Badge> : null}
				</span>
				<span className="muted small">{instantInWords(at, language)}</span>
			</p>
			{path === null ? null : (
				<button type="button" className="link small" onClick={() => open(path)}>
					{labelOf(path)}
				</button>
			)}
			{words ? <p className="said-words">{words}</p> : null}
		</li>
	);
}

function Write({ review, path, onPath }: Pick<TalkTabProps, 'review' | 'path' | 'onPath'>) {
	const say = useWords(reviewWords);
	const labelOf = useLabels(review);
	const acting = useActing(review);
	const [words, setWords] = useKeptWords(placeOfWords(review, 'comment'));
	const field = useRef<HTMLDivElement>(null);
	const send = async () => {
		const body = { act: 'comment' as const, words: words.trim(), path };
		try {
			await acting.act(body).catch((error: unknown) => {
				// A comment holds whatever else was recorded in the meantime.
				const current = changedSince(error)?.current;
				if (!current) throw error;
				return acting.act(body, current);
			});
			setWords('');
			// The button has nothing to send now, and cannot hold the focus.
			field.current?.querySelector('textarea')?.focus();
		} catch {
			// Shown below the field.
		}
	};
	return (
		<div className="stack-small" ref={field}>
			<p className="muted row">
				{path === null ? say('talk.whole') : say('talk.about', { label: labelOf(path) })}
				{path === null ? null : (
					<Button size="small" look="quiet" onPress={() => onPath(null)}>
						{say('talk.withoutLine')}
					</Button>
				)}
			</p>
			<TextField label={say('talk.write')} value={words} onChange={setWords} lines={3} maxLength={4000} />
			{acting.error ? <ErrorCard error={acting.error} /> : null}
			<div>
				<Button
					look="primary"
					isDisabled={words.trim() === '' || acting.isRunning}
					onPress={() => void send()}
				>
					{say('talk.send')}
				</Button>
			</div>
		</div>
	);
}
