/** Where the Chinese document prints English words, since no Chinese ones are on record. */
import type { MonthlyReturn } from '../form/return.ts';
import type { Notices } from './notices.ts';

const HELP = 'record the words in both languages';

/** Tells each cell whose words are English for want of Chinese ones; of a remark, that it holds such words. */
export function tellLanguageGaps(value: MonthlyReturn, wanting: ReadonlySet<string>, notices: Notices): void {
	if (wanting.size === 0) return;
	const visit = (node: unknown, path: string): void => {
		if (typeof node === 'string') {
			const found = path.endsWith('/remarks') ? [...wanting].filter((each) => node.includes(each)) : [node];
			for (const words of found) {
				if (wanting.has(words)) notices.tell('language-gap', path, [words], HELP);
			}
		} else if (Array.isArray(node)) {
			node.forEach((each, index) => {
				visit(each, `${path}/${index}`);
			});
		} else if (node !== null && typeof node === 'object') {
			for (const [key, each] of Object.entries(node)) visit(each, `${path}/${key}`);
		}
	};
	visit(value, '');
}
