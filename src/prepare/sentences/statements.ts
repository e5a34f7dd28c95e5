/** Entries that are no movement: who the issuer is, figures from outside, returns submitted, notes. */

import type { StatementKind, StatementOf } from '../../ledger/entry.ts';
import { type Month, parseMonth } from '../../value/day.ts';
import { formatGrouped } from '../../value/decimal.ts';
import { figureNoun } from './account-noun.ts';
import { dayWords, monthWords } from './days.ts';
import { inBoth } from './names.ts';
import { alone, both, type Said } from './say.ts';
import { schemeNoun } from './subject-noun.ts';
import type { Templates } from './template.ts';

const SOURCES: Readonly<Record<StatementOf<'assertion'>['source'], Said>> = {
	registrar: both('The registrar', '股份過戶登記處'),
	'scheme-administrator': both('The administrator of the scheme', '計劃管理人'),
	'published-return': both('A published return', '已刊發的月報表'),
	'next-day-return': both('A next day disclosure return', '翌日披露報表'),
	other: both('Somebody outside', '外間人士'),
};

function month(text: string): Said {
	const found: Month | null = parseMonth(text);
	return found === null ? both(text, text) : monthWords(found);
}

export const STATEMENTS_SAY: Templates<StatementKind> = {
	'issuer-registered': ({ issuerName, stockCode }) => {
		const name = inBoth(issuerName);
		return alone(
			`The issuer is ${name.en}${stockCode === undefined ? '' : `, stock code ${stockCode}`}`,
			`發行人為${name['zh-Hant']}${stockCode === undefined ? '' : `，證券代號${stockCode}`}`,
		);
	},
	assertion: ({ source, balances }, names) => {
		const told = balances.map(({ account, quantity }) => {
			const [noun, figure] = [figureNoun(names, account), formatGrouped(quantity)];
			return both(`${noun.en} ${figure}`, `${noun['zh-Hant']}${figure}`);
		});
		const from = SOURCES[source];
		return alone(
			`${from.en} counted {when}: ${told.map(({ en }) => en).join('; ')}`,
			`${from['zh-Hant']}於{when}的數字：${told.map((each) => each['zh-Hant']).join('；')}`,
		);
	},
	'return-submitted': ({ month: of, status, submittedOn }) => {
		const [about, day] = [month(of), dayWords(submittedOn)];
		const again = status === 're-submission';
		return alone(
			`The return for ${about.en} was submitted ${again ? 'again ' : ''}on ${day.en}`,
			`${day['zh-Hant']}${again ? '重新' : ''}呈交${about['zh-Hant']}月報表`,
		);
	},
	'correction-opened': ({ month: of, reason }) => {
		const about = month(of);
		return alone(
			`${about.en} was opened again for a correction {when}: ${reason}`,
			`{when}重新開啟${about['zh-Hant']}以作更正：${reason}`,
		);
	},
	note: ({ month: of, note }, names) => {
		const about = month(of);
		if (note.says === 'words') {
			const text = inBoth(note.text);
			return alone(`Remark for ${about.en}: ${text.en}`, `${about['zh-Hant']}備註：${text['zh-Hant']}`);
		}
		const [holder, noun] = [inBoth(note.holder), schemeNoun(names, note.scheme)];
		const parts = note.parts.map(({ shares, heldFor }) => {
			const [figure, purpose] = [formatGrouped(shares), inBoth(heldFor)];
			return both(`${figure} for ${purpose.en}`, `${purpose['zh-Hant']}${figure}股`);
		});
		return alone(
			`Remark for ${about.en}: ${holder.en} holds ${parts.map(({ en }) => en).join(', ')} (${noun.en})`,
			`${about['zh-Hant']}備註：${holder['zh-Hant']}持有${parts.map((each) => each['zh-Hant']).join('、')}（${noun['zh-Hant']}）`,
		);
	},
};
