/** Authorised capital, subdivision, consolidation, par value. */
import type { CAPITAL } from '../../ledger/movements/capital.ts';
import { formatDecimal, formatGrouped } from '../../value/decimal.ts';
import { classNoun, sharesOf } from './class-noun.ts';
import { alone, counted } from './say.ts';
import type { Templates } from './template.ts';

export const CAPITAL_SAYS: Templates<keyof typeof CAPITAL> = {
	'authorised-increase': (m, names) =>
		counted(
			m.class,
			{ figure: m.shares, unit: sharesOf(names, m.class) },
			'{n} {were} added to the authorised share capital {when}',
			'{when}法定股本增加{n}',
		),
	'authorised-decrease': (m, names) =>
		counted(
			m.class,
			{ figure: m.shares, unit: sharesOf(names, m.class) },
			'{n} {were} taken out of the authorised share capital {when}',
			'{when}法定股本減少{n}',
		),
	'authorised-reclassified': (m, names) =>
		counted(
			`${m.from} ${m.to}`,
			{ figure: m.shares, unit: sharesOf(names, m.from) },
			`{n}, authorised and not issued, {were} reclassified as ${classNoun(names, m.to).en} {when}`,
			`{when}{n}（法定但未發行）重新分類為${classNoun(names, m.to)['zh-Hant']}`,
		),
	subdivision: (m, names) => {
		const { en, 'zh-Hant': chinese } = classNoun(names, m.class);
		const par = m.par && formatDecimal(m.par);
		return alone(
			`The ${en} were subdivided {when}: each became ${formatGrouped(m.into)}${par === undefined ? '' : `, of par value ${par}`}`,
			`{when}進行股份分拆，每股${chinese}拆為${formatGrouped(m.into)}股${par === undefined ? '' : `，面值${par}`}`,
		);
	},
	consolidation: (m, names) => {
		const { en, 'zh-Hant': chinese } = classNoun(names, m.class);
		return alone(
			`The ${en} were consolidated {when}: every ${formatGrouped(m.every)} became one`,
			`{when}進行股份合併，每${formatGrouped(m.every)}股${chinese}合併為一股`,
		);
	},
	'par-reduction': (m, names) => {
		const { en, 'zh-Hant': chinese } = classNoun(names, m.class);
		const par = formatDecimal(m.par);
		return alone(
			`The par value of the ${en} was reduced to ${par} {when}`,
			`{when}${chinese}的面值削減至${par}`,
		);
	},
};
