/** One line of the month-end desk: light enough to be made for hundreds of issuers, and kept under the head of each. */

import type { FilingState } from '../../filing/state.ts';
import { classLabel } from '../../form/label.ts';
import type { Client } from '../../store/desk.ts';
import type { Store } from '../../store/store.ts';
import type { Month } from '../../value/day.ts';
import { dayOfInstant, hongKongTime } from '../due.ts';
import { returnsBefore } from '../ledger/derive.ts';
import { type Chain, loadChain } from './chain.ts';
import { type Core, lightCoreOf } from './core.ts';
import { isBeforeUs } from './looked-after.ts';

type Bilingual = Readonly<Record<'en' | 'zh-Hant', string | null>>;

export interface LineClass {
	/** As the form says it. */
	readonly name: Bilingual;
	readonly listed: boolean;
	/** Change of the month and closing balance, issued shares (excluding treasury shares); decimal text. */
	readonly change: string;
	readonly close: string | null;
}

export interface DeskLine {
	readonly issuer: string;
	readonly name: Bilingual;
	readonly state: FilingState;
	readonly nil: boolean;
	readonly classes: readonly LineClass[];
	/** The head that the line was made on. */
	readonly head: string;
	readonly isFirstMonth: boolean;
	/** Of a month before the firm took the issuer on, with nothing done to it. */
	readonly isBeforeUs: boolean;
	/** Why no return can be derived. */
	readonly failed: { readonly code: string; readonly detail: string } | null;
}

const KEPT = new WeakMap<Chain, Map<string, DeskLine>>();
/** Months and days of one issuer that are kept at once. */
const KEPT_MOST = 16;

/** `now` is milliseconds since 1970 (UTC). An issuer without a ledger has a line that says so. */
export async function deskLine(store: Store, client: Client, month: Month, now: number): Promise<DeskLine> {
	const chain = await loadChain(store, client.issuer);
	const today = dayOfInstant(hongKongTime(now));
	const kept = KEPT.get(chain) ?? new Map<string, DeskLine>();
	KEPT.set(chain, kept);
	const key = JSON.stringify([month, today, client.team, client.addedAt]);
	const found = kept.get(key);
	if (found) return found;
	const line = lineOf(lightCoreOf(chain, client, month, today));
	if (kept.size >= KEPT_MOST) kept.clear();
	kept.set(key, line);
	return line;
}

/** The same as known at an instant, Hong Kong time with milliseconds; not kept. */
export async function deskLineThen(
	store: Store,
	client: Client,
	month: Month,
	knownAt: string,
): Promise<DeskLine> {
	const chain = await loadChain(store, client.issuer, knownAt);
	return lineOf(lightCoreOf(chain, client, month, dayOfInstant(knownAt)));
}

function lineOf(core: Core): DeskLine {
	const { client, chain, state, derived, failed } = core;
	const returns = derived?.prepared.returns;
	return {
		issuer: client.issuer,
		name: {
			en: returns?.en.issuerName ?? registeredName(chain, 'en'),
			'zh-Hant': returns?.['zh-Hant'].issuerName ?? registeredName(chain, 'zh-Hant'),
		},
		state,
		nil: derived?.nil ?? false,
		classes: classesOf(core),
		head: chain.head.hash,
		isBeforeUs: isBeforeUs(chain, client, core.month),
		isFirstMonth: derived !== null && !hasEarlier(core),
		failed: failed && { code: failed.code, detail: failed.message },
	};
}

function hasEarlier({ chain, month }: Core): boolean {
	return returnsBefore(chain.ledger, month) !== null;
}

function classesOf({ derived }: Core): readonly LineClass[] {
	if (derived === null) return [];
	const { en, 'zh-Hant': chinese } = derived.prepared.returns;
	return (en.issued?.classes ?? []).map(({ class: line, change, close }, index) => ({
		name: {
			en: classLabel(line, 'en'),
			'zh-Hant': classLabel(chinese.issued?.classes[index]?.class ?? line, 'zh-Hant'),
		},
		listed: line.listed === true,
		change: (change.issued ?? 0n).toString(),
		close: close.issued?.toString() ?? null,
	}));
}

function registeredName({ ledger }: Chain, language: 'en' | 'zh-Hant'): string | null {
	const found = ledger.statements.findLast(({ entry }) => entry.kind === 'issuer-registered')?.entry;
	return found?.kind === 'issuer-registered' ? (found.issuerName[language] ?? null) : null;
}
