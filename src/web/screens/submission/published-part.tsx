/** Published = signed? The PDFs are dropped, read and compared; the answer stands at the head of the screen from then on. */

import { useState } from 'react';
import type { Review } from '../../../api/returns.ts';
import { call } from '../../api/call.ts';
import { useChange, useRoute } from '../../api/queries.ts';
import { ErrorCard, Skeleton } from '../../look/states.tsx';
import { DropFiles } from '../../return/drop-files.tsx';
import { useWords } from '../../words/define.ts';
import { PublishedAnswer } from './published-answer.tsx';
import { submissionWords } from './words.ts';

export function PublishedPart({ review }: { readonly review: Review }) {
	const isThere = review.published !== 'none';
	const drops = review.may.publish?.allowed ? <DropPublished review={review} /> : null;
	if (!isThere) return drops;
	return (
		<div className="stack">
			<Answers review={review} />
			{drops}
		</div>
	);
}

/** One answer for each file: where one language was published, both questions get the answer of the same file. */
function Answers({ review }: { readonly review: Review }) {
	const params = { code: review.issuer, month: review.month };
	const query = { left: 'signed', right: 'published' } as const;
	const english = useRoute('compare', { params, query: { ...query, language: 'en' } });
	const chinese = useRoute('compare', { params, query: { ...query, language: 'zh-Hant' } });
	if (english.isPending || chinese.isPending) return <Skeleton rows={3} />;
	const isOneFile = english.data?.right.digest === chinese.data?.right.digest;
	const only = english.data ?? chinese.data;
	if (isOneFile) return only ? <PublishedAnswer review={review} comparison={only} language={null} /> : null;
	return (
		<>
			{english.data ? <PublishedAnswer review={review} comparison={english.data} language="en" /> : null}
			{chinese.data ? <PublishedAnswer review={review} comparison={chinese.data} language="zh-Hant" /> : null}
		</>
	);
}

function DropPublished({ review }: { readonly review: Review }) {
	const say = useWords(submissionWords);
	const publish = useChange('publish', ['review', 'compare', 'sheet', 'trail', 'desk', 'inbox', 'issuer']);
	const [error, setError] = useState<unknown>(null);
	const [isBusy, setBusy] = useState(false);
	const [unproved, setUnproved] = useState(0);
	const take = async (files: readonly File[]) => {
		setBusy(true);
		setError(null);
		try {
			const documents: string[] = [];
			for (const file of files) {
				const query = { name: file.name, issuer: review.issuer };
				documents.push((await call('upload', { query, file })).body.digest);
			}
			const params = { code: review.issuer, month: review.month };
			const { body } = await publish.run({ params, body: { documents }, ifMatch: review.head });
			setUnproved(body.unproved);
		} catch (failed) {
			setError(failed);
		}
		setBusy(false);
	};
	return (
		<section className="stack-small" aria-labelledby="published">
			<h2 id="published">{say('published')}</h2>
			<p className="muted">{say('publishedAbout')}</p>
			<DropFiles
				title={isBusy ? say('reading') : say('drop')}
				about={say('dropAbout')}
				accept="application/pdf"
				most={2}
				isBusy={isBusy}
				onFiles={(files) => void take(files)}
			/>
			{unproved > 0 ? <p className="tone-warning">{say('unproved', { count: unproved })}</p> : null}
			{error ? <ErrorCard error={error} /> : null}
		</section>
	);
}
