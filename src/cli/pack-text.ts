/** What was looked at in an evidence pack and what does not fit, for people. */
import type { CheckMade, VerifiedPack } from '../app/evidence/verify.ts';
import type { Colours } from './colours.ts';
import { counted } from './verdict.ts';
import { printable } from './width.ts';

export function packText(
	file: string,
	{ issuer, month, round, digest, checks, wrong }: VerifiedPack,
	colours: Colours,
): string {
	const marks: Readonly<Record<CheckMade['result'], string>> = {
		fits: colours.green('✓'),
		'does-not-fit': colours.red('✗'),
		'not-made': colours.red('–'),
	};
	const wide = Math.max(...checks.map(({ check }) => check.length));
	const head = `${file}: evidence on the return of ${issuer} for ${month}, round ${round}\n${digest}\n`;
	const lines = checks.map(
		({ check, result, message }) => `${marks[result]} ${check.padEnd(wide)}  ${printable(message)}\n`,
	);
	const end =
		wrong === null
			? `${colours.green('✓')} everything fits: ${counted(checks.length, 'check')}\n`
			: `${colours.red('✗')} this pack proves nothing: ${wrong.check}: ${printable(wrong.message)}\n`;
	return [head, ...lines, end].join('');
}
