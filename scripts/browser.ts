/**
 * A headless Chromium: that of `CHROME_PATH`, else the one that comes as a package. That one unpacks itself under
 * fixed names into the temporary folder, brings its libraries only where it believes to be in a function of the
 * cloud, and draws nothing without a list of fonts; what it needs for that is set for it alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ROOT } from './setup.mjs';

const CACHE = join(ROOT, 'node_modules', '.cache', 'chromium');
const FONTS = join(ROOT, 'node_modules', '@expo-google-fonts');
/** What the package looks for, and what it sets. */
const NAMES = [
	'TMPDIR',
	'AWS_LAMBDA_JS_RUNTIME',
	'FONTCONFIG_FILE',
	'FONTCONFIG_PATH',
	'LD_LIBRARY_PATH',
	'HOME',
];

const FLAGS = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Starts it with the fonts of the renderer. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
	const { chromium } = await import('playwright-core');
	const own = process.env['CHROME_PATH'];
	ready ??= own === undefined ? unpacked() : Promise.resolve({ executablePath: own, env: {} });
	const { executablePath, env } = await ready;
	return chromium.launch({
		executablePath,
		args: FLAGS,
		ignoreDefaultArgs: false,
		env: { ...environment(), ...env },
		handleSIGINT: false,
	});
}

interface Unpacked {
	readonly executablePath: string;
	readonly env: Readonly<Record<string, string>>;
}

/** Once for a process: a file that one is still writing cannot be started by another. */
let ready: Promise<Unpacked> | null = null;

/** Leaves the environment of this process as it was. */
async function unpacked(): Promise<Unpacked> {
	mkdirSync(CACHE, { recursive: true });
	const before = new Map(NAMES.map((name) => [name, process.env[name]]));
	try {
		process.env['TMPDIR'] = CACHE;
		process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
		const { default: packaged } = await import('@sparticuz/chromium');
		const executablePath = await packaged.executablePath();
		const libraries = [join(CACHE, 'al2023', 'lib'), before.get('LD_LIBRARY_PATH')];
		return {
			executablePath,
			env: {
				TMPDIR: CACHE,
				FONTCONFIG_FILE: listOfFonts(),
				LD_LIBRARY_PATH: libraries.filter((each) => each).join(':'),
			},
		};
	} finally {
		for (const [name, value] of before) {
			if (value === undefined) delete process.env[name];
			else process.env[name] = value;
		}
	}
}

function listOfFonts(): string {
	const list = join(CACHE, 'fonts.conf');
	const folders = ['arimo', 'noto-sans-hk'].map((name) => `<dir>${join(FONTS, name)}</dir>`).join('');
	writeFileSync(
		list,
		`<?xml version="1.0"?><fontconfig>${folders}<cachedir>${CACHE}</cachedir></fontconfig>`,
	);
	return list;
}

function environment(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
}

/** Milliseconds of processor that all its processes have used so far. */
export async function processorOf(browser: Browser): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
		readonly processInfo: readonly { readonly cpuTime: number }[];
	};
	await session.detach();
	return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}
