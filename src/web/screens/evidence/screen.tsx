/** S20, evidence: the trail of a month, whether its chain is whole, and the pack that a stranger can verify. */
import { Link, useParams } from '@tanstack/react-router';
import type { Trail } from '../../../api/filing.ts';
import { FILES } from '../../../api/paths.ts';
import { fillPath } from '../../api/address.ts';
import { useRoute } from '../../api/queries.ts';
import { CopyButton } from '../../look/copy-button.tsx';
import { Icon } from '../../look/icons.tsx';
import { ErrorCard, Skeleton } from '../../look/states.tsx';
import { Screen } from '../../shell/screen.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { instantInWords, monthInWords } from '../../words/formats.ts';
import { TrailTable } from './trail-table.tsx';
import './evidence.css';
import { evidenceWords } from './words.ts';

export default function EvidenceScreen() {
	const say = useWords(evidenceWords);
	const language = useLanguage();
	const { code = '', month = '' } = useParams({ strict: false });
	const params = { code, month };
	const { data, error, again } = useRoute('trail', { params });
	const title = say('title', { month: monthInWords(month, language) });
	return (
		<Screen
			title={
				<>
					{title} <span className="muted">{code}</span>
				</>
			}
			name={`${title} ${code}`}
			acts={
				<>
					<Link to="/issuers/$code/returns/$month" params={params}>
						{say('toReview')}
					</Link>
					<a className="button button-primary" href={fillPath(FILES.evidence, params)} download>
						<Icon name="download" /> {say('pack')}
					</a>
				</>
			}
		>
			{error ? <ErrorCard error={error} again={again} /> : null}
			{!data && !error ? <Skeleton rows={10} /> : null}
			{data ? (
				<>
					<Chain chain={data.chain} />
					<Verify file={`${code}-${month}.ff301-evidence`} />
					<TrailTable acts={data.acts} />
					<Documents documents={data.documents} />
				</>
			) : null}
		</Screen>
	);
}

function Chain({ chain: { entries, head, broken } }: { readonly chain: Trail['chain'] }) {
	const say = useWords(evidenceWords);
	const language = useLanguage();
	if (broken === null)
		return (
			<p className="chain-whole" role="status">
				<Icon name="check" /> {say('whole', { entries, head: head.slice(0, 8) })}
				<CopyButton isIcon text={head} label={head.slice(0, 8)} />
			</p>
		);
	return (
		<div className="chain-broken" role="alert">
			<Icon name="error" size={32} />
			<div>
				<p className="chain-broken-title">{say('broken', { entry: broken.sequence })}</p>
				<p lang={language === 'en' ? undefined : 'en'}>{broken.message}</p>
				<p>{say('brokenAbout')}</p>
			</div>
		</div>
	);
}

function Verify({ file }: { readonly file: string }) {
	const say = useWords(evidenceWords);
	const command = `npx ff301 verify ${file}`;
	return (
		<div className="stack-tight">
			<p className="muted">
				{say('packAbout')} {say('verify')}
			</p>
			<p className="row">
				<code>{command}</code>
				<CopyButton isIcon text={command} />
			</p>
		</div>
	);
}

function Documents({ documents }: Pick<Trail, 'documents'>) {
	const say = useWords(evidenceWords);
	const language = useLanguage();
	return (
		<section className="stack-small" aria-labelledby="documents">
			<h2 id="documents">{say('documents')}</h2>
			{documents.length === 0 ? <p className="muted">{say('noDocuments')}</p> : null}
			<ul className="stack-tight">
				{documents.map((each) => (
					<li key={each.digest} className="row-apart">
						<a href={fillPath(FILES.document, { digest: each.digest })}>{each.name}</a>
						<span className="muted small">
							{say('bytes', { kilobytes: Math.ceil(each.bytes / 1000) })} ·{' '}
							{instantInWords(each.uploadedAt, language)} · {each.by?.name ?? '–'}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}
