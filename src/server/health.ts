/** Whether the server lives, and whether it can answer: its stores do. */
import type { Keeping } from './keeping.ts';

/** Milliseconds after which a store that has not answered counts as silent. */
const PATIENCE = 2_000;

export function alive(): Response {
	return Response.json({ status: 'alive' });
}

/** 503 while a store does not answer. Opening a store brings its tables forward, so an answer means that they are. */
export async function ready({ ledgers, desk, people }: Keeping): Promise<Response> {
	const all = await Promise.all([
		answers(ledgers.head('00000')),
		answers(desk.ping()),
		answers(people.ping()),
	]);
	const [isRead, isKept, isOpen] = all;
	const isReady = all.every((each) => each);
	return Response.json(
		{ status: isReady ? 'ready' : 'waiting', ledgers: isRead, desk: isKept, people: isOpen },
		{ status: isReady ? 200 : 503 },
	);
}

async function answers(asked: Promise<unknown>): Promise<boolean> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<false>((resolve) => {
		timer = setTimeout(() => resolve(false), PATIENCE);
	});
	try {
		return await Promise.race([
			asked.then(
				() => true,
				() => false,
			),
			late,
		]);
	} finally {
		clearTimeout(timer);
	}
}
