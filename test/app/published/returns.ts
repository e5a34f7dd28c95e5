/** Returns of the fixtures, in both languages. */
import { readFileSync } from 'node:fs';
import { decodeReturn } from '../../../src/form/json.ts';
import type { MonthlyReturn } from '../../../src/form/return.ts';
import { inLanguage } from '../../../src/render/in-language.ts';

export const RETURNS = new URL('../../../fixtures/returns/', import.meta.url);
export const YEAR = new URL('../../../fixtures/years/harbour/returns/', import.meta.url);
export function fixture(name: string): MonthlyReturn {
	return decodeReturn(JSON.parse(readFileSync(new URL(name, RETURNS), 'utf8')));
}

export function pair(name: string): { readonly en: MonthlyReturn; readonly 'zh-Hant': MonthlyReturn } {
	const json = JSON.parse(readFileSync(new URL(name, YEAR), 'utf8')) as Record<string, unknown>;
	return { en: decodeReturn(json['en']), 'zh-Hant': decodeReturn(json['zh-Hant']) };
}

export function both(value: MonthlyReturn) {
	return { en: inLanguage(value, 'en'), 'zh-Hant': inLanguage(value, 'zh-Hant') };
}
