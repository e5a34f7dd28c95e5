/** Before an act for many runs: how many it will do, how many it will skip, and why. */
import { useEffect, useState } from 'react';
import type { Batch, Desk, DeskRow } from '../../../api/desk.ts';
import { useChange } from '../../api/queries.ts';
import { Button } from '../../look/button.tsx';
import { SelectField } from '../../look/choices.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { Icon } from '../../look/icons.tsx';
import { ErrorCard, Skeleton } from '../../look/states.tsx';
import { tell } from '../../look/toast.tsx';
import { lookWords } from '../../look/words.ts';
import { WordsIn } from '../../look/words-in.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { stageWords } from '../../words/stage-words.ts';
import { type BulkAct, givenBack, type Recipient, skippedByReason } from './bulk.ts';
import { deskWords } from './desk-words.ts';

interface BulkDialogProps {
	readonly act: BulkAct;
	readonly rows: readonly DeskRow[];
	readonly load: Desk['load'];
	readonly month: string;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

export function BulkDialog({ act, rows, load, month, onClose, onDone }: BulkDialogProps) {
	const say = useWords(deskWords);
	const look = useWords(lookWords);
	const [to, setTo] = useState<Recipient | null>(null);
	const bulk = useBulk(act, rows, month, to);
	const count = bulk.plan?.done.length ?? 0;
	const run = async () => {
		if (bulk.plan === null) return;
		await bulk.run(bulk.plan.done);
		onDone();
	};
	return (
		<Dialog
			title={say(`actTitle.${act}`)}
			isOpen
			onClose={onClose}
			isDismissable={false}
			foot={
				<>
					<Button onPress={onClose}>{look('cancel')}</Button>
					<Button look="primary" isDisabled={count === 0 || bulk.isRunning} onPress={() => void run()}>
						{say(`run.${act}`, { count })}
					</Button>
				</>
			}
		>
			{act === 'reassign' ? <To load={load} to={to} onChange={setTo} /> : null}
			{bulk.error ? <ErrorCard error={bulk.error} /> : null}
			{bulk.plan ? (
				<Plan plan={bulk.plan} />
			) : act === 'reassign' && to === null ? null : bulk.error ? null : (
				<div>
					<p className="muted">{say('asking')}</p>
					<Skeleton rows={3} />
				</div>
			)}
			{act === 'approve' || act === 'send' ? <p className="muted small">{say('ownSignature')}</p> : null}
		</Dialog>
	);
}

/** What stood on the screen for each row: only that is approved. */
function seenIn(rows: readonly DeskRow[]): Readonly<Record<string, string>> {
	return Object.fromEntries(
		rows.flatMap(({ issuer, digest }) => (digest === null ? [] : [[issuer, digest]])),
	);
}

/** Asks first what would happen (nothing is done), then does it for those that can be done. */
function useBulk(act: BulkAct, rows: readonly DeskRow[], month: string, to: Recipient | null) {
	const say = useWords(deskWords);
	const dry = useChange('batch');
	const wet = useChange('batch', ['desk', 'inbox', 'review']);
	const [plan, setPlan] = useState<Batch | null>(null);
	const params = { month };
	const given = { seen: seenIn(rows), ...(to === null ? {} : { to }) };
	// The plan is of the rows that were selected when the dialogue opened, and of whom they go to.
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each recipient
	useEffect(() => {
		if (act === 'reassign' && to === null) return;
		let isOver = false;
		setPlan(null);
		const issuers = rows.map(({ issuer }) => issuer);
		dry
			.run({ params, body: { act, issuers, dryRun: true, ...given } })
			.then(({ body }) => {
				if (!isOver) setPlan(body);
			})
			.catch(() => undefined);
		return () => {
			isOver = true;
		};
	}, [act, to]);
	const run = async (issuers: readonly string[]) => {
		const { body } = await wet.run({ params, body: { act, issuers: [...issuers], dryRun: false, ...given } });
		const back = to === null ? [] : givenBack(rows, body.done, to.role);
		const undo = () => {
			for (const { person, issuers: theirs } of back)
				void wet.run({
					params,
					body: { act, issuers: [...theirs], dryRun: false, to: { person, role: to?.role ?? 'maker' } },
				});
		};
		tell({
			words: say(`done.${act}`, { count: body.done.length }),
			tone: 'good',
			...(back.length > 0 ? { undo } : {}),
		});
		if (body.skipped.length > 0)
			tell({ words: say('skippedAlso', { count: body.skipped.length }), tone: 'bad' });
	};
	return { plan, run, isRunning: wet.isRunning, error: wet.error ?? dry.error };
}

function Plan({ plan }: { readonly plan: Batch }) {
	const language = useLanguage();
	const say = useWords(deskWords);
	const skipped = skippedByReason(plan.skipped);
	return (
		<div className="stack-small" role="status">
			<p className="row">
				<Icon name={plan.done.length > 0 ? 'check' : 'info'} />
				<span className="strong">
					{plan.done.length > 0 ? say('willDo', { count: plan.done.length }) : say('willNothing')}
				</span>
			</p>
			{plan.skipped.length > 0 ? (
				<>
					<p className="row">
						<Icon name="warning" />
						<span className="strong">{say('willSkip', { count: plan.skipped.length })}</span>
					</p>
					<table className="plain-table">
						<thead>
							<tr>
								<th scope="col">{say('why')}</th>
								<th scope="col" className="figure">
									{say('count')}
								</th>
							</tr>
						</thead>
						<tbody>
							{skipped.map(({ code, title, why, issuers }) => (
								<tr key={`${code} ${why}`}>
									<td>
										{language === 'en' ? why : <WordsIn words={title} />}
										<br />
										<span className="muted small">{`${code} · ${issuers.slice(0, 8).join(', ')}${issuers.length > 8 ? '…' : ''}`}</span>
									</td>
									<td className="figure">{issuers.length}</td>
								</tr>
							))}
						</tbody>
					</table>
				</>
			) : null}
		</div>
	);
}

function To({
	load,
	to,
	onChange,
}: {
	readonly load: Desk['load'];
	readonly to: Recipient | null;
	readonly onChange: (to: Recipient) => void;
}) {
	const say = useWords(deskWords);
	const stages = useWords(stageWords);
	const choices = load.map(({ person, role, items }) => ({
		id: `${role} ${person.id}`,
		words: `${person.name}, ${stages(`role.${role}`)}`,
		about: say('loadItems', { count: items }),
	}));
	return (
		<SelectField
			label={say('to')}
			choices={choices}
			value={to === null ? null : `${to.role} ${to.person}`}
			onChange={(id) => {
				const [role, ...person] = id.split(' ');
				onChange({ role: role === 'checker' ? 'checker' : 'maker', person: person.join(' ') });
			}}
		/>
	);
}
