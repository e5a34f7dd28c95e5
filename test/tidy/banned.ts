/** Words that may not stand in the sources, each with the reason. */
import type { SourceFile, TextFile } from './files.ts';
import { CORE, roomOf } from './imports.ts';

interface Ban {
	readonly pattern: RegExp;
	readonly reason: string;
	/** Which files it holds for, by path. */
	readonly where: (path: string) => boolean;
}

const everywhere = () => true;
const core = (path: string) => CORE.includes(roomOf(path));

const IN_CODE: readonly Ban[] = [
	{ pattern: /\bNumber\(/, reason: 'figures never touch binary floating point', where: everywhere },
	{ pattern: /\bparseFloat\b/, reason: 'figures never touch binary floating point', where: everywhere },
	{ pattern: /\.toFixed\(/, reason: 'figures never touch binary floating point', where: core },
	{ pattern: /(?<![.\w$'"])any\b(?!\s*[:(=])/, reason: '`any` switches the types off', where: everywhere },
	{ pattern: /[\w$)\]]!(?!=)/, reason: 'a non-null assertion hides a case', where: everywhere },
	{ pattern: /\bDate\.now\b|\bnew Date\b/, reason: 'the core has no clock', where: core },
	{
		pattern: /\bperformance\.now\b|\bsetTimeout\b|\bsetInterval\b/,
		reason: 'the core has no clock',
		where: core,
	},
	{ pattern: /\bTemporal\.Now\b/, reason: 'the core has no clock', where: core },
	{ pattern: /\bMath\.random\b|\bcrypto\b/, reason: 'the core has no chance in it', where: core },
	{ pattern: /\bprocess\./, reason: 'the core knows no process', where: core },
	{ pattern: /\bfetch\(/, reason: 'the core has no network', where: core },
	{
		pattern: /\bconsole\./,
		reason: 'only the command line writes to the screen',
		where: (path) => !path.startsWith('src/cli/'),
	},
];

/** Left-over marks; written apart so that this file does not hold them. */
const LEFT_OVER = new RegExp(`\\b(?:${['FIX' + 'ME', 'TO' + 'DO', 'XX' + 'X'].join('|')})\\b`);

/** Folders of one machine, and hosts of package registries. */
const MACHINE = new RegExp(
	[
		'/' + 'work/',
		'/' + 'tmp/',
		'/' + 'home/',
		'/' + 'root/',
		'[A-Z]:\\\\' + 'Users',
		'registry' + '\\.npmjs',
		'npm' + 'mirror',
	].join('|'),
);

/** Banned words in the code of `src`; comments and strings do not count. */
export function bannedWords(files: readonly SourceFile[]): string[] {
	return files.flatMap((file) =>
		IN_CODE.filter((ban) => ban.where(file.path)).flatMap((ban) =>
			complaints(file.path, file.code, ban.pattern, ban.reason),
		),
	);
}

export function leftOvers(files: readonly TextFile[]): string[] {
	return files.flatMap((file) =>
		complaints(file.path, file.text, LEFT_OVER, 'a mark left over; do it or write it down'),
	);
}

export function machinePaths(files: readonly TextFile[]): string[] {
	return files.flatMap((file) => complaints(file.path, file.text, MACHINE, 'names a machine or a registry'));
}

function complaints(path: string, text: string, pattern: RegExp, reason: string): string[] {
	return text
		.split('\n')
		.flatMap((line, index) =>
			pattern.test(line) ? [`${path}:${index + 1}: ${reason}: ${line.trim().slice(0, 80)}`] : [],
		);
}
