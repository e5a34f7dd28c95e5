/** The conditions that identities name: small questions about one row or movement of the form. */

type Row = Readonly<Record<string, unknown>>;

/** Words by which issuers name a change of one class into another in III.E. */
const CONVERSION = /\bconver(?:sion|ted|ting|t)\b|轉換/i;

/** One share for one: the words rule out a ratio, so only rows between classes are taken. */
function isConversion(row: Row): boolean {
	return row['event'] === 'other' && typeof row['text'] === 'string' && CONVERSION.test(row['text']);
}

function hasConversionInTwoClasses(section: Row): boolean {
	const blocks = section['blocks'];
	if (!Array.isArray(blocks)) return false;
	return blocks.filter((block: { rows: Row[] }) => block.rows.some(isConversion)).length > 1;
}

function hasExercise(row: Row): boolean {
	const movements = row['movements'];
	return Array.isArray(movements) && movements.some((each: Row) => each['kind'] === 'exercised');
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
	const blocks = section['blocks'];
	if (!Array.isArray(blocks) || blocks.length < 2) return false;
	const rows = blocks.flatMap((block: { rows: Row[] }) => block.rows);
	return (
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
	'exercise printed': hasExercise,
	'amount converted': hasConvertedAmount,
	'calls for new shares': callsForNewShares,
	'no change of authorised shares': keepsAuthorisedShares,
};
