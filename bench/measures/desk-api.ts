/**
 * The interface under load: reads of every kind in turn at 100 a second, the server on one core and what asks it on
 * another. And the desk of 300 issuers alone: cold, right after the server began, and warm.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from '../clock.ts';
import type { LoadAsked, LoadTold } from '../desk/load.ts';
import { option } from '../desk/options.ts';
import { type PersonAsking, signIn } from '../desk/person.ts';
import { canHold, type DeskProcess, heldTo, MONTH, openDesk } from '../desk/server.ts';
import { percentile } from '../desk/spread.ts';
import { atMost, type Row, rowsOf } from '../row.ts';

const row = rowsOf('The interface, 300 issuers');
const PEOPLE = ['Administrator', 'Maker One', 'Maker Two', 'Checker One', 'Checker Two', 'Viewer'];
const PER_SECOND = 100;
const WARM_ROUNDS = 20;
const CELL = encodeURIComponent('/issued/classes/0/close/issued');

export async function deskApiRows(): Promise<Row[]> {
	const desk = await openDesk(0);
	try {
		const person = await signIn(desk.origin, 'Administrator');
		const rows = [...(await aloneRows(desk, person)), ...(await loadRows(desk, person))];
		person.close();
		return rows;
	} finally {
		await desk.close();
	}
}

async function aloneRows(desk: DeskProcess, person: PersonAsking): Promise<Row[]> {
	const path = `/v1/desk/${MONTH}`;
	const timed = async (headers: Readonly<Record<string, string>>) => {
		const start = performance.now();
		const answer = await person.ask(path, { headers });
		return { ms: performance.now() - start, ...answer };
	};
	const cold = await timed({ 'accept-encoding': 'br' });
	const warm: number[] = [];
	const unchanged: number[] = [];
	for (let round = 0; round < WARM_ROUNDS; round += 1) {
		const answer = await timed({ 'accept-encoding': 'br' });
		warm.push(answer.ms);
		unchanged.push((await timed({ 'if-none-match': answer.etag ?? '' })).ms);
	}
	const size = `${(cold.bytes.length / 1000).toFixed(0)} kB as Brotli`;
	return [
		row('from the start of the process until it listens', desk.startedIn / 1000, 's'),
		row('the desk, cold: the first request to a server that just began', cold.ms, 'ms', null, size),
		row('the desk, warm', median(warm), 'ms', null, `most of ${WARM_ROUNDS}: ${most(warm)} ms`),
		row('the desk, warm and not modified', median(unchanged), 'ms'),
	];
}

async function loadRows(desk: DeskProcess, person: PersonAsking): Promise<Row[]> {
	const { rows } = (await person.json(`/v1/desk/${MONTH}`)) as {
		readonly rows: readonly { readonly issuer: string; readonly failed: unknown }[];
	};
	const issuers = rows.filter(({ failed }) => failed === null).map(({ issuer }) => issuer);
	const paths = (path: (issuer: string) => string) => issuers.map((code) => path(`/v1/issuers/${code}`));
	const mix = [
		{ kind: 'desk', paths: [`/v1/desk/${MONTH}`] },
		{ kind: 'review', paths: paths((issuer) => `${issuer}/returns/${MONTH}`) },
		{ kind: 'movements', paths: paths((issuer) => `${issuer}/movements`) },
		{ kind: 'headroom', paths: paths((issuer) => `${issuer}/headroom`) },
		{ kind: 'cell', paths: paths((issuer) => `${issuer}/returns/${MONTH}/cell?path=${CELL}`) },
	];
	const asked = { origin: desk.origin, people: PEOPLE, mix, perSecond: PER_SECOND };
	const seconds = option('seconds', 30);
	const first = await generated({ ...asked, seconds });
	const before = await desk.memory();
	const second = await generated({ ...asked, seconds });
	const used = (await desk.memory()).processor - before.processor;
	const each = used / (PER_SECOND * seconds);
	const told = `${((each * PER_SECOND) / 10).toFixed(0)} % of a core at ${PER_SECOND} a second; holds on a machine that is shared, too`;
	return [
		row('processor time of the server for a read, all five kinds', each, 'ms', null, told),
		...toldOf(first, seconds, 'the first', null),
		...toldOf(second, seconds, 'the next', atMost(50)),
	];
}

function toldOf(told: LoadTold, seconds: number, which: string, bound: Row['bound']): Row[] {
	const all = Object.values(told.times).flat();
	const name = `reads at ${PER_SECOND} a second, ${which} ${seconds} s`;
	const failed = told.failed.length === 0 ? 'all 200' : `${told.failed.length} failed: ${told.failed[0]}`;
	const held = canHold() ? 'server and generator on a core each' : 'cores shared';
	const note = `${all.length} requests, ${failed}, ${held}; generator late by ${percentile(told.late, 99).toFixed(1)} ms at p99`;
	return [
		row(`${name}: p99`, percentile(all, 99), 'ms', bound, note),
		row(`${name}: median`, median(all), 'ms', null, `most ${most(all)} ms`),
		...Object.entries(told.times).map(([kind, times]) =>
			row(
				`${name}: ${kind}, p99`,
				percentile(times, 99),
				'ms',
				null,
				`median ${median(times).toFixed(1)} ms`,
			),
		),
	];
}

function most(values: readonly number[]): string {
	return Math.max(...values).toFixed(1);
}

function generated(asked: LoadAsked): Promise<LoadTold> {
	const file = fileURLToPath(new URL('../desk/load.ts', import.meta.url));
	const [command, args] = heldTo(1, ['--import', 'tsx', file]);
	const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
	return new Promise((resolve, reject) => {
		child.once('message', (told) => resolve(told as LoadTold));
		child.once('close', (code) => reject(new Error(`the generator of load ended with ${code}`)));
		child.send(asked);
	});
}
