/** A place to drop files on, which is a button too; it says what it takes. */
import { type DragEvent, type Ref, useRef, useState } from 'react';
import { Icon } from '../look/icons.tsx';
import './drop-files.css';

interface DropFilesProps {
	readonly title: string;
	readonly about: string;
	/** Such as `application/pdf`. */
	readonly accept: string;
	readonly most?: number;
	readonly isBusy?: boolean;
	readonly onFiles: (files: readonly File[]) => void;
	/** The button, so that a key can press it. */
	readonly button?: Ref<HTMLButtonElement>;
}

export function DropFiles({
	title,
	about,
	accept,
	most = 1,
	isBusy = false,
	onFiles,
	button,
}: DropFilesProps) {
	const chooser = useRef<HTMLInputElement>(null);
	const [isOver, setOver] = useState(false);
	const take = (list: FileList | null) => {
		const files = [...(list ?? [])].slice(0, most);
		if (files.length > 0 && !isBusy) onFiles(files);
	};
	const drop = (event: DragEvent) => {
		event.preventDefault();
		setOver(false);
		take(event.dataTransfer.files);
	};
	return (
		<>
			<button
				ref={button}
				type="button"
				className="drop"
				data-over={isOver}
				aria-busy={isBusy}
				onClick={() => chooser.current?.click()}
				onDragOver={(event) => {
					event.preventDefault();
					setOver(true);
				}}
				onDragLeave={() => setOver(false)}
				onDrop={drop}
			>
				<Icon name="upload" size={20} />
				<strong>{title}</strong>
				<span className="muted">{about}</span>
			</button>
			<input
				ref={chooser}
				type="file"
				hidden
				tabIndex={-1}
				aria-label={title}
				accept={accept}
				multiple={most > 1}
				onChange={(event) => {
					take(event.target.files);
					event.target.value = '';
				}}
			/>
		</>
	);
}
