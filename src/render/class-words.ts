/** A class as totals name it: "WVR ordinary shares Class B", "Ordinary shares". */
import type { ShareClass } from '../form/return.ts';
import { type Setting, word } from './setting.ts';

export function classWords(setting: Setting, value: ShareClass): string {
	const kind = word(setting, `class.kind.${value.kind}`);
	if (value.type === null) return kind;
	return setting.language === 'en' ? `${kind} ${value.type}` : `${kind} ${value.type}`;
}
