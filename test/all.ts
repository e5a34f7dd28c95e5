/**
 * All tests in one process: `node --import tsx test/all.ts [part of a file name …]`. Tests leave no state behind,
 * so one process serves, and is many times faster than one for each file. A run without tests is a failure.
 */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { beforeEach } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const only = process.argv.slice(2);

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.test.ts'))
	.filter((name) => only.length === 0 || only.some((part) => name.split(sep).join('/').includes(part)))
	.sort();

let ran = 0;
beforeEach(() => {
	ran += 1;
});
process.on('exit', (code) => {
	if (code === 0 && ran === 0) {
		process.stderr.write(`tests: no test ran (${files.length} files match)\n`);
		process.exitCode = 1;
	}
});

for (const name of files) {
	const path = join(folder, name);
	try {
		await import(pathToFileURL(path).href);
	} catch (error) {
		process.stderr.write(`tests: ${relative(folder, path)} could not be loaded\n`);
		throw error;
	}
}
