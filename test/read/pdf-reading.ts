/** Reads pages built for a test, and looks into what comes out. */
import assert from 'node:assert/strict';
import { encodeReturn } from '../../src/form/json.ts';
import type { EditionName, MonthlyReturnJson } from '../../src/form/return.ts';
import type { Draft, Gap } from '../../src/read/draft.ts';
import { draftFromPages } from '../../src/read/pdf/draft-pdf.ts';
import { inChinese } from './in-chinese.ts';
import { documentOf, type PageBuilder } from './pdf-sheets.ts';

/**
 * The draft of an e-form of an edition, and its return as JSON. The same pages in Chinese must give the same return,
 * and the same gaps, but for the language and the words that a return keeps as printed.
 */
export function read(
	edition: EditionName,
	pages: readonly PageBuilder[],
): { readonly draft: Draft; readonly json: MonthlyReturnJson } {
	const draft = draftFromPages(documentOf(edition, pages));
	const json = encodeReturn(draft.return);
	const chinese = draftFromPages(
		documentOf(edition, pages, 'zh-Hant'),
		edition === '1.2.0' ? '1.2.1' : '1.0.2',
	);
	assert.deepEqual(
		squeezed(encodeReturn(chinese.return)),
		squeezed({ ...inWords(json, edition), language: 'zh-Hant' }),
	);
	assert.deepEqual(gapsOf(chinese), gapsOf(draft));
	return { draft, json };
}

function gapsOf(draft: Draft): string[] {
	return draft.gaps.map(({ path, reason }) => `${path} ${reason}`);
}

/** A return with the words that it keeps as printed put into Chinese. */
export function inWords<Each>(value: Each, edition: EditionName): Each {
	return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
		typeof each === 'string' && !/^(?:[a-z-]+|FF301)$/.test(each) ? inChinese(each, edition) : each,
	) as Each;
}

/** Where a line of a cell ends differs between the languages. */
export function squeezed<Each>(value: Each): Each {
	return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
		typeof each === 'string' ? each.replace(/\s+/g, '') : each,
	) as Each;
}

/** A section that must be there and applicable. */
export function filled<Section extends { applicable: boolean } | null>(
	section: Section,
): Extract<Section, { applicable: true }> {
	assert.ok(section?.applicable, 'the section is there and applicable');
	return section as Extract<Section, { applicable: true }>;
}

export function gapAt(draft: Draft, path: string): Gap['reason'] | undefined {
	return draft.gaps.find((gap) => gap.path === path)?.reason;
}
