/** The issuers of the firm: found by code or by a name in either language. */
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Issuers } from '../../../api/issuers.ts';
import { TextField } from '../../look/fields.tsx';
import { EmptyState, ErrorCard, Skeleton } from '../../look/states.tsx';
import { TableScroll } from '../../look/table-scroll.tsx';
import { WordsIn } from '../../look/words-in.tsx';
import { useAddress } from '../../shell/address.ts';
import { useKeys } from '../../shell/keys.ts';
import { Screen } from '../../shell/screen.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { monthInWords } from '../../words/formats.ts';
import { shortName } from '../issuer/short-name.ts';
import { issuersFound } from './found.ts';
import { useAllIssuers } from './use-all-issuers.ts';
import { issuersWords } from './words.ts';
import './issuers.css';

export default function IssuersScreen() {
	const say = useWords(issuersWords);
	const navigate = useNavigate();
	const { search, set } = useAddress();
	const field = useRef<HTMLDivElement>(null);
	const all = useAllIssuers();
	const found = issuersFound(all.items, search['find'] ?? '');
	useKeys([
		{ keys: ['/'], does: say('keys.find'), run: () => field.current?.querySelector('input')?.focus() },
		{ keys: ['n'], does: say('keys.takeOn'), run: () => void navigate({ to: '/issuers/new' }) },
	]);
	return (
		<Screen
			title={say('title')}
			name={say('title')}
			beside={all.isWhole ? <span className="muted">{say('count', { count: found.length })}</span> : null}
			acts={
				<Link to="/issuers/new" className="button button-primary button-normal">
					{say('takeOn')}
				</Link>
			}
		>
			<div ref={field} className="issuers-find">
				<TextField
					label={say('find')}
					type="search"
					value={search['find'] ?? ''}
					onChange={(find) => set({ find })}
				/>
			</div>
			{all.error ? <ErrorCard error={all.error} again={all.again} /> : null}
			{all.isPending && all.items.length === 0 ? <Skeleton rows={12} /> : null}
			{found.length > 0 ? <Table rows={found} /> : null}
			{found.length === 0 && all.isWhole ? (
				all.items.length === 0 ? (
					<EmptyState title={say('emptyTitle')} about={say('emptyAbout')} icon="issuers">
						<Link to="/issuers/new" className="button button-primary button-normal">
							{say('takeOn')}
						</Link>
					</EmptyState>
				) : (
					<EmptyState title={say('noneTitle')} icon="search" />
				)
			) : null}
		</Screen>
	);
}

function Table({ rows }: { readonly rows: Issuers['items'] }) {
	const language = useLanguage();
	const say = useWords(issuersWords);
	return (
		<TableScroll label={say('title')}>
			<table className="plain-table">
				<caption className="only-read">{say('title')}</caption>
				<thead>
					<tr>
						<th scope="col">{say('code')}</th>
						<th scope="col">{say('name')}</th>
						<th scope="col">{say('board')}</th>
						<th scope="col" className="figure">
							{say('classes')}
						</th>
						<th scope="col">{say('submitted')}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(({ issuer, name, board, classes, submitted }) => (
						<tr key={issuer}>
							<td className="muted issuers-fact">{issuer}</td>
							<th scope="row">
								<Link to="/issuers/$code" params={{ code: issuer }}>
									<WordsIn
										words={{ en: shortName(name.en), 'zh-Hant': shortName(name['zh-Hant']) }}
										missing={issuer}
									/>
								</Link>
							</th>
							<td className="issuers-fact">{say(board)}</td>
							<td className="figure">{classes}</td>
							<td className="issuers-fact">
								{submitted === null ? say('never') : monthInWords(submitted, language)}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</TableScroll>
	);
}
