/** The words around a rule in `explain`, in English and in Chinese; the rule itself brings its own title and text. */
import type { Listed } from '../rules/registry.ts';
import type { Severity } from '../value/finding.ts';

export interface Words {
	readonly kinds: Readonly<Record<Listed['kind'], string>>;
	readonly severities: Readonly<Record<Severity, string>>;
	readonly both: (preparing: string, reading: string) => string;
	readonly checks: string;
	readonly basis: string;
	readonly sure: Readonly<Record<Listed['sure'], string>>;
	readonly holds: string;
	readonly always: string;
	readonly from: (since: string) => string;
	readonly upTo: (until: string) => string;
	readonly between: (since: string, until: string) => string;
	readonly needs: string;
	readonly nothing: string;
	readonly given: (needs: readonly string[]) => string;
	readonly refusal: string;
	readonly exit: (code: number) => string;
	readonly meaning: string;
	readonly example: string;
	readonly todo: string;
}

/** Facts are given as JSON; the return of the preceding month has an option of its own. */
function options(needs: readonly string[]): string {
	return needs
		.map((need) => (need === 'last' ? '--last' : '--facts'))
		.filter(isFirst)
		.join(', ');
}

function isFirst(text: string, at: number, all: readonly string[]): boolean {
	return all.indexOf(text) === at;
}

export const ENGLISH: Words = {
	kinds: { identity: 'identity', rule: 'rule' },
	severities: { error: 'error', warning: 'warning', info: 'info' },
	both: (preparing, reading) => `${preparing} when preparing, ${reading} when reading a published return`,
	checks: 'checks',
	basis: 'basis',
	sure: {
		seen: 'seen in a document',
		high: 'we are sure of it',
		medium: 'we are fairly sure of it',
		low: 'we are not sure of it',
	},
	holds: 'holds for',
	always: 'all editions of the form',
	from: (since) => `${since} and later`,
	upTo: (until) => `up to ${until}`,
	between: (since, until) => `${since} to ${until}`,
	needs: 'needs',
	nothing: 'nothing beside the return',
	given: (needs) => `${needs.join(', ')} (${options(needs)})`,
	refusal: 'refusal',
	exit: (code) => `exit code ${code}`,
	meaning: 'meaning',
	example: 'example',
	todo: 'what to do',
};

/** Our own words, not the exchange's: they stand around its words, never in their place. */
export const CHINESE: Words = {
	kinds: { identity: '恆等式', rule: '規則' },
	severities: { error: '錯誤', warning: '警告', info: '提示' },
	both: (preparing, reading) => `編製時為${preparing}，閱讀已刊發的月報表時為${reading}`,
	checks: '檢查內容',
	basis: '依據',
	sure: { seen: '見於文件', high: '確定', medium: '大致確定', low: '未能確定' },
	holds: '適用版本',
	always: '表格的所有版本',
	from: (since) => `${since} 及其後`,
	upTo: (until) => `至 ${until} 為止`,
	between: (since, until) => `${since} 至 ${until}`,
	needs: '另需資料',
	nothing: '除月報表外無須其他資料',
	given: (needs) => `${needs.join('、')}（${options(needs)}）`,
	refusal: '拒絕處理',
	exit: (code) => `結束代碼 ${code}`,
	meaning: '意思',
	example: '例子',
	todo: '處理方法',
};
