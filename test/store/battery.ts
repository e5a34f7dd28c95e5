/** The battery that every engine passes. `open` makes a fresh, empty place each time. */
import { batteryOfAppends } from './battery-appends.ts';
import { batteryOfApprovals } from './battery-approvals.ts';
import { batteryOfBalances } from './battery-balances.ts';
import { batteryOfChains } from './battery-chains.ts';
import { batteryOfExports } from './battery-exports.ts';
import type { Place } from './places.ts';

export type Run = (sentence: string, body: (place: Place) => Promise<void>) => void;

/** `run` declares a test that gets a place and removes it. */
export function storeBattery(run: Run): void {
	batteryOfAppends(run);
	batteryOfApprovals(run);
	batteryOfBalances(run);
	batteryOfChains(run);
	batteryOfExports(run);
}
