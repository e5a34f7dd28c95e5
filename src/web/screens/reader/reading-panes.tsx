/** A reading: its pages with a box for each field, and the table; what is looked at in one is shown in the other. */
import { lazy, Suspense, useMemo, useState } from 'react';
import type { ReadingShown } from '../../../api/reading.ts';
import { EmptyState, Skeleton } from '../../look/states.tsx';
import { useKeys } from '../../shell/keys.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { boxesOf, leastSureFirst, moved, type Status } from './fields.ts';
import { FieldsTable } from './fields-table.tsx';
import { labelled } from './labels.ts';
import { StatusFilter } from './status-filter.tsx';
import { readerWords } from './words.ts';

const PdfPages = lazy(() =>
	import('../../pdf/pdf-pages.tsx').then(({ PdfPages: pages }) => ({ default: pages })),
);

export interface ReadingPanesProps {
	readonly reading: ReadingShown;
	readonly file: File;
}

export function ReadingPanes({ reading, file }: ReadingPanesProps) {
	const say = useWords(readerWords);
	const [only, setOnly] = useState<Status | null>(null);
	const [active, setActive] = useState<string | null>(null);
	const language = useLanguage();
	const all = useMemo(() => labelled(reading.fields, reading.return, language), [reading, language]);
	const fields = leastSureFirst(all, only);
	const isText = reading.pages.length === 0;
	const go = (by: number) => setActive((before) => moved(fields, before, by));
	useKeys([
		{ keys: ['ArrowDown', 'j'], does: say('keys.down'), run: () => go(1) },
		{ keys: ['ArrowUp', 'k'], does: say('keys.up'), run: () => go(-1) },
	]);
	return (
		<div className={isText ? 'reader-panes is-text' : 'reader-panes'}>
			{isText ? null : (
				<section className="reader-pane" aria-label={say('pages')}>
					<Suspense fallback={<Skeleton rows={12} />}>
						<PdfPages
							source={file}
							name={file.name}
							boxes={boxesOf(fields)}
							active={active}
							onBox={setActive}
						/>
					</Suspense>
				</section>
			)}
			<section className="stack-small" aria-label={say('fields')}>
				{isText ? <p className="muted">{say('noPages')}</p> : null}
				<StatusFilter fields={reading.fields} only={only} onOnly={setOnly} />
				<div className="reader-pane">
					{fields.length === 0 ? (
						<EmptyState title={say('all')} icon="check" />
					) : (
						<FieldsTable fields={fields} active={active} onActive={setActive} />
					)}
				</div>
			</section>
		</div>
	);
}
