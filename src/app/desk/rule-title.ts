/** The title of a rule in both languages; of a code that is no rule, what the finding itself says. */
import { listed } from '../../rules/registry.ts';
import type { Finding } from '../../value/finding.ts';
import type { Both } from '../ledger/kind-words.ts';

export function findingTitle({ code, title }: Finding): Both {
	const rule = listed(code)[0];
	return { en: title, 'zh-Hant': rule?.title.zh ?? title };
}
