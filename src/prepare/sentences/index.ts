/** Every kind of entry in one plain sentence of both languages. */
import type { LedgerEntry } from '../../ledger/entry.ts';
import { CAPITAL_SAYS } from './capital.ts';
import { CLASSES_SAY } from './classes.ts';
import { INSTRUMENTS_SAY } from './instruments.ts';
import { ISSUES_SAY } from './issues.ts';
import { MANDATES_SAY } from './mandates.ts';
import type { Names } from './names.ts';
import { OPENING_SAYS } from './opening.ts';
import { OPTIONS_SAY } from './options.ts';
import { REPURCHASES_SAY } from './repurchases.ts';
import { type Said, type Saying, sentence } from './say.ts';
import { STATEMENTS_SAY } from './statements.ts';
import type { Templates } from './template.ts';

const TEMPLATES: Templates<LedgerEntry['kind']> = {
	...OPENING_SAYS,
	...CAPITAL_SAYS,
	...ISSUES_SAY,
	...OPTIONS_SAY,
	...INSTRUMENTS_SAY,
	...REPURCHASES_SAY,
	...CLASSES_SAY,
	...MANDATES_SAY,
	...STATEMENTS_SAY,
};

/** What an entry says, before it is put into words; entries of one kind can be summed. */
export function sayingOf(entry: LedgerEntry, names: Names): Saying {
	const template = TEMPLATES[entry.kind] as (of: LedgerEntry, names: Names) => Saying;
	return template(entry, names);
}

/** `6,700,000 Class B shares bought back earlier were cancelled on 19 Sep 2022.` */
export function sentenceOf(entry: LedgerEntry, names: Names): Said {
	return sentence(sayingOf(entry, names), [entry.day]);
}
