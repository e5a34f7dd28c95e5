/** The key that does what stands beside it: small, and silent to a screen reader, which is told by the list of keys. */
import { usePreference } from './preferences.ts';

export function KeyHint({ keys }: { readonly keys: string }) {
	const isOff = usePreference('single-keys') === 'off' && [...keys].length === 1;
	return isOff ? null : (
		<span className="key-hint" aria-hidden="true">
			{keys}
		</span>
	);
}
