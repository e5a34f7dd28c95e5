/** What III.E calls an event in an edition; an event for which the edition has no word is "Other", with words. */
import type { EditionName, OtherEvent } from '../form/return.ts';
import { words as formWords } from '../form/words/index.ts';
import type { Bilingual } from '../ledger/field.ts';
import { type EventName, KINDS } from '../ledger/kinds.ts';
import type { Movement } from '../ledger/movement.ts';
import type { ClassSubject } from '../ledger/subject.ts';
import { classWords } from './remarks/class-words.ts';

/** The general word for an event that an edition does not tell apart. */
const GENERAL: { readonly [Name in EventName]?: OtherEvent } = {
	'repurchase-cancelled': 'repurchase',
	'repurchase-not-yet-cancelled': 'repurchase',
	'redemption-cancelled': 'redemption',
	'redemption-not-yet-cancelled': 'redemption',
};

/** The edition's word for an event. */
export function eventIn(edition: EditionName, name: EventName): OtherEvent {
	if (formWords(`other.event.${name}`, edition, 'en') !== null) return name;
	const general = GENERAL[name];
	return general !== undefined && formWords(`other.event.${general}`, edition, 'en') !== null
		? general
		: 'other';
}

/** Words under "Other": those that were recorded, or else what kind of movement it was. */
export function otherWords(movement: Movement, classes: ReadonlyMap<string, ClassSubject>): Bilingual {
	if ('text' in movement && movement.text !== undefined) return movement.text;
	if ('from' in movement && movement.kind !== 'authorised-reclassified') {
		const [from, to] = [classes.get(movement.from), classes.get(movement.to)];
		if (from && to) {
			return {
				en: `Conversion of ${classWords(from, 'en')} into ${classWords(to, 'en')}`,
				'zh-Hant': `${classWords(from, 'zh-Hant')}轉換為${classWords(to, 'zh-Hant')}`,
			};
		}
	}
	const { title } = KINDS[movement.kind];
	return { en: title.en, 'zh-Hant': title.zh };
}
