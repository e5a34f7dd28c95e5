/** Attaches a file as evidence: it is kept by the server, and the entry carries its name and digest. */
import { useId, useState } from 'react';
import { useChange } from '../api/queries.ts';
import { useWords } from '../words/define.ts';
import { movementWords } from './words.ts';

export interface EvidenceDropProps {
	readonly code: string;
	readonly onAttached: (name: string, digest: string) => void;
}

export function EvidenceDrop({ code, onAttached }: EvidenceDropProps) {
	const say = useWords(movementWords);
	const id = useId();
	const upload = useChange('upload');
	const [problem, setProblem] = useState<string | null>(null);
	const attach = async (file: File) => {
		setProblem(null);
		try {
			const given = await upload.run({ query: { name: file.name, issuer: code }, file });
			onAttached(given.body.name, given.body.digest);
		} catch (error) {
			setProblem(error instanceof Error ? error.message : String(error));
		}
	};
	return (
		<div className="field">
			<label className="field-label" htmlFor={id}>
				{say('evidenceFile')}
			</label>
			<input
				id={id}
				type="file"
				className="file-input"
				disabled={upload.isRunning}
				onChange={(event) => {
					const [file] = event.currentTarget.files ?? [];
					if (file) void attach(file);
				}}
			/>
			{upload.isRunning ? <span className="field-about">{say('attaching')}</span> : null}
			{problem ? <span className="field-problem">{problem}</span> : null}
		</div>
	);
}
