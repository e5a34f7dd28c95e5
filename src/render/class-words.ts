/** A class as totals name it: "WVR ordinary shares Class B", "Ordinary shares". */
import type { ShareClass } from '../form/return.ts';
import { type Setting, word } from './setting.ts';

/** The names of classes; two that would have the same name take their descriptions along. */
export function classNames(setting: Setting, classes: readonly ShareClass[]): string[] {
	const short = classes.map((each) => shortName(setting, each));
	return classes.map((each, index) => {
		const name = short[index] ?? '';
		const twice = short.filter((other) => other === name).length > 1;
		return twice && each.description !== null ? `${name} ${each.description}` : name;
	});
}

function shortName(setting: Setting, value: ShareClass): string {
	const kind = word(setting, `class.kind.${value.kind}`);
	return value.type === null ? kind : `${kind} ${value.type}`;
}
