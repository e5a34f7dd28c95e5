/** Every act of the month, first to last; what went void is struck through and says by what. */

import type { Trail } from '../../../api/filing.ts';
import type { ActShown } from '../../../api/returns.ts';
import { ACT_NAMES } from '../../../filing/act-names.ts';
import { Badge } from '../../look/badge.tsx';
import { SelectField } from '../../look/choices.tsx';
import { EmptyState } from '../../look/states.tsx';
import { shortDigest } from '../../return/short-digest.ts';
import { useAddress } from '../../shell/address.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { filingWords } from '../../words/filing.ts';
import { instantInWords } from '../../words/formats.ts';
import { evidenceWords } from './words.ts';

export function TrailTable({ acts }: Pick<Trail, 'acts'>) {
	const say = useWords(evidenceWords);
	const filing = useWords(filingWords);
	const { search, set } = useAddress();
	const there = ACT_NAMES.filter((name) => acts.some(({ act }) => act === name));
	const chosen = there.find((name) => name === search['act']) ?? null;
	const shown = chosen === null ? acts : acts.filter(({ act }) => act === chosen);
	return (
		<div className="stack-small">
			<div className="row-apart">
				<h2 id="trail">{say('trail')}</h2>
				<div className="trail-filter">
					<SelectField
						label={say('filter')}
						isLabelHidden
						choices={[
							{ id: 'all', words: say('all') },
							...there.map((name) => ({ id: name, words: filing(`act.${name}`) })),
						]}
						value={chosen ?? 'all'}
						onChange={(name) => set({ act: name === 'all' ? null : name })}
					/>
				</div>
			</div>
			{acts.length === 0 ? <EmptyState title={say('nothing')} icon="clock" /> : null}
			{acts.length > 0 ? (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
				<section className="table-scroll" aria-labelledby="trail" tabIndex={0}>
					<table className="plain-table trail-table">
						<thead>
							<tr>
								<th scope="col">{say('number')}</th>
								<th scope="col">{say('when')}</th>
								<th scope="col">{say('what')}</th>
								<th scope="col">{say('who')}</th>
								<th scope="col">{say('content')}</th>
								<th scope="col">{say('words')}</th>
							</tr>
						</thead>
						<tbody>
							{shown.map((act) => (
								<Row key={act.sequence} shown={act} />
							))}
						</tbody>
					</table>
				</section>
			) : null}
		</div>
	);
}

function Row({ shown }: { readonly shown: ActShown }) {
	const say = useWords(evidenceWords);
	const filing = useWords(filingWords);
	const language = useLanguage();
	const { sequence, act, by, at, digest, words, signature, void: gone } = shown;
	return (
		<tr className={gone ? 'trail-void' : ''}>
			<td>{sequence}</td>
			<td className="trail-when">{instantInWords(at, language)}</td>
			<th scope="row">
				<span className="trail-act">{filing(`act.${act}`)}</span>
				{signature ? (
					<span className="muted small"> {say(signature === 'passkey' ? 'passkey' : 'password')}</span>
				) : null}
				{gone ? (
					<p>
						<Badge tone="warning">
							{say('void', { at: instantInWords(gone.at, language), by: gone.by })}
						</Badge>
					</p>
				) : null}
			</th>
			<td>{by?.name ?? say('client')}</td>
			<td>{digest ? <code title={digest}>{shortDigest(digest)}</code> : ''}</td>
			<td className="trail-words">{words}</td>
		</tr>
	);
}
