/**
 * A headless Chromium for comparison: that of `CHROME_PATH`, else the one that comes as a package. That one unpacks
 * itself under fixed names into the temporary folder, brings its libraries only where it believes to be in a
 * function of the cloud, and draws nothing without a list of fonts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'chromium');
const FONTS = join(ROOT, 'node_modules', '@expo-google-fonts');

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
	const executablePath = process.env['CHROME_PATH'] ?? (await unpacked());
	return chromium.launch({ executablePath, args: FLAGS, ignoreDefaultArgs: false });
}

async function unpacked(): Promise<string> {
	mkdirSync(CACHE, { recursive: true });
	const list = join(CACHE, 'fonts.conf');
	const folders = ['arimo', 'noto-sans-hk'].map((name) => `<dir>${join(FONTS, name)}</dir>`).join('');
	writeFileSync(
		list,
		`<?xml version="1.0"?><fontconfig>${folders}<cachedir>${CACHE}</cachedir></fontconfig>`,
	);
	process.env['TMPDIR'] = CACHE;
	process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
	process.env['FONTCONFIG_FILE'] = list;
	const { default: packaged } = await import('@sparticuz/chromium');
	return packaged.executablePath();
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
