/** The evidence behind the changed lines: the entries of each, and the files that were uploaded for the issuer. */
import { useState } from 'react';
import { FILES } from '../../../api/paths.ts';
import type { Review } from '../../../api/returns.ts';
import { fillPath } from '../../api/address.ts';
import { useRoute } from '../../api/queries.ts';
import { EmptyState, ErrorCard, Skeleton } from '../../look/states.tsx';
import type { Change } from '../../return/seen-lines.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { instantInWords } from '../../words/formats.ts';
import { Entries } from './entries.tsx';
import { useLabels } from './use-return.ts';
import { reviewWords } from './words.ts';

export function EvidenceTab({ review }: { readonly review: Review }) {
	const say = useWords(reviewWords);
	const lines = review.changes.filter(({ sources }) => sources.length > 0);
	return (
		<div className="stack">
			<section className="stack-small">
				<h2>{say('evidence.lines')}</h2>
				{lines.length === 0 ? <EmptyState icon="check" title={say('evidence.none')} /> : null}
				{lines.map((line) => (
					<Behind key={line.path} review={review} line={line} />
				))}
			</section>
			<Documents review={review} />
		</div>
	);
}

/** The entries are asked for when the line is opened. */
function Behind({ review, line }: { readonly review: Review; readonly line: Change }) {
	const labelOf = useLabels(review);
	const language = useLanguage();
	const [isOpen, setOpen] = useState(false);
	const { data, error, again } = useRoute(
		'cell',
		{ params: { code: review.issuer, month: review.month }, query: { path: line.path, language } },
		{ enabled: isOpen },
	);
	return (
		<details className="behind" onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>
				{labelOf(line.path)} <span className="tab-count">{line.sources.length}</span>
			</summary>
			{error ? <ErrorCard error={error} again={again} /> : null}
			{isOpen && !data && !error ? <Skeleton rows={2} /> : null}
			{data ? <Entries entries={data.entries} code={review.issuer} /> : null}
		</details>
	);
}

function Documents({ review: { issuer, month } }: { readonly review: Review }) {
	const say = useWords(reviewWords);
	const language = useLanguage();
	const { data, error, again } = useRoute('trail', { params: { code: issuer, month } });
	return (
		<section className="stack-small">
			<h2>{say('evidence.documents')}</h2>
			{error ? <ErrorCard error={error} again={again} /> : null}
			{data?.documents.length === 0 ? <p className="muted">{say('evidence.noDocuments')}</p> : null}
			<ul className="stack-tight">
				{data?.documents.map((each) => (
					<li key={each.digest} className="row-apart">
						<a href={fillPath(FILES.document, { digest: each.digest })}>{each.name}</a>
						<span className="muted small">{instantInWords(each.uploadedAt, language)}</span>
					</li>
				))}
			</ul>
		</section>
	);
}
