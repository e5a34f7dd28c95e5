/** Reads pages built for a test, and looks into what comes out. */
import assert from 'node:assert/strict';
import { encodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturnJson } from '../../src/form/return.ts';
import type { Draft, Gap } from '../../src/read/draft.ts';
import { draftFromPages } from '../../src/read/pdf/draft-pdf.ts';
import { documentOf, type PageBuilder } from './pdf-sheets.ts';

/** The draft of an e-form of an edition, and its return as JSON. */
export function read(
	edition: string,
	pages: readonly PageBuilder[],
): { readonly draft: Draft; readonly json: MonthlyReturnJson } {
	const draft = draftFromPages(documentOf(edition, pages));
	return { draft, json: encodeReturn(draft.return) };
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
