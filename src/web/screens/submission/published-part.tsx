/** Published = signed? The PDFs are dropped, read and compared; the answer stands at the head of the screen from then on. */

import { useState } from 'react';
import type { Review } from '../../../api/returns.ts';
import { call } from '../../api/call.ts';
import { useChange, useRoute } from '../../api/queries.ts';
import { ErrorCard, Skeleton } from '../../look/states.tsx';
import { DropFiles } from '../../return/drop-files.tsx';
import { useWords } from '../../words/define.ts';
import type { Language } from '../../words/language.ts';
import { PublishedAnswer } from './published-answer.tsx';
import { submissionWords } from './words.ts';

export function PublishedPart({ review }: { readonly review: Review }) {
	const isThere = review.published !== 'none';
	const drops = review.may.publish?.allowed ? <DropPublished review={review} /> : null;
	if (!isThere) return drops;
	return (
		<div className="stack">
			{(['en', 'zh-Hant'] as const).map((language) => (
				<OneLanguage key={language} review={review} language={language} />
			))}
			{drops}
		</div>
	);
}

/** Of a language that was not published there is nothing to tell. */
function OneLanguage({ review, language }: { readonly review: Review; readonly language: Language }) {
	const { data, isPending } = useRoute('compare', {
		params: { code: review.issuer, month: review.month },
		query: { left: 'signed', right: 'published', language },
	});
	if (isPending) return <Skeleton rows={2} />;
	return data ? <PublishedAnswer review={review} comparison={data} language={language} /> : null;
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
