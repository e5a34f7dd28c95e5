/** The reader (S14): a published return read, every field with its place on the page and how sure it is. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReadingShown } from '../../../api/reading.ts';
import { ProblemError } from '../../api/problem-error.ts';
import { useChange } from '../../api/queries.ts';
import { Badge } from '../../look/badge.tsx';
import { Button } from '../../look/button.tsx';
import { EmptyState, ErrorCard, Skeleton } from '../../look/states.tsx';
import { Screen } from '../../shell/screen.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { monthInWords } from '../../words/formats.ts';
import { DropPlace } from '../import/drop-place.tsx';
import { FindingsRead } from './findings-read.tsx';
import { ReadingPanes } from './reading-panes.tsx';
import { saveJson } from './save-json.ts';
import { readerWords } from './words.ts';
import './reader.css';

interface Opened {
	readonly file: File;
	readonly reading: ReadingShown;
}

export default function ReaderScreen() {
	const language = useLanguage();
	const say = useWords(readerWords);
	const reading = useChange('read');
	const [opened, setOpened] = useState<Opened | null>(null);
	const open = async (file: File) => {
		try {
			const given = await reading.run({ query: { name: file.name }, file });
			setOpened({ file, reading: given.body });
		} catch {
			setOpened(null);
		}
	};
	return (
		<Screen
			title={opened ? opened.file.name : say('title')}
			name={opened ? `${opened.file.name} ${say('title')}` : say('title')}
			beside={
				opened ? (
					<>
						{opened.reading.issuer ? <Badge>{opened.reading.issuer}</Badge> : null}
						{opened.reading.month ? <span>{monthInWords(opened.reading.month, language)}</span> : null}
						{opened.reading.edition ? (
							<span className="muted">{say('edition', { edition: opened.reading.edition })}</span>
						) : null}
					</>
				) : null
			}
			acts={
				opened ? (
					<>
						<Button icon="download" onPress={() => saveJson(opened.file.name, opened.reading)}>
							{say('json')}
						</Button>
						<Button icon="back" onPress={() => setOpened(null)}>
							{say('another')}
						</Button>
					</>
				) : null
			}
		>
			{opened ? (
				<>
					<FindingsRead findings={opened.reading.findings} />
					<ReadingPanes reading={opened.reading} file={opened.file} />
				</>
			) : (
				<Choose isReading={reading.isRunning} error={reading.error} onFile={(file) => void open(file)} />
			)}
		</Screen>
	);
}

interface ChooseProps {
	readonly isReading: boolean;
	readonly error: Error | null;
	readonly onFile: (file: File) => void;
}

function Choose({ isReading, error, onFile }: ChooseProps) {
	const say = useWords(readerWords);
	return (
		<div className="stack">
			{error ? <Refused error={error} /> : null}
			<DropPlace
				title={say('drop')}
				about={say('dropAbout')}
				choose={say('choose')}
				endings={['.pdf', '.txt', '.json']}
				onFile={onFile}
				isBusy={isReading}
			/>
			{isReading ? (
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

/** A scanned return says so and offers the keyboard; anything else says what it is. */
export function Refused({ error }: { readonly error: Error }) {
	const say = useWords(readerWords);
	return error instanceof ProblemError && error.code === 'PDF_SCANNED' ? (
		<EmptyState title={say('scanned')} about={say('scannedAbout')} icon="reader">
			<Link to="/issuers/new" search={{ way: 'hand' }} className="button button-primary button-normal">
				{say('byHand')}
			</Link>
		</EmptyState>
	) : (
		<ErrorCard error={error} />
	);
}
