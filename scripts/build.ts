/** Builds `dist/`: the compiled sources, the files beside them, the pages of the desk, and the command as an executable. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';
import { buildWeb } from './web-build.ts';

const dist = join(ROOT, 'dist');
const command = join(dist, 'cli', 'main.js');

rmSync(dist, { recursive: true, force: true });
const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
const compiled = spawnSync(process.execPath, [tsc, '-p', join(ROOT, 'tsconfig.build.json')], {
	stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(1);

// Help texts and the like; a folder has no ending and is walked into. The pages are built, not copied.
const web = join(ROOT, 'src', 'web');
cpSync(join(ROOT, 'src'), dist, {
	recursive: true,
	filter: (path) => !path.endsWith('.ts') && path !== web,
});
if (!(await buildWeb())) process.exit(1);

// `ff301 explain` shows, for each rule, the message that its failing sample gives.
const findings = join(ROOT, 'fixtures', 'findings');
for (const code of readdirSync(findings)) {
	cpSync(join(findings, code, 'message.txt'), join(dist, 'cli', 'examples', `${code}.txt`));
}

if (!existsSync(command) || !readFileSync(command, 'utf8').startsWith('#!/usr/bin/env node\n')) {
	process.stderr.write('build: dist/cli/main.js is missing or does not begin with "#!/usr/bin/env node"\n');
	process.exit(1);
}
chmodSync(command, 0o755);
