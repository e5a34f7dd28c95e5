/** Balances taken over when a ledger begins. */

import { type OPENING, sumOf } from '../../ledger/movements/opening.ts';
import { formatGrouped } from '../../value/decimal.ts';
import { sharesOf } from './class-noun.ts';
import { inBoth, type Names } from './names.ts';
import { alone, both, decimalOf, money, type Said, unit } from './say.ts';
import { mandateKind } from './subject-noun.ts';
import type { EntryOf, Templates } from './template.ts';

type Opens = EntryOf<'opening-balance'>['opens'];

function classBalances(opens: Extract<Opens, { readonly of: 'class' }>, names: Names): Said {
	const { subject, authorised, issued, treasury, pending } = opens;
	const shares = sharesOf(names, subject.name)(decimalOf(issued));
	const parts: Said[] = [both(`${shares.en} in issue`, `已發行${shares['zh-Hant']}`)];
	if (pending !== undefined) {
		const count = formatGrouped(sumOf(pending));
		parts.push(both(`${count} of them awaiting cancellation`, `其中${count}股待註銷`));
	}
	if (treasury !== undefined) {
		parts.push(both(`${formatGrouped(treasury)} in treasury`, `庫存${formatGrouped(treasury)}股`));
	}
	if (authorised !== undefined) {
		parts.push(both(`${formatGrouped(authorised)} authorised`, `法定${formatGrouped(authorised)}股`));
	}
	return both(parts.map(({ en }) => en).join(', '), parts.map((each) => each['zh-Hant']).join('，'));
}

function balances(opens: Opens, names: Names): Said {
	const { of } = opens;
	switch (of) {
		case 'class':
			return classBalances(opens, names);
		case 'scheme': {
			const [words, count] = [inBoth(opens.subject.particulars), unit('option', 'options', '份期權')];
			const { en, 'zh-Hant': chinese } = count(decimalOf(opens.outstanding));
			const isHeld = opens.subject.existingShares === true;
			const held = sharesOf(names, opens.subject.class)(decimalOf(opens.outstanding));
			return isHeld
				? both(`${held.en} held (${words.en})`, `持有${held['zh-Hant']}（${words['zh-Hant']}）`)
				: both(`${en} outstanding (${words.en})`, `${chinese}尚未行使（${words['zh-Hant']}）`);
		}
		case 'warrants':
		case 'convertible': {
			const [words, amount] = [inBoth(opens.subject.description), money(opens.subject.currency)];
			const { en } = amount(opens.outstanding);
			return both(`${en} outstanding (${words.en})`, `${en}尚未行使（${words['zh-Hant']}）`);
		}
		case 'agreement': {
			const words = inBoth(opens.subject.description);
			const shares = sharesOf(names, opens.subject.class)(decimalOf(opens.outstanding));
			return both(
				`${shares.en} may be issued (${words.en})`,
				`可發行${shares['zh-Hant']}（${words['zh-Hant']}）`,
			);
		}
		case 'mandate': {
			const [kind, used] = [mandateKind(opens.subject), formatGrouped(opens.used)];
			const limit = sharesOf(names, opens.subject.class)(decimalOf(opens.subject.limit));
			return both(
				`${kind.en} over ${limit.en}, ${used} used`,
				`${kind['zh-Hant']}上限${limit['zh-Hant']}，已使用${used}股`,
			);
		}
		default:
			throw new Error(`sentences: nothing is opened by ${of satisfies never}`);
	}
}

export const OPENING_SAYS: Templates<keyof typeof OPENING> = {
	'opening-balance': ({ opens }, names) => {
		const { en, 'zh-Hant': chinese } = balances(opens, names);
		return alone(`Taken over {when}: ${en}`, `{when}承前結存：${chinese}`);
	},
};
