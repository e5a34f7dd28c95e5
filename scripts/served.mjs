/** The place of `npm start`: the demonstration's data, or with `--empty` none. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What `serve` is told: each of the two has a folder of its own below `root`, which git does not see, and which is made. */
export function served(root, rest) {
	const isEmpty = rest.includes('--empty');
	const data = join(root, 'out', 'desk', isEmpty ? 'empty' : 'demonstration', 'ff301.db');
	mkdirSync(dirname(data), { recursive: true });
	return [
		...(isEmpty ? [] : ['--demonstration']),
		...(rest.includes('--data') ? [] : ['--data', data]),
		...rest.filter((each) => each !== '--empty'),
	];
}
