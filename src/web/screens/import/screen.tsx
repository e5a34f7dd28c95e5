/** Imports a file of movements (S5): choose or paste, see what each row would do, then record it whole. */
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { FILES } from '../../../api/paths.ts';
import { fillPath } from '../../api/address.ts';
import { Button } from '../../look/button.tsx';
import { Checkbox, TextField } from '../../look/fields.tsx';
import { Icon } from '../../look/icons.tsx';
import { EmptyState, ErrorCard, Skeleton } from '../../look/states.tsx';
import { useKeys } from '../../shell/keys.ts';
import { Screen } from '../../shell/screen.tsx';
import { useWords } from '../../words/define.ts';
import { IssuerPlaces, IssuerTitle, useIssuerName } from '../issuer/places.tsx';
import { DropPlace } from './drop-place.tsx';
import { PlanColumns } from './plan-columns.tsx';
import { type Import, useImport } from './use-import.ts';
import { importWords } from './words.ts';
import './import.css';

export default function ImportScreen() {
	const { code = '' } = useParams({ strict: false });
	const say = useWords(importWords);
	const name = useIssuerName(code);
	const file = useImport(code);
	useKeys([
		{ keys: ['Mod+Enter'], does: say('keys.record'), inFields: true, run: () => void file.record?.() },
	]);
	return (
		<Screen
			title={<IssuerTitle code={code} />}
			name={`${say('title')} ${name}`}
			acts={
				file.plan ? (
					<Button icon="back" onPress={file.startAgain}>
						{say('another')}
					</Button>
				) : null
			}
		>
			<IssuerPlaces code={code} />
			{file.error ? <ErrorCard error={file.error} /> : null}
			<Step code={code} file={file} />
		</Screen>
	);
}

function Step({ code, file }: { readonly code: string; readonly file: Import }) {
	const say = useWords(importWords);
	if (file.recorded)
		return (
			<EmptyState
				title={say('recorded', { count: file.recorded.recorded })}
				icon="check"
				{...(file.recorded.already > 0 ? { about: say('already', { count: file.recorded.already }) } : {})}
			>
				<Link to="/issuers/$code/ledger" params={{ code }} className="button button-primary button-normal">
					{say('toLedger')}
				</Link>
			</EmptyState>
		);
	if (file.isPlanning && !file.plan)
		return (
			<>
				<p className="muted" role="status">
					{say('planning')}
				</p>
				<Skeleton rows={6} />
			</>
		);
	return file.plan ? <Plan file={file} /> : <Choose code={code} file={file} />;
}

function Choose({ code, file }: { readonly code: string; readonly file: Import }) {
	const say = useWords(importWords);
	const [text, setText] = useState('');
	return (
		<div className="stack">
			<DropPlace
				title={say('drop')}
				about={say('dropAbout')}
				choose={say('choose')}
				endings={['.xlsx', '.csv', '.tsv', '.jsonl', '.json']}
				onFile={(dropped) => void file.choose(dropped, dropped.name)}
				isBusy={file.isPlanning}
			/>
			<div className="paste-cells stack-small">
				<TextField label={say('paste')} value={text} onChange={setText} lines={4} />
				<div className="row">
					<Button
						look="primary"
						isDisabled={text.trim() === ''}
						onPress={() => void file.choose(new Blob([text], { type: 'text/plain' }), say('pastedName'))}
					>
						{say('plan')}
					</Button>
				</div>
			</div>
			<p>
				<a href={fillPath(FILES.template, { code })} download>
					{say('template')}
				</a>{' '}
				<span className="muted">{say('templateAbout')}</span>
			</p>
		</div>
	);
}

function Plan({ file }: { readonly file: Import }) {
	const say = useWords(importWords);
	const { plan } = file;
	if (!plan) return null;
	const { understood, already, needsYou, refused } = plan.counts;
	const isBlocked = needsYou + refused > 0;
	return (
		<div className="stack">
			{file.isMoved ? (
				<p className="import-moved" role="status">
					<Icon name="warning" /> {say('moved')}
				</p>
			) : null}
			{plan.told.map((each) => (
				<p key={each} className="muted" lang="en">
					{each}
				</p>
			))}
			{already > 0 ? <p className="muted">{say('already', { count: already })}</p> : null}
			<div className="row-apart">
				<Checkbox value={file.withConversion} onChange={(included) => void file.include(included)}>
					{say('conversion')}
				</Checkbox>
				<Button
					look="primary"
					hint="Ctrl ⏎"
					isDisabled={file.record === null || file.isRecording || file.isPlanning}
					onPress={() => void file.record?.()}
				>
					{file.isRecording ? say('recording') : say('record', { count: understood - already })}
				</Button>
			</div>
			{isBlocked ? <p>{say('allOrNothing')}</p> : null}
			{!isBlocked && understood === already ? <p>{say('nothingNew')}</p> : null}
			<PlanColumns plan={plan} />
		</div>
	);
}
