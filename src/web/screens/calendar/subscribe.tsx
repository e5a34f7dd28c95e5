/** Calendars to subscribe to: made here, their addresses shown once, ended here. Also part of the settings. */
import { useState } from 'react';
import { useChange, useRoute } from '../../api/queries.ts';
import { Button } from '../../look/button.tsx';
import { CopyButton } from '../../look/copy-button.tsx';
import { ErrorCard, Skeleton } from '../../look/states.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { instantInWords } from '../../words/formats.ts';
import { calendarWords } from './words.ts';

export function Subscribe() {
	const say = useWords(calendarWords);
	const language = useLanguage();
	const { data, error, again } = useRoute('feeds', {});
	const make = useChange('makeFeed', ['feeds']);
	const revoke = useChange('revokeFeed', ['feeds']);
	const [made, setMade] = useState<{ readonly id: string; readonly url: string } | null>(null);
	const ask = (scope: 'mine' | 'firm') =>
		make
			.run({ body: { scope } })
			.then(({ body }) => setMade({ id: body.id, url: body.url }))
			.catch(() => undefined);
	const end = (id: string) =>
		revoke
			.run({ params: { id } })
			.then(() => setMade((before) => (before?.id === id ? null : before)))
			.catch(() => undefined);
	const refused = error ?? make.error ?? revoke.error;
	return (
		<div className="stack-small">
			<p className="muted">{say('subscribeAbout')}</p>
			{refused ? <ErrorCard error={refused} again={again} /> : null}
			<div className="row">
				<Button icon="plus" onPress={() => void ask('mine')}>{`${say('make')}: ${say('mine')}`}</Button>
				<Button icon="plus" onPress={() => void ask('firm')}>{`${say('make')}: ${say('firm')}`}</Button>
			</div>
			{made ? (
				<div className="card" role="status">
					<p className="strong">{say('made')}</p>
					<p className="mono feed-address">{made.url}</p>
					<div>
						<CopyButton text={made.url} label={say('made')} />
					</div>
				</div>
			) : null}
			{!data && !error ? <Skeleton rows={2} /> : null}
			{data?.feeds.length === 0 ? <p className="muted">{say('none')}</p> : null}
			<ul className="stack-small">
				{data?.feeds.map(({ id, createdAt, scope }) => (
					<li key={id} className="row-apart">
						<span>
							{say(scope)}{' '}
							<span className="muted">{say('madeOn', { at: instantInWords(createdAt, language) })}</span>
						</span>
						<Button size="small" look="danger" onPress={() => void end(id)}>
							{say('end')}
						</Button>
					</li>
				))}
			</ul>
		</div>
	);
}
