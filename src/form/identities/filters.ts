/** The conditions that identities name: small questions about one row or movement of the form. */

type Row = Readonly<Record<string, unknown>>;

/** Words by which issuers name a change of one class into another in III.E. */
const CONVERSION = /\bconver(?:sion|ted|ting|t)\b|轉換/i;

/** One share for one: the words rule out a ratio, so only rows between classes are taken. */
function isConversion(row: Row): boolean {
	return row['event'] === 'other' && typeof row['text'] === 'string' && CONVERSION.test(row['text']);
}

/** Ordinary classes convert one for one (8A.21); preference shares and others may have a ratio of their own. */
function hasConversionInTwoClasses(section: Row): boolean {
	const converting = blocksOf(section).filter((block) => block.rows.some(isConversion));
	return (
		converting.length > 1 &&
		converting.every((block) => block.class.kind === 'ordinary' || block.class.kind === 'wvr-ordinary')
	);
}

interface Block {
	readonly class: { readonly kind: string };
	readonly rows: readonly Row[];
}

function blocksOf(section: Row): readonly Block[] {
	return (section['blocks'] as readonly Block[] | undefined) ?? [];
}

function hasExercise(row: Row): boolean {
	const movements = row['movements'];
	return Array.isArray(movements) && movements.some((each: Row) => each['kind'] === 'exercised');
}

/** Under a scheme that has ended, lapsed options return to no mandate; a subdivision restates it (Others). */
function isMandateRolled(row: Row): boolean {
	const movements = row['movements'];
	const isAdjusted = Array.isArray(movements) && movements.some((each: Row) => each['kind'] === 'other');
	return row['mandateAvailable'] !== 0n && !isAdjusted;
}

function hasConvertedAmount(row: Row): boolean {
	const movements = row['movements'];
	return (
		Array.isArray(movements) &&
		movements.some((each: Row) => each['kind'] === 'converted' && each['amount'] !== null)
	);
}

/** III.E of this return has rows of these kinds only, so that the classes together change by what was cancelled. */
function isOnlyRepurchasesAndConversions(section: Row): boolean {
	const blocks = blocksOf(section);
	const rows = blocks.flatMap((block) => block.rows);
	return (
		blocks.length > 1 &&
		rows.some(isConversion) &&
		rows.some(isRepurchase) &&
		rows.every((row) => isConversion(row) || isRepurchase(row))
	);
}

function isRepurchase(row: Row): boolean {
	return (
		row['event'] === 'repurchase' ||
		row['event'] === 'repurchase-cancelled' ||
		row['event'] === 'repurchase-not-yet-cancelled'
	);
}

/** The shares that options call for exist already (a trust or holding vehicle), so the row issues nothing. */
const EXISTING = /\bheld by\b|\bexisting shares\b|持有/i;

function callsForNewShares(row: Row): boolean {
	return !(typeof row['particulars'] === 'string' && EXISTING.test(row['particulars']));
}

function keepsAuthorisedShares(row: Row): boolean {
	const change = row['change'] as { readonly shares: bigint | null };
	return change.shares === null || change.shares === 0n;
}

export const FILTERS: Readonly<Record<string, (element: Row) => boolean>> = {
	granted: (movement) => movement['kind'] === 'granted',
	lapsed: (movement) => movement['kind'] === 'lapsed',
	exercised: (movement) => movement['kind'] === 'exercised',
	converted: (movement) => movement['kind'] === 'converted',
	conversion: isConversion,
	'conversion in two classes': hasConversionInTwoClasses,
	'repurchases and conversions only': isOnlyRepurchasesAndConversions,
	repurchase: isRepurchase,
	'exercise printed': (row) => hasExercise(row) && callsForNewShares(row),
	'mandate left': isMandateRolled,
	'amount converted': hasConvertedAmount,
	'calls for new shares': callsForNewShares,
	'no change of authorised shares': keepsAuthorisedShares,
};
