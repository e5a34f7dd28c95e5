/** Part III.A, share options: a row for each scheme that has options, a mandate, or a movement in the month. */
import type { Details, OptionRow } from '../form/return.ts';
import { KINDS } from '../ledger/kinds.ts';
import type { Movement, MovementKind } from '../ledger/movement.ts';
import { sharesOf } from '../ledger/postings/options.ts';
import type { SchemeSubject } from '../ledger/subject.ts';
import { blocksOf, type PreparedRow } from './blocks.ts';
import { deliveredBy } from './delivered.ts';
import { fundsRaised } from './funds.ts';
import { countsOf, type MonthStep } from './month.ts';
import {
	behindChange,
	behindClose,
	behindOpening,
	behindSubject,
	merged,
	type Preparation,
} from './preparation.ts';
import { optionsRemark } from './remarks/options.ts';

type OptionMovement = OptionRow['movements'][number];

export function partThreeA(p: Preparation): NonNullable<Details['options']> {
	const rows = [...p.of.closing.schemes.values()].flatMap((scheme) => rowOf(p, scheme));
	if (rows.length === 0) return { applicable: false };
	const blocks = blocksOf(p, 'options', rows);
	return {
		applicable: true,
		blocks,
		fundsRaised: fundsRaised(p),
		remarks: optionsRemark(p, blocks),
	};
}

/** The steps of the month that moved options of the scheme, each with the options it added. */
function stepsOf(p: Preparation, scheme: string): { readonly step: MonthStep; readonly options: bigint }[] {
	const account = `scheme/${scheme}/outstanding`;
	return p.of.steps.flatMap((step) => {
		const options = step.postings.find((each) => each.account === account)?.quantity.mantissa;
		return options === undefined ? [] : [{ step, options }];
	});
}

function rowOf(p: Preparation, scheme: SchemeSubject): readonly PreparedRow<OptionRow>[] {
	const { name } = scheme;
	const unit = `scheme/${name}` as const;
	const mandate = `scheme-mandate/${name}` as const;
	const options = countsOf(p.of, `${unit}/outstanding`);
	const available = countsOf(p.of, `${mandate}/available`);
	const steps = stepsOf(p, name);
	const isThere = [options.opening, options.close, available.opening, available.close].some((n) => n !== 0n);
	if (!isThere && steps.length === 0 && behindChange(p, `${mandate}/available`).length === 0) return [];
	const hasMandate = scheme.mandate === true || available.opening !== 0n || available.close !== 0n;
	const movements = movementsOf(p, steps);
	const delivered = deliveredBy(
		p,
		steps.filter(({ step }) => isDelivery(step.recorded.entry)).map(({ step }) => step),
	);
	const close = behindClose(p, unit, `${unit}/outstanding`);
	const row: OptionRow = {
		particulars: p.words.say(scheme.particulars),
		preceding: options.opening,
		movements: movements.map(({ movement }) => movement),
		close: options.close,
		sharesIssued: delivered.sharesIssued ?? 0n,
		treasuryTransferred: delivered.treasuryTransferred,
		sharesIssuable: scheme.existingShares ? 0n : sharesOf(scheme, options.close),
		mandateAvailable: hasMandate ? available.close : null,
		generalMeeting: scheme.generalMeeting ?? null,
	};
	const cells: PreparedRow<OptionRow>['cells'] = {
		particulars: behindSubject(p, unit),
		preceding: behindOpening(p, unit, `${unit}/outstanding`),
		...Object.fromEntries(movements.map(({ behind }, index) => [`movements/${index}/options`, behind])),
		close,
		sharesIssued: delivered.behindIssued,
		treasuryTransferred: delivered.behindTransferred,
		sharesIssuable: close,
		mandateAvailable: merged(
			behindSubject(p, unit),
			p.of.before.get(`${mandate}/available`) ?? [],
			behindChange(p, `${mandate}/available`),
		),
		generalMeeting: behindSubject(p, unit),
	};
	return [{ class: scheme.class, row, cells }];
}

function isDelivery({ kind }: Movement): boolean {
	return kind === 'option-exercised-new' || kind === 'option-exercised-treasury';
}

const MOVEMENT_OF: { readonly [Kind in MovementKind]?: OptionMovement['kind'] } = {
	'option-granted': 'granted',
	'option-exercised-new': 'exercised',
	'option-exercised-treasury': 'exercised',
	'option-exercised-existing': 'exercised',
	'option-cancelled': 'cancelled',
	'option-lapsed': 'lapsed',
};
const ORDER: readonly OptionMovement['kind'][] = ['granted', 'exercised', 'cancelled', 'lapsed', 'other'];
const SOLD = { en: 'Sold', 'zh-Hant': '已出售' };

/** One line for each kind of movement, in the form's order; Others one line for each of its texts. */
function movementsOf(p: Preparation, steps: ReturnType<typeof stepsOf>) {
	const lines = new Map<string, { movement: OptionMovement; behind: number[] }>();
	for (const { step, options } of steps) {
		const { entry, sequence } = step.recorded;
		const kind = MOVEMENT_OF[entry.kind] ?? 'other';
		const text = kind === 'other' ? p.words.say(wordsOf(entry)) : null;
		const key = `${kind} ${text ?? ''}`;
		const line = lines.get(key) ?? { movement: { kind, text, options: 0n }, behind: [] };
		line.movement.options = (line.movement.options ?? 0n) + options;
		line.behind.push(sequence);
		lines.set(key, line);
	}
	return [...lines.values()].sort((a, b) => ORDER.indexOf(a.movement.kind) - ORDER.indexOf(b.movement.kind));
}

function wordsOf(entry: Movement) {
	if (entry.kind === 'holding-vehicle-sale') return entry.text ?? SOLD;
	if (entry.kind === 'option-adjusted' && entry.text !== undefined) return entry.text;
	const { title } = KINDS[entry.kind];
	return { en: title.en, 'zh-Hant': title.zh };
}
