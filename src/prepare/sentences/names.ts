/**
 * What a ledger's short names stand for in running text: a class by its line on the form, a scheme or an agreement
 * by the words that the form prints. Entries that were reversed count too, so that they can still be told.
 */
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { Bilingual } from '../../ledger/field.ts';
import type {
	AgreementSubject,
	ClassLine,
	ConvertibleSubject,
	MandateSubject,
	SchemeSubject,
	WarrantSubject,
} from '../../ledger/subject.ts';

export interface Names {
	readonly classes: ReadonlyMap<string, ClassLine>;
	readonly schemes: ReadonlyMap<string, SchemeSubject>;
	readonly warrants: ReadonlyMap<string, WarrantSubject>;
	readonly convertibles: ReadonlyMap<string, ConvertibleSubject>;
	readonly agreements: ReadonlyMap<string, AgreementSubject>;
	readonly mandates: ReadonlyMap<string, MandateSubject>;
}

type OpenNames = {
	readonly [Key in keyof Names]: Names[Key] extends ReadonlyMap<string, infer S> ? Map<string, S> : never;
};

/** The names that these entries bring in, the last words for each. */
export function namesIn(entries: Iterable<LedgerEntry>): Names {
	const names: OpenNames = {
		classes: new Map(),
		schemes: new Map(),
		warrants: new Map(),
		convertibles: new Map(),
		agreements: new Map(),
		mandates: new Map(),
	};
	for (const entry of entries) bringIn(names, entry);
	return names;
}

function bringIn(names: OpenNames, entry: LedgerEntry): void {
	if (entry.kind === 'opening-balance') opened(names, entry.opens);
	else if (entry.kind === 'class-line-changed') names.classes.set(entry.class, entry.line);
	else if (entry.kind === 'option-scheme-adopted') names.schemes.set(entry.subject.name, entry.subject);
	else if (entry.kind === 'mandate-granted') names.mandates.set(entry.subject.name, entry.subject);
	else if (entry.kind === 'warrant-issued' && typeof entry.warrants !== 'string') {
		names.warrants.set(entry.warrants.name, entry.warrants);
	} else if (entry.kind === 'convertible-issued' && typeof entry.convertible !== 'string') {
		names.convertibles.set(entry.convertible.name, entry.convertible);
	} else if ('agreement' in entry && typeof entry.agreement !== 'string') {
		names.agreements.set(entry.agreement.name, entry.agreement);
	}
}

type Opens = Extract<LedgerEntry, { readonly kind: 'opening-balance' }>['opens'];

function opened(names: OpenNames, opens: Opens): void {
	const { of } = opens;
	switch (of) {
		case 'class':
			names.classes.set(opens.subject.name, opens.subject.line);
			return;
		case 'scheme':
			names.schemes.set(opens.subject.name, opens.subject);
			return;
		case 'warrants':
			names.warrants.set(opens.subject.name, opens.subject);
			return;
		case 'convertible':
			names.convertibles.set(opens.subject.name, opens.subject);
			return;
		case 'agreement':
			names.agreements.set(opens.subject.name, opens.subject);
			return;
		case 'mandate':
			names.mandates.set(opens.subject.name, opens.subject);
			return;
		default:
			throw new Error(`sentences: nothing is opened by ${of satisfies never}`);
	}
}

/** Both languages, English where no Chinese words were recorded. */
export function inBoth(words: Bilingual): { readonly en: string; readonly 'zh-Hant': string } {
	return { en: words.en, 'zh-Hant': words['zh-Hant'] ?? words.en };
}
