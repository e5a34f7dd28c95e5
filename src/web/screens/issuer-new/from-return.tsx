/** Begins a ledger from the last published return: read, every figure with its place, looked at, confirmed. */
import { useState } from 'react';
import type { TakeOnRead } from '../../../api/issuers.ts';
import { useChange } from '../../api/queries.ts';
import { Skeleton } from '../../look/states.tsx';
import { useWords } from '../../words/define.ts';
import { DropPlace } from '../import/drop-place.tsx';
import { Refused } from '../reader/screen.tsx';
import { Confirm } from './confirm.tsx';
import type { Begin } from './use-begin.ts';
import { beginWords } from './words.ts';

const ENDINGS = ['.pdf', '.txt'];

interface Opened {
	readonly file: File;
	readonly read: TakeOnRead;
}

export function FromReturn({ begin }: { readonly begin: Begin }) {
	const say = useWords(beginWords);
	const reading = useChange('readTakeOn');
	const [opened, setOpened] = useState<Opened | null>(null);
	const open = async (file: File) => {
		try {
			const given = await reading.run({ query: { name: file.name }, file });
			setOpened({ file, read: given.body });
		} catch {
			setOpened(null);
		}
	};
	// The words of the other language come with its return; the figures stay those of the one that is shown.
	const addOther = async (other: File) => {
		if (!opened) return;
		try {
			const second = await reading.run({ query: { name: other.name }, file: other });
			const digest = second.body.documents[0];
			const query = { name: opened.file.name, ...(digest === undefined ? {} : { other: digest }) };
			const given = await reading.run({ query, file: opened.file });
			setOpened({ file: opened.file, read: given.body });
		} catch {
			// Told above the form; what was read stays.
		}
	};
	return (
		<div className="stack">
			{reading.error ? <Refused error={reading.error} /> : null}
			{opened ? (
				<Confirm
					key={opened.read.documents.join()}
					file={opened.file}
					read={opened.read}
					begin={begin}
					isReading={reading.isRunning}
					onOther={(file) => void addOther(file)}
					onAnother={() => setOpened(null)}
				/>
			) : (
				<DropPlace
					title={say('drop')}
					about={say('dropAbout')}
					choose={say('choose')}
					endings={ENDINGS}
					onFile={(file) => void open(file)}
					isBusy={reading.isRunning}
				/>
			)}
			{reading.isRunning && !opened ? (
				<>
					<p role="status" className="muted">
						{say('reading')}
					</p>
					<Skeleton rows={8} />
				</>
			) : null}
		</div>
	);
}
