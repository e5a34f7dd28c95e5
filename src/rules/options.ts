/** Rules on the movements of Part III.A, Share Options, that are no equation. */
import { formatDecimal, formatGrouped, isZero } from '../value/decimal.ts';
import { isBlank } from './context.ts';
import { plain } from './lines.ts';
import { type Rule, rule } from './rule.ts';
import { optionBlocks } from './sections.ts';

const SIGNS: Rule = rule({
	code: 'O02',
	title: {
		en: 'a movement of share options has the wrong sign',
		zh: '股份期權變動的正負號不正確',
	},
	severity: 'error',
	severityReading: 'error',
	basis: 'FF301 Part III.A, Movement during the month',
	sure: 'seen',
	since: '1.0.0',
	needs: [],
	about:
		'Options granted are positive; exercised, cancelled and lapsed ones negative. The paper form printed options exercised as positive figures, so it is not held to this.',
	*faults({ return: value }) {
		const blocks = optionBlocks(value);
		for (const [block, { rows }] of blocks.entries()) {
			for (const [row, { movements }] of rows.entries()) {
				for (const [index, { kind, options }] of movements.entries()) {
					if (options === null || options === 0n || kind === 'other') continue;
					if (kind === 'granted' ? options > 0n : options < 0n) continue;
					const path = `/details/options/blocks/${block}/rows/${row}/movements/${index}/options`;
					yield {
						path,
						lines: [
							`${kind} options ${kind === 'granted' ? 'increase' : 'reduce'} those outstanding`,
							`the return says ${formatGrouped(options)}`,
						],
						figures: [{ label: kind, value: plain(options), path }],
						help: `write ${formatGrouped(-options)}, if the number is right`,
					};
				}
			}
		}
	},
});

const OTHERS_TEXT: Rule = rule({
	code: 'O03',
	title: {
		en: 'a movement of share options named Others has no description',
		zh: '列為「其他」的股份期權變動並無說明',
	},
	severity: 'error',
	severityReading: 'error',
	basis: 'FF301 Part III.A, Movement during the month',
	sure: 'seen',
	since: '1.0.0',
	needs: [],
	about: 'A movement of the kind Others, where it is not zero, says what it is.',
	*faults(context) {
		for (const [block, { rows }] of optionBlocks(context.return).entries()) {
			for (const [row, { movements }] of rows.entries()) {
				for (const [index, { kind, text, options }] of movements.entries()) {
					if (kind !== 'other' || text !== null || options === null || options === 0n) continue;
					const path = `/details/options/blocks/${block}/rows/${row}/movements/${index}`;
					if (!isBlank(context, `${path}/text`)) continue;
					yield {
						path: `${path}/text`,
						lines: [`Others ${formatGrouped(options)}, without words`],
						figures: [{ label: 'Others', value: plain(options), path: `${path}/options` }],
						cause: 'blank',
					};
				}
			}
		}
	},
});

const MANDATE_LEFT: Rule = rule({
	code: 'O06',
	title: {
		en: 'the shares left under a scheme mandate are below zero',
		zh: '計劃授權餘下可發行的股份數目少於零',
	},
	severity: 'error',
	severityReading: 'error',
	basis: 'FF301 Part III.A; Main Board Rule 17.03B',
	sure: 'high',
	needs: [],
	about:
		'The shares which may be issued upon exercise of options to be granted under the scheme are zero or more: what is left of its mandate.',
	*faults({ return: value }) {
		for (const [block, { rows }] of optionBlocks(value).entries()) {
			for (const [row, { mandateAvailable }] of rows.entries()) {
				if (mandateAvailable === null || mandateAvailable >= 0n) continue;
				const path = `/details/options/blocks/${block}/rows/${row}/mandateAvailable`;
				yield {
					path,
					lines: ['zero or more', `the return says ${formatGrouped(mandateAvailable)}`],
					figures: [{ label: 'mandate left', value: plain(mandateAvailable), path }],
				};
			}
		}
	},
});

const FUNDS_CURRENCY: Rule = rule({
	code: 'O10',
	title: { en: 'the funds raised have no currency', zh: '所得資金總額並無註明貨幣' },
	severity: 'error',
	severityReading: 'warning',
	basis: 'FF301 Part III.A, Total funds raised during the month from exercise of options',
	sure: 'high',
	since: '1.0.0',
	needs: [],
	about:
		'Total funds raised, where they are not zero, are stated with their currency. When reading, the currency may have been lost on the way, hence a warning.',
	*faults(context) {
		const section = context.return.details.options;
		const funds = section?.applicable ? section.fundsRaised : null;
		if (!funds?.amount || isZero(funds.amount) || funds.currency !== null) return;
		const path = '/details/options/fundsRaised';
		if (!isBlank(context, `${path}/currency`)) return;
		yield {
			path: `${path}/currency`,
			lines: [`the return says ${formatGrouped(funds.amount)}, in no currency`],
			figures: [{ label: 'funds raised', value: formatDecimal(funds.amount), path: `${path}/amount` }],
		};
	},
});

export const OPTION_RULES: readonly Rule[] = [SIGNS, OTHERS_TEXT, MANDATE_LEFT, FUNDS_CURRENCY];
