/** Copies a text, and says that it did. */
import { useWords } from '../words/define.ts';
import { Button, IconButton } from './button.tsx';
import { tell } from './toast.tsx';
import { lookWords } from './words.ts';

/** Puts text on the clipboard; false where the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

export function CopyButton({
	text,
	label,
	isIcon = false,
}: {
	readonly text: string;
	/** What is copied, for its name. */
	readonly label?: string;
	readonly isIcon?: boolean;
}) {
	const say = useWords(lookWords);
	const copy = async () => {
		if (await copyText(text)) tell({ words: say('copied'), tone: 'good' });
	};
	const name = label ? `${say('copy')}: ${label}` : say('copy');
	return isIcon ? (
		<IconButton label={name} icon="copy" onPress={copy} />
	) : (
		<Button size="small" icon="copy" aria-label={name} onPress={copy}>
			{say('copy')}
		</Button>
	);
}
