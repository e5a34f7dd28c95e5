/** Pictures of the screens for the documents, made anew from the demonstration's data: `node --import tsx test/e2e/pictures.ts`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../scripts/browser.ts';
import { ROOT } from '../../scripts/setup.mjs';
import { openDesk } from './desk.ts';
import { filled } from './screens.ts';
import { type Language, type Theme, visit } from './visitor.ts';

interface Shot {
	readonly name: string;
	readonly path: string;
	readonly as: string | null;
	readonly language?: Language;
	readonly theme?: Theme;
	readonly phone?: boolean;
}

const RETURN = '/issuers/{sent}/returns/{month}';
const SHOTS: readonly Shot[] = [
	{ name: 'desk', path: '/desk/{month}', as: 'Maker One' },
	{ name: 'desk-zh', path: '/desk/{month}', as: 'Maker One', language: 'zh-Hant', theme: 'dark' },
	{ name: 'review', path: RETURN, as: 'Checker One' },
	{ name: 'review-zh', path: RETURN, as: 'Checker One', language: 'zh-Hant' },
	{ name: 'stale', path: '/issuers/{stale}/returns/{month}', as: 'Checker One' },
	{ name: 'compare', path: '/issuers/{differs}/returns/{month}/compare', as: 'Checker One' },
	{ name: 'ledger', path: '/issuers/00020/ledger', as: 'Maker One' },
	{ name: 'issuer', path: '/issuers/{sent}', as: 'Maker One' },
	{ name: 'mandates', path: '/issuers/{sent}/mandates', as: 'Maker One' },
	{ name: 'calendar', path: '/calendar/{month}', as: 'Maker One' },
	{ name: 'sign', path: '/sign/{director}/{month}', as: 'Director One', phone: true },
	{ name: 'sign-zh', path: '/sign/{director}/{month}', as: 'Director One', phone: true, language: 'zh-Hant' },
	{ name: 'sign-in', path: '/sign-in', as: null },
];

const folder = join(ROOT, 'docs', 'screens');
mkdirSync(folder, { recursive: true });
const [browser, desk] = await Promise.all([launchBrowser(), openDesk(undefined, 'all')]);
const names = {
	month: desk.month,
	sent: desk.issuerIn('with-checker'),
	stale: desk.issuerIn('stale'),
	differs: desk.issuerIn('differs'),
	director: desk.issuerIn('with-director'),
};
try {
	for (const { name, path, as, language = 'en', theme = 'light', phone } of SHOTS) {
		const viewport = phone ? { width: 390, height: 844 } : { width: 1440, height: 900 };
		const visitor = await visit(browser, desk, as, { viewport });
		await visitor.choose(language, theme);
		await visitor.goTo(filled(path, names));
		await visitor.page.screenshot({ path: join(folder, `${name}.png`), fullPage: phone ?? false });
		process.stdout.write(`docs/screens/${name}.png\n`);
		await visitor.close();
	}
} finally {
	await browser.close();
	await desk.close();
}
