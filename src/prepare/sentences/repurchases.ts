/** Shares bought back, redeemed, cancelled, held in treasury, sold out of it, forfeited. */
import type { REPURCHASES } from '../../ledger/movements/repurchases.ts';
import { sharesOf } from './class-noun.ts';
import type { Names } from './names.ts';
import { counted, type Saying } from './say.ts';
import type { Templates } from './template.ts';

function moved(en: string, chinese: string) {
	return (m: { readonly class: string; readonly shares: bigint }, names: Names): Saying =>
		counted(m.class, { figure: m.shares, unit: sharesOf(names, m.class) }, en, chinese);
}

export const REPURCHASES_SAY: Templates<keyof typeof REPURCHASES> = {
	'repurchase-for-cancellation': moved(
		'{n} {were} bought back for cancellation {when}',
		'{when}購回{n}以作註銷',
	),
	'repurchase-cancelled': moved('{n} bought back earlier {were} cancelled {when}', '{when}註銷早前購回的{n}'),
	'repurchase-into-treasury': moved(
		'{n} {were} bought back {when} and {are} held in treasury',
		'{when}購回{n}，持作庫存股份',
	),
	'pending-to-treasury': moved(
		'{n} that awaited cancellation {were} kept in treasury instead {when}',
		'{when}{n}由待註銷改為持作庫存股份',
	),
	'treasury-to-pending': moved(
		'{n} held in treasury {were} put aside for cancellation {when}',
		'{when}{n}由庫存股份改為待註銷',
	),
	'treasury-cancelled': moved('{n} held in treasury {were} cancelled {when}', '{when}註銷庫存股份中的{n}'),
	'treasury-sold-on-market': moved(
		'{n} held in treasury {were} sold on the market {when}',
		'{when}在場內出售庫存股份中的{n}',
	),
	'treasury-sold-off-market': moved(
		'{n} held in treasury {were} sold off the market {when}',
		'{when}在場外出售庫存股份中的{n}',
	),
	redemption: moved('{n} {were} redeemed {when} for cancellation', '{when}贖回{n}以作註銷'),
	'redemption-cancelled': moved('{n} redeemed earlier {were} cancelled {when}', '{when}註銷早前贖回的{n}'),
	forfeiture: moved('{n} {were} forfeited or surrendered {when}', '{when}{n}被沒收或交回'),
};
