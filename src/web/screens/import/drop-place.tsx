/** A place for one file: dropped, chosen, or brought by the keyboard. */
import { DropZone, FileTrigger } from 'react-aria-components';
import { Button } from '../../look/button.tsx';
import { Icon } from '../../look/icons.tsx';
import './drop-place.css';

export interface DropPlaceProps {
	readonly title: string;
	readonly about: string;
	/** On the button that chooses. */
	readonly choose: string;
	/** Endings such as `.pdf`. */
	readonly endings: readonly string[];
	readonly onFile: (file: File) => void;
	readonly isBusy?: boolean;
}

export function DropPlace({ title, about, choose, endings, onFile, isBusy = false }: DropPlaceProps) {
	return (
		<DropZone
			className="drop-place"
			isDisabled={isBusy}
			getDropOperation={(types) => (types.has('text/plain') ? 'cancel' : 'copy')}
			onDrop={(event) => {
				const [item] = event.items;
				if (item?.kind === 'file') void item.getFile().then(onFile);
			}}
			aria-label={title}
		>
			<Icon name="upload" size={24} />
			<p className="strong">{title}</p>
			<p className="muted">{about}</p>
			<FileTrigger
				acceptedFileTypes={[...endings]}
				onSelect={(files) => {
					const file = files?.[0];
					if (file) onFile(file);
				}}
			>
				<Button icon="upload" isDisabled={isBusy}>
					{choose}
				</Button>
			</FileTrigger>
		</DropZone>
	);
}
