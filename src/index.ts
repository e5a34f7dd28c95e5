/**
 * The public surface: read a published return, check a return, and the data of the form behind both.
 * Everything else is internal and may change between releases; the JSON Schema and the codes of findings and
 * refusals are part of the contract.
 */
export { type CheckedDocument, type CheckSettings, checkDocument } from './app/check-document.ts';
export { compareReturns } from './app/diff-returns.ts';
export { readBack } from './app/read-back.ts';
export { readDocument } from './app/read-document.ts';
export { renderHtml, renderPlain, renderReturn } from './app/render-return.ts';
export { deadlineOf, nextDayDeadline } from './calendar/deadlines.ts';
export { usableHoursLeft } from './calendar/submission-hours.ts';
export { EDITIONS, type Edition, editionOf } from './form/editions.ts';
export { IDENTITIES } from './form/identities/identities.ts';
export type { Identity } from './form/identities/identity.ts';
export { type Solution, solveReturn } from './form/identities/solve.ts';
export { decodeReturn, encodeReturn, returnSchema } from './form/json.ts';
export type { EditionName, MonthlyReturn, MonthlyReturnJson } from './form/return.ts';
export { fill, notesOf, WORD_KEYS, wordings, words } from './form/words/index.ts';
export { decodeEntry, encodeEntry, type LedgerEntry, type Recorded } from './ledger/entry.ts';
export { type Ledger, ledgerOf } from './ledger/fold.ts';
export { type CellEffect, effectOf, type MonthEffect } from './prepare/effect-of.ts';
export { nilMonth } from './prepare/nil-month.ts';
export { type Prepared, prepareReturn } from './prepare/prepare.ts';
export type { PrepareSettings } from './prepare/settings.ts';
export { openingFromReturn, type TakeOn, type TakeOnOptions, type TakeOnReading } from './prepare/take-on.ts';
export type { Field, Reading, Status } from './read/draft.ts';
export { readText } from './read/index.ts';
export { checkReturn } from './rules/check.ts';
export type { CheckContext } from './rules/context.ts';
export { decodeFacts, type Facts, factsSchema } from './rules/facts.ts';
export { REGISTRY } from './rules/registry.ts';
export { findingText } from './rules/render-finding.ts';
export { type Decimal, formatDecimal, parseDecimal } from './value/decimal.ts';
export type { Finding, Severity } from './value/finding.ts';
export { REFUSALS, Refusal, type RefusalCode } from './value/refusal.ts';
