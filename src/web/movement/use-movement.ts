/** A movement while it is typed: its kind, its fields, what it would do, and recording it. */
import { useState } from 'react';
import type { EffectShown, KindShown } from '../../api/movements.ts';
import { changedSince } from '../api/problem-error.ts';
import { type Change, useChange } from '../api/queries.ts';
import { dropDraft, type KeptDraft, keepDraft, keptDraft } from './drafts-kept.ts';
import { entryOfDraft, type Made } from './entry-of-draft.ts';
import { type ProblemsPlaced, problemsByField } from './problems.ts';
import { type Tried, useDryRun } from './use-dry-run.ts';

export interface Movement {
	readonly kept: KeptDraft;
	readonly kind: KindShown | null;
	readonly made: Made | null;
	readonly tried: Tried;
	readonly problems: ProblemsPlaced | null;
	/** The month was submitted: a reason is asked for, to open it again. */
	readonly isClosed: boolean;
	readonly reopen: string;
	/** Somebody was faster when it was to be recorded. */
	readonly isMoved: boolean;
	readonly recording: Change<'record'>;
	readonly chooseKind: (kind: string) => void;
	readonly type: (name: string, text: string) => void;
	/** A file that shows it happened. */
	readonly attach: (name: string, digest: string) => void;
	readonly setConversion: (included: boolean) => void;
	readonly setReopen: (reason: string) => void;
	/** Null when it may not be recorded now. */
	readonly record: (() => Promise<EffectShown | null>) | null;
	readonly discard: () => void;
}

const EMPTY: KeptDraft = { kind: null, draft: {}, withConversion: false };
const CLOSED = 'LEDGER_MONTH_SUBMITTED';

export function useMovement(code: string, head: string, kinds: readonly KindShown[], day: string): Movement {
	const [kept, setKept] = useState<KeptDraft>(() => keptDraft(code) ?? { ...EMPTY, draft: { day } });
	const [reopen, setReopen] = useState('');
	const [wasClosed, setClosed] = useState(false);
	const [isMoved, setMoved] = useState(false);
	const recording = useChange('record', [
		'movements',
		'issuer',
		'headroom',
		'kinds',
		'desk',
		'review',
		'trail',
	]);
	const keep = (next: KeptDraft) => {
		setKept(next);
		keepDraft(code, next);
	};
	const kind = kinds.find((each) => each.kind === kept.kind) ?? null;
	const made = kind && entryOfDraft(kind, kept.draft);
	const isComplete = made !== null && made.missing.length === 0 && made.broken.length === 0;
	const reason = reopen.trim() === '' ? null : reopen.trim();
	const tried = useDryRun(code, head, {
		entries: isComplete ? [made.entry] : null,
		withConversion: kept.withConversion,
		reopen: reason,
	});
	const isClosed = tried.problem?.code === CLOSED || (wasClosed && isComplete);
	if (tried.problem?.code === CLOSED && !wasClosed) setClosed(true);
	const names = kind?.fields.map(({ name }) => name) ?? [];
	const isReady = isComplete && tried.effect !== null && !tried.isRunning && !recording.isRunning;
	return {
		kept,
		kind,
		made,
		tried,
		problems:
			tried.problem && tried.problem.code !== CLOSED
				? problemsByField(tried.problem, names, kept.draft)
				: null,
		isClosed,
		reopen,
		isMoved,
		recording,
		chooseKind: (chosen) => {
			setClosed(false);
			keep({ ...kept, kind: chosen, withConversion: false });
		},
		type: (name, text) => keep({ ...kept, draft: { ...kept.draft, [name]: text } }),
		attach: (name, digest) =>
			keep({ ...kept, draft: { ...kept.draft, 'evidence.0.text': name, 'evidence.0.reference': digest } }),
		setConversion: (withConversion) => keep({ ...kept, withConversion }),
		setReopen,
		record: isReady ? () => recordNow() : null,
		discard: () => {
			dropDraft(code);
			setKept({ ...EMPTY, draft: { day } });
		},
	};

	async function recordNow(): Promise<EffectShown | null> {
		if (!made) return null;
		const { withConversion } = kept;
		const body = { entries: [made.entry], withConversion, reopen: reason };
		try {
			const given = await recording.run({ params: { code }, body, ifMatch: tried.head });
			dropDraft(code);
			return given.body;
		} catch (error) {
			const moved = movedTo(error);
			if (moved === null) return null;
			setMoved(true);
			tried.moveTo(moved);
			return null;
		}
	}
}

function movedTo(error: unknown): string | null {
	return changedSince(error)?.current ?? null;
}
