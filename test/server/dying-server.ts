/**
 * A process for `dying.test.ts`: a server that is asked to sign, and ends in the middle of it: `before` the signature
 * is recorded, or `after` that and before the answer.
 */
import { writeSync } from 'node:fs';
import { approved, RETURN, signing } from './approved.ts';
import { sampleDesk } from './desk.ts';

const [location = '', mode = ''] = process.argv.slice(2);
const desk = await sampleDesk({}, location);
const digest = await approved(desk);
const match = await desk.head('00020');
writeSync(1, JSON.stringify({ digest, match }));

const { ledgers } = desk.keeping;
const append = ledgers.append.bind(ledgers);
ledgers.append = async (request) => {
	if (mode === 'after') await append(request);
	process.kill(process.pid, 'SIGKILL');
	return new Promise(() => {});
};
await desk.ask(`${RETURN}/sign`, signing(digest, match, 'the-one-tap'));
