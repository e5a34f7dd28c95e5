/**
 * Memory of the server over a mixed load at a small rate: reads, movements tried, movements recorded, returns printed.
 * What is in use is looked at after full collections. `--minutes 60` for the run that shows whether it stays flat.
 */
import { option } from '../desk/options.ts';
import { type PersonAsking, signIn } from '../desk/person.ts';
import { type DeskProcess, type Memory, MONTH, openDesk } from '../desk/server.ts';
import { slope } from '../desk/spread.ts';
import { atMost, type Row, rowsOf } from '../row.ts';

const row = rowsOf('Memory of the server under a mixed load');
/** Requests a second. */
const RATE = 10;
const LOOKS = 24;
/** What is in use at the end may be so much of what it was in the middle. */
const FLAT = atMost(1.1);
/** Short runs are over before every cache has what it keeps. */
const LONG = 30;

interface Looked extends Memory {
	readonly minutes: number;
}

export async function deskMemoryRows(): Promise<Row[]> {
	const desk = await openDesk();
	try {
		const people = await Promise.all(['Maker One', 'Maker Two'].map((name) => signIn(desk.origin, name)));
		const mixed = await mixOf(people);
		const minutes = option('minutes', 2);
		const start = await desk.memory();
		const { looks, asked, failed } = await run(desk, mixed, minutes);
		for (const person of people) person.close();
		return toldOf(start, looks, {
			minutes,
			note: `${asked} requests, ${failed.length === 0 ? 'all answered' : `${failed.length} failed: ${failed[0]}`}`,
		});
	} finally {
		await desk.close();
	}
}

type Request = (number: number) => Promise<void>;

async function run(
	desk: DeskProcess,
	request: Request,
	minutes: number,
): Promise<{
	readonly looks: readonly Looked[];
	readonly asked: number;
	readonly failed: readonly string[];
}> {
	const looks: Looked[] = [];
	const failed: string[] = [];
	const all = Math.round(minutes * 60 * RATE);
	const between = Math.max(1, Math.floor(all / LOOKS));
	const begins = performance.now();
	const running = new Set<Promise<void>>();
	for (let number = 0; number < all; number += 1) {
		const wait = begins + (number * 1000) / RATE - performance.now();
		if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
		const asked = request(number).catch((error: unknown) => {
			failed.push(error instanceof Error ? error.message : String(error));
		});
		running.add(asked);
		asked.finally(() => running.delete(asked));
		if (number % between !== between - 1) continue;
		// Nothing is in flight while it is looked at.
		await Promise.all(running);
		looks.push({ minutes: (performance.now() - begins) / 60_000, ...(await desk.memory()) });
	}
	await Promise.all(running);
	return { looks, asked: all, failed };
}

function toldOf(
	start: Memory,
	looks: readonly Looked[],
	{ minutes, note }: { readonly minutes: number; readonly note: string },
): Row[] {
	const [middle, end] = [looks[Math.floor(looks.length / 2) - 1], looks.at(-1)];
	if (!middle || !end) return [row('in use', null, 'MB', FLAT, 'the run was too short')];
	const used = ({ heap, external }: Memory) => heap + external;
	const second = looks.slice(Math.floor(looks.length / 2));
	const grows = (of: (each: Looked) => number) =>
		slope(second.map((each) => [each.minutes / 60, of(each)] as const));
	const bound = minutes >= LONG ? FLAT : null;
	const long = minutes >= LONG ? '' : `told, not judged: ${minutes} minutes are too few`;
	const name = `${minutes} minutes`;
	return [
		row(`${name}: in use at the start`, used(start), 'MB', null, note),
		row(`${name}: in use in the middle`, used(middle), 'MB'),
		row(`${name}: in use at the end`, used(end), 'MB'),
		row(`${name}: in use, end to middle`, used(end) / used(middle), 'ratio', bound, long),
		row(`${name}: in use, growth in the second half`, grows(used), 'MB/h', null, long),
		row(`${name}: resident at the start`, start.resident, 'MB'),
		row(`${name}: resident in the middle`, middle.resident, 'MB'),
		row(`${name}: resident at the end`, end.resident, 'MB'),
		row(`${name}: resident, end to middle`, end.resident / middle.resident, 'ratio', bound, long),
		row(
			`${name}: resident, growth in the second half`,
			grows(({ resident }) => resident),
			'MB/h',
			null,
			long,
		),
	];
}

interface DeskShown {
	readonly clock: { readonly now: string } | null;
	readonly rows: readonly {
		readonly issuer: string;
		readonly failed: unknown;
		readonly maker: { readonly name: string } | null;
		readonly classes: readonly { readonly listed: boolean }[];
	}[];
}

interface KindsShown {
	readonly kinds: readonly {
		readonly kind: string;
		readonly fields: readonly {
			readonly name: string;
			readonly choices: readonly { readonly value: string }[];
		}[];
	}[];
}

/** One request in ten prints a return, one records a movement, two try one; the rest reads. */
async function mixOf(people: readonly PersonAsking[]): Promise<Request> {
	const [first] = people;
	if (!first) throw new Error('nobody is signed in');
	const { clock, rows } = (await first.json(`/v1/desk/${MONTH}`)) as DeskShown;
	const today = clock?.now.slice(0, 10) ?? '';
	const issuers = rows.filter(({ failed, maker }) => failed === null && maker !== null);
	const nameOf = (number: number) => people[number % people.length] ?? first;
	const record = async (number: number, isTrial: boolean) => {
		const of = issuers[(number * 7) % issuers.length];
		const person = of?.maker?.name === 'Maker Two' ? nameOf(1) : nameOf(0);
		const path = `/v1/issuers/${of?.issuer}`;
		const { kinds } = (await person.json(`${path}/kinds`)) as KindsShown;
		const fields = kinds.find(({ kind }) => kind === 'scrip-dividend')?.fields ?? [];
		const name = fields.find((field) => field.name === 'class')?.choices[0]?.value;
		const { head } = (await person.json(`${path}/movements`)) as { readonly head: string };
		const price = { currency: 'HKD', amount: '1.25' };
		const shares = String(1000 + number);
		const entry = { kind: 'scrip-dividend', day: today, class: name, shares, price };
		const { status, bytes } = await person.ask(`${path}/movements`, {
			method: 'POST',
			json: { entries: [entry], dryRun: isTrial },
			headers: { 'if-match': `"${head}"`, 'accept-encoding': 'identity' },
		});
		// Some have issued all that is authorised; a refusal is an answer, too.
		const said = bytes.toString();
		if (status !== 200 && !said.includes('LEDGER_ABOVE_AUTHORISED')) throw new Error(`${status} ${said}`);
	};
	const read = async (number: number, path: string) => {
		const { status } = await nameOf(number).ask(path);
		if (status !== 200) throw new Error(`${path}: ${status}`);
	};
	return async (number) => {
		const issuer = `/v1/issuers/${issuers[Math.floor(number / 10) % issuers.length]?.issuer}`;
		const month = `${issuer}/returns/${MONTH}`;
		switch (number % 10) {
			case 0:
				return read(number, `/v1/desk/${MONTH}`);
			case 1:
			case 2:
				return read(number, month);
			case 3:
				return read(number, `${issuer}/movements`);
			case 4:
				return read(number, `${issuer}/headroom`);
			case 5:
				return read(number, `${month}/form?language=zh-Hant`);
			case 6:
			case 7:
				return record(number, true);
			case 8:
				// Recorded movements stay, so there are few: one in five seconds.
				return number % 50 === 8 ? record(number, false) : read(number, '/v1/inbox');
			default:
				return read(number, `${month}/pdf?language=${number % 20 === 9 ? 'en' : 'zh-Hant'}&of=now`);
		}
	};
}
