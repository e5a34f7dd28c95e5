/** Records a movement: its kind first, then the fields that it needs, with what it would do beside them. */
import { useState } from 'react';
import type { EffectShown, KindShown } from '../../api/movements.ts';
import { useRoute } from '../api/queries.ts';
import { Badge } from '../look/badge.tsx';
import { Button } from '../look/button.tsx';
import { ComboField } from '../look/choices.tsx';
import { Dialog } from '../look/dialog.tsx';
import { TextField } from '../look/fields.tsx';
import { ErrorCard, Skeleton } from '../look/states.tsx';
import { tell } from '../look/toast.tsx';
import { useKeys } from '../shell/keys.ts';
import { useLanguage, useWords } from '../words/define.ts';
import { inLanguage } from '../words/formats.ts';
import { isUntouched } from './entry-of-draft.ts';
import { EvidenceDrop } from './evidence-drop.tsx';
import { FieldInput } from './field-input.tsx';
import { LiveEffect } from './live-effect.tsx';
import { type Movement, useMovement } from './use-movement.ts';
import { movementWords } from './words.ts';
import './movement.css';

export interface MovementDrawerProps {
	readonly code: string;
	/** The head of the ledger that the screen shows. */
	readonly head: string;
	/** Filled in beforehand: the last day of the month in view, or today. */
	readonly day: string;
	readonly onClose: () => void;
	readonly onRecorded?: (effect: EffectShown) => void;
}

export function MovementDrawer(props: MovementDrawerProps) {
	const kinds = useRoute('kinds', { params: { code: props.code } });
	const say = useWords(movementWords);
	if (kinds.data) return <Form {...props} kinds={kinds.data.kinds} />;
	return (
		<Dialog title={say('title')} isOpen onClose={props.onClose} shape="drawer">
			{kinds.error ? <ErrorCard error={kinds.error} again={kinds.again} /> : <Skeleton rows={5} />}
		</Dialog>
	);
}

function Form({
	code,
	head,
	day,
	kinds,
	onClose,
	onRecorded,
}: MovementDrawerProps & { readonly kinds: readonly KindShown[] }) {
	const say = useWords(movementWords);
	const movement = useMovement(code, head, kinds, day);
	const [wasKept] = useState(() => !isUntouched(movement.kept.draft));
	const [isAsked, setAsked] = useState(false);
	const record = async () => {
		setAsked(true);
		const effect = await movement.record?.();
		if (!effect) return;
		const count = effect.sequences.length;
		tell({ words: effect.kind === 'repeated' ? say('repeated') : say('recorded', { count }), tone: 'good' });
		onRecorded?.(effect);
		onClose();
	};
	useKeys([{ keys: ['Mod+Enter'], does: say('keyRecord'), inFields: true, run: () => void record() }]);
	return (
		<Dialog
			title={say('title')}
			isOpen
			onClose={onClose}
			shape="drawer"
			foot={
				<>
					{isUntouched(movement.kept.draft) ? null : (
						<Button look="quiet" onPress={movement.discard}>
							{say('discard')}
						</Button>
					)}
					<Button
						look="primary"
						hint="Ctrl ⏎"
						isDisabled={movement.kind === null || movement.recording.isRunning}
						onPress={() => void record()}
					>
						{say(movement.recording.isRunning ? 'recording' : 'record')}
					</Button>
				</>
			}
		>
			<div className="stack movement">
				{wasKept ? <p className="small muted">{say('kept')}</p> : null}
				<KindField kinds={kinds} movement={movement} />
				{movement.kind ? (
					<Fields code={code} kind={movement.kind} movement={movement} isAsked={isAsked} />
				) : (
					<p className="muted">{say('chooseFirst')}</p>
				)}
				{movement.kind ? <LiveEffect movement={movement} /> : null}
			</div>
		</Dialog>
	);
}

function KindField({
	kinds,
	movement,
}: {
	readonly kinds: readonly KindShown[];
	readonly movement: Movement;
}) {
	const language = useLanguage();
	const say = useWords(movementWords);
	const { kind } = movement;
	const choices = kinds.map(({ kind: id, title, place }) => ({
		id,
		words: inLanguage(title, language)?.text ?? id,
		about: inLanguage(place, language)?.text ?? '',
	}));
	return (
		<div className="stack-tight">
			<ComboField
				label={say('kind')}
				about={say('kindAbout')}
				choices={choices}
				value={movement.kept.kind}
				onChange={movement.chooseKind}
				autoFocus={movement.kept.kind === null}
			/>
			{kind ? (
				<p className="movement-kind">
					<span>{say('printed', { place: inLanguage(kind.place, language)?.text ?? '' })}</span>
					{kind.nextDay === 'none' ? null : (
						<Badge tone={kind.nextDay === 'a' ? 'warning' : 'accent'}>
							{say(kind.nextDay === 'a' ? 'nextDayA' : 'nextDayB')}
						</Badge>
					)}
				</p>
			) : null}
		</div>
	);
}

interface FieldsProps {
	readonly code: string;
	readonly kind: KindShown;
	readonly movement: Movement;
	/** Recording was tried: what is missing is said. */
	readonly isAsked: boolean;
}

function Fields({ code, kind, movement, isAsked }: FieldsProps) {
	const say = useWords(movementWords);
	const needed = kind.fields.filter(({ required }) => required);
	const others = kind.fields.filter(({ required }) => !required);
	const { draft } = movement.kept;
	const isFilled = others.some(({ name }) =>
		Object.keys(draft).some((each) => each.startsWith(name) && draft[each] !== ''),
	);
	const problemOf = (name: string) => {
		if (movement.made?.broken.includes(name)) return say('brokenJson');
		if (isAsked && movement.made?.missing.includes(name)) return say('needed');
		return movement.problems?.fields[name] ?? null;
	};
	const input = (field: KindShown['fields'][number]) => (
		<FieldInput
			key={field.name}
			field={field}
			draft={draft}
			problem={problemOf(field.name)}
			onChange={movement.type}
		/>
	);
	const takesEvidence = kind.fields.some(({ name }) => name === 'evidence.0.text');
	return (
		<div className="stack-small" key={kind.kind}>
			{needed.map(input)}
			{movement.isClosed ? (
				<TextField
					label={say('reopen')}
					about={say('reopenAbout')}
					value={movement.reopen}
					onChange={movement.setReopen}
					isRequired
				/>
			) : null}
			<details className="movement-more" open={isFilled}>
				<summary>{say('more')}</summary>
				<div className="stack-small">
					{others.map(input)}
					{takesEvidence ? <EvidenceDrop code={code} onAttached={movement.attach} /> : null}
				</div>
			</details>
		</div>
	);
}
