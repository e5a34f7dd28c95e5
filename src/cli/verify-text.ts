/** What was verified and what does not fit, for people. */
import type { Verified } from '../app/ledger/verify.ts';
import { formatGrouped } from '../value/decimal.ts';
import type { Colours } from './colours.ts';
import { entriesCounted } from './entry-text.ts';
import { counted } from './verdict.ts';

export type Told = Pick<Verified, 'issuers' | 'entries' | 'breaks' | 'mismatches' | 'heads'> & {
	/** The database, or the file. */
	readonly what: string;
};

export function verifyText(
	{ what, issuers, entries, breaks, mismatches, heads }: Told,
	colours: Colours,
): string {
	const broken = breaks.map(({ issuer, sequence, message }) => {
		const where = issuer === '' ? '' : ` ${issuer}, entry ${sequence}:`;
		return `${colours.red('✗')}${where} ${message}\n`;
	});
	const differing = mismatches.map(({ issuer, sequence, day, account, stated, ledger }) => {
		const says = ledger === null ? 'knows of no such thing' : `says ${formatGrouped(ledger)}`;
		const figure = `${account} was ${formatGrouped(stated)} at the close of ${day}`;
		return `${colours.red('✗')} ${issuer}, entry ${sequence}: ${figure}, as stated from outside; the ledger ${says}\n`;
	});
	const fits = breaks.length === 0 ? `${colours.green('✓')} every entry fits\n` : '';
	const head = `${what}: ${entriesCounted(entries)} of ${counted(issuers, 'issuer')}\n`;
	return [head, ...broken, ...differing, fits, `heads ${heads}\n`].join('');
}
