/** What was read, to be confirmed: who it is, and every figure beside its place on the page. */
import { lazy, Suspense, useMemo, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { TakeOnRead } from '../../../api/issuers.ts';
import { Button } from '../../look/button.tsx';
import { ErrorCard, Skeleton } from '../../look/states.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { monthInWords } from '../../words/formats.ts';
import { boxesOf } from '../reader/fields.ts';
import { FindingsRead } from '../reader/findings-read.tsx';
import { labelled } from '../reader/labels.ts';
import { FiguresTaken } from './figures-taken.tsx';
import { type Identity, IdentityFields } from './identity-fields.tsx';
import { toBeSeen } from './to-be-seen.ts';
import { isCode, withIdentity } from './typed-beginning.ts';
import type { Begin } from './use-begin.ts';
import { beginWords } from './words.ts';

const PdfPages = lazy(() =>
	import('../../pdf/pdf-pages.tsx').then(({ PdfPages: pages }) => ({ default: pages })),
);

export interface ConfirmProps {
	readonly file: File;
	readonly read: TakeOnRead;
	readonly begin: Begin;
	readonly isReading: boolean;
	readonly onOther: (file: File) => void;
	readonly onAnother: () => void;
}

export function Confirm({ file, read, begin, isReading, onOther, onAnother }: ConfirmProps) {
	const language = useLanguage();
	const say = useWords(beginWords);
	const [identity, setIdentity] = useState<Identity>({
		code: read.code ?? '',
		board: 'main',
		english: read.name.en ?? '',
		chinese: read.name['zh-Hant'] ?? '',
	});
	const [active, setActive] = useState<string | null>(null);
	const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
	const [isAsked, setAsked] = useState(false);
	const figures = useMemo(() => labelled(read.figures, read.return, language), [read, language]);
	const left = toBeSeen(read.figures).filter(({ path }) => !seen.has(path)).length;
	const hasPages = read.figures.some(({ at }) => at !== null);
	const isWhole = isCode(identity.code) && identity.english.trim() !== '' && left === 0;
	const take = () => {
		setAsked(true);
		if (isWhole) void begin.run(identity.code, identity.board, withIdentity(read.entries, identity));
	};
	return (
		<div className="stack">
			<div className="row-apart">
				<p>
					<b>{file.name}</b>{' '}
					{read.month === null ? null : (
						<span className="muted">{say('month', { month: monthInWords(read.month, language) })}</span>
					)}
				</p>
				<div className="row">
					{read.documents.length > 1 ? null : (
						<FileTrigger
							acceptedFileTypes={['.pdf', '.txt']}
							onSelect={(files) => {
								const other = files?.[0];
								if (other) onOther(other);
							}}
						>
							<Button icon="plus" isDisabled={isReading}>
								{say('other')}
							</Button>
						</FileTrigger>
					)}
					<Button icon="back" onPress={onAnother}>
						{say('another')}
					</Button>
				</div>
			</div>
			<section className="card" aria-label={say('identity')}>
				<h2>{say('identity')}</h2>
				<IdentityFields identity={identity} onChange={setIdentity} isAsked={isAsked} />
			</section>
			{read.notes.map((note) => (
				<p key={note} className="muted" lang="en">
					{note}
				</p>
			))}
			<FindingsRead findings={read.findings} />
			<div className={hasPages ? 'reader-panes' : 'reader-panes is-text'}>
				{hasPages ? (
					<section className="reader-pane" aria-label={file.name}>
						<Suspense fallback={<Skeleton rows={12} />}>
							<PdfPages
								source={file}
								name={file.name}
								boxes={boxesOf(figures)}
								active={active}
								onBox={setActive}
							/>
						</Suspense>
					</section>
				) : null}
				<FiguresTaken figures={figures} seen={seen} onSeen={setSeen} active={active} onActive={setActive} />
			</div>
			{begin.error ? <ErrorCard error={begin.error} /> : null}
			<div className="row-end begin-foot">
				<span className={left > 0 ? 'tone-warning' : 'muted'} role="status">
					{left > 0 ? say('left', { count: left }) : say('entries', { count: read.entries.length })}
				</span>
				<Button look="primary" isDisabled={begin.isRunning || left > 0} onPress={take}>
					{say(begin.isRunning ? 'beginning' : 'begin')}
				</Button>
			</div>
		</div>
	);
}
