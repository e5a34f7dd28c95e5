/**
 * Generates load from a process of its own: requests leave at fixed moments whether or not earlier ones were answered,
 * and each is timed from the moment at which it was to leave, so that a server that stalls is not spared.
 */
import { signIn } from './person.ts';

export interface LoadAsked {
	readonly origin: string;
	/** Accounts that take turns. */
	readonly people: readonly string[];
	/** Requests that take turns, `kind` names them in the results. */
	readonly mix: readonly { readonly kind: string; readonly paths: readonly string[] }[];
	readonly perSecond: number;
	readonly seconds: number;
}

export interface LoadTold {
	/** Milliseconds of every request, by kind. */
	readonly times: Readonly<Record<string, readonly number[]>>;
	/** Milliseconds after its moment that each request left: the generator's own lateness. */
	readonly late: readonly number[];
	/** Answers that were not 200, as `kind status`. */
	readonly failed: readonly string[];
	/** Bytes of all bodies as they came. */
	readonly bytes: number;
}

async function generate({ origin, people, mix, perSecond, seconds }: LoadAsked): Promise<LoadTold> {
	const signedIn = await Promise.all(people.map((name) => signIn(origin, name)));
	const times: Record<string, number[]> = Object.fromEntries(mix.map(({ kind }) => [kind, []]));
	const late: number[] = [];
	const failed: string[] = [];
	let bytes = 0;
	const running: Promise<void>[] = [];
	const begins = performance.now() + 100;
	for (let number = 0; number < perSecond * seconds; number += 1) {
		const moment = begins + (number * 1000) / perSecond;
		const wait = moment - performance.now();
		if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
		const of = mix[number % mix.length];
		const person = signedIn[Math.floor(number / mix.length) % signedIn.length];
		const path = of?.paths[Math.floor(number / mix.length) % of.paths.length];
		if (!of || !person || path === undefined) continue;
		late.push(performance.now() - moment);
		const asked = person.ask(path).then(
			(answer) => {
				times[of.kind]?.push(performance.now() - moment);
				bytes += answer.bytes.length;
				if (answer.status !== 200) failed.push(`${of.kind} ${answer.status}`);
			},
			() => {
				failed.push(`${of.kind} no answer`);
			},
		);
		running.push(asked);
	}
	await Promise.all(running);
	for (const person of signedIn) person.close();
	return { times, late, failed, bytes };
}

process.once('message', (asked) => {
	generate(asked as LoadAsked).then(
		(told) => process.send?.(told, () => process.disconnect()),
		(error: unknown) => {
			process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
			process.exit(1);
		},
	);
});
