/** The keys that work on the screen. */
import { Dialog } from '../look/dialog.tsx';
import { usePreference } from '../look/preferences.ts';
import { useWords } from '../words/define.ts';
import { useKeysThatWork } from './keys.ts';
import { isSingle } from './pressed.ts';
import { shellWords } from './words.ts';

const SIGNS: Readonly<Record<string, string>> = {
	ArrowDown: '↓',
	ArrowUp: '↑',
	ArrowLeft: '←',
	ArrowRight: '→',
	Mod: /Mac/.test(navigator.platform) ? '⌘' : 'Ctrl',
	' ': 'Space',
};

export function KeyList({ onClose }: { readonly onClose: () => void }) {
	const say = useWords(shellWords);
	const bindings = useKeysThatWork();
	const isOff = usePreference('single-keys') === 'off';
	const shown = bindings.map((each) => ({
		...each,
		keys: isOff ? each.keys.filter((keys) => !isSingle(keys)) : each.keys,
	}));
	return (
		<Dialog title={say('keysTitle')} isOpen onClose={onClose} shape="small">
			{isOff ? <p className="muted">{say('keysOff')}</p> : null}
			<dl className="key-list">
				{shown
					.filter(({ keys }) => keys.length > 0)
					.map(({ keys, does }) => (
						<div key={does}>
							<dt>
								{keys.map((each) => (
									<kbd key={each} className="key-hint">
										{each
											.split('+')
											.map((part) => SIGNS[part] ?? part)
											.join(' ')}
									</kbd>
								))}
							</dt>
							<dd>{does}</dd>
						</div>
					))}
			</dl>
		</Dialog>
	);
}
