/** Records what the exchange answered: reference, time, receipt; and why it is late, after the deadline. */
import { useRef, useState } from 'react';
import type { SubmissionSheet } from '../../../api/filing.ts';
import type { Review } from '../../../api/returns.ts';
import { useChange } from '../../api/queries.ts';
import { Button } from '../../look/button.tsx';
import { DayField, TimeField } from '../../look/day-field.tsx';
import { TextField } from '../../look/fields.tsx';
import { ErrorCard } from '../../look/states.tsx';
import { tell } from '../../look/toast.tsx';
import { DropFiles } from '../../return/drop-files.tsx';
import { useKeys } from '../../shell/keys.ts';
import { useWords } from '../../words/define.ts';
import { useActing } from '../review/use-return.ts';
import { isLate, type SubmissionTyped, submissionOf } from './submitting.ts';
import { submissionWords } from './words.ts';

interface RecordFormProps {
	readonly review: Review;
	readonly sheet: SubmissionSheet;
}

export function RecordForm({ review, sheet }: RecordFormProps) {
	const say = useWords(submissionWords);
	const acting = useActing(review);
	const [typed, setTyped] = useState<SubmissionTyped>(() => ({
		reference: '',
		day: review.clock?.now.slice(0, 10) ?? '',
		time: review.clock?.now.slice(11, 16) ?? '',
		receipt: null,
		lateReason: '',
	}));
	const [isTold, setTold] = useState(false);
	const change = (changes: Partial<SubmissionTyped>) => setTyped((before) => ({ ...before, ...changes }));
	const act = submissionOf(typed, sheet.digest, sheet.due);
	const record = async () => {
		if (act === null) return setTold(true);
		try {
			await acting.act(act);
			tell({ words: say('done'), tone: 'good' });
		} catch {
			// Shown below the fields.
		}
	};
	return (
		<section className="card" aria-labelledby="record">
			<div>
				<h2 id="record">{say('record')}</h2>
				<p className="muted">{say('recordAbout')}</p>
			</div>
			<TextField
				label={say('reference')}
				value={typed.reference}
				onChange={(reference) => change({ reference })}
				maxLength={200}
				autoComplete="off"
			/>
			<div className="two-fields">
				<DayField label={say('day')} value={typed.day} onChange={(day) => change({ day })} />
				<TimeField label={say('time')} value={typed.time} onChange={(time) => change({ time })} />
			</div>
			{isLate(typed, sheet.due) ? (
				<TextField
					label={say('late')}
					about={say('lateAbout')}
					value={typed.lateReason}
					onChange={(lateReason) => change({ lateReason })}
					lines={2}
					maxLength={4000}
				/>
			) : null}
			<Receipt issuer={review.issuer} onReceipt={(receipt) => change({ receipt })} />
			{isTold && act === null ? (
				<p className="field-problem" role="alert">
					{say('needs')}
				</p>
			) : null}
			{acting.error ? <ErrorCard error={acting.error} /> : null}
			<div>
				<Button look="primary" isDisabled={acting.isRunning} onPress={() => void record()}>
					{say('submit')}
				</Button>
			</div>
		</section>
	);
}

interface ReceiptProps {
	readonly issuer: string;
	readonly onReceipt: (digest: string | null) => void;
}

function Receipt({ issuer, onReceipt }: ReceiptProps) {
	const say = useWords(submissionWords);
	const upload = useChange('upload');
	const [name, setName] = useState<string | null>(null);
	const button = useRef<HTMLButtonElement>(null);
	useKeys([{ keys: ['u'], does: say('receipt'), run: () => button.current?.click() }]);
	const keep = async (file: File) => {
		try {
			const { body } = await upload.run({ query: { name: file.name, issuer }, file });
			onReceipt(body.digest);
			setName(file.name);
		} catch {
			// Shown below.
		}
	};
	if (name !== null)
		return (
			<p className="row-apart">
				{say('receiptThere', { name })}
				<Button
					size="small"
					look="quiet"
					onPress={() => {
						onReceipt(null);
						setName(null);
					}}
				>
					{say('take')}
				</Button>
			</p>
		);
	return (
		<>
			<DropFiles
				button={button}
				title={`${say('receipt')} (u)`}
				about={say('receiptAbout')}
				accept="application/pdf,image/*"
				isBusy={upload.isRunning}
				onFiles={([file]) => {
					if (file) void keep(file);
				}}
			/>
			{upload.error ? <ErrorCard error={upload.error} /> : null}
		</>
	);
}
