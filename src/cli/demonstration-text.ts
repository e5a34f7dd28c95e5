/** What `ff301 serve --demonstration` says: how far its data are, and with which accounts the desk is opened. */
import {
	DEMONSTRATION_ACCOUNTS,
	DEMONSTRATION_FIRMS,
	DEMONSTRATION_PASSWORD,
} from '../app/demonstration/accounts.ts';
import type { World } from './world.ts';

const TENTHS = 10;

/** One line at the start and at each fifth, on standard error. */
export function demonstrationProgress(world: World): (done: number, of: number) => void {
	let told = -1;
	return (done, of) => {
		const tenths = Math.floor((done * TENTHS) / of);
		if (tenths === told || tenths % 2 === 1) return;
		told = tenths;
		const line = `ff301: making the demonstration's data, once: ${tenths * TENTHS} %`;
		void world.stderr.write(`${line}\n`);
	};
}

export function demonstrationAccountsText(day: string): string {
	const rows = DEMONSTRATION_ACCOUNTS.map(({ firm, name, email }) => {
		const at = firm === DEMONSTRATION_FIRMS.desk ? '' : `  (${firm})`;
		return `  ${name.padEnd(15)} ${email}${at}`;
	});
	return [
		`All of it is made up but the sample issuer 00020. The desk pretends that it is ${day}.`,
		`Accounts, all with the password ${DEMONSTRATION_PASSWORD}:`,
		...rows,
		'',
	].join('\n');
}
