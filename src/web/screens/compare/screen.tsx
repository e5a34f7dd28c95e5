/** S7, two versions of a return: what differs, and the pages of both side by side. */
import { Link, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Comparison } from '../../../api/returns.ts';
import { labelOf as labelIn } from '../../../form/label.ts';
import type { MonthlyReturnJson } from '../../../form/return.ts';
import { useRoute } from '../../api/queries.ts';
import { Button } from '../../look/button.tsx';
import { Checkbox } from '../../look/fields.tsx';
import { EmptyState, ErrorCard, Skeleton } from '../../look/states.tsx';
import { ComparisonVerdict } from '../../return/comparison-verdict.tsx';
import { comparisonWords } from '../../return/comparison-words.ts';
import { counted, firstSides, stepTo } from '../../return/differing.ts';
import { FieldsTable } from '../../return/fields-table.tsx';
import { useAddress } from '../../shell/address.ts';
import { useKeys } from '../../shell/keys.ts';
import { Screen } from '../../shell/screen.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { monthInWords } from '../../words/formats.ts';
import type { Language } from '../../words/language.ts';
import { ComparePages } from './pages.tsx';
import { ChooseSides, SIDES, type Side } from './sides.tsx';

export default function CompareScreen() {
	const say = useWords(comparisonWords);
	const own = useLanguage();
	const { code = '', month = '' } = useParams({ strict: false });
	const { search, set } = useAddress();
	const chosen = (name: 'left' | 'right') => SIDES.find((side) => side === search[name]) ?? null;
	const language: Language = search['of'] === 'en' || search['of'] === 'zh-Hant' ? search['of'] : own;
	const params = { code, month };
	// What there is to compare is asked with two sides that every return has.
	const known = useRoute('compare', { params, query: { left: 'now', right: 'now', language } });
	const first = known.data ? firstSides(known.data.sides) : null;
	const left: Side | null = chosen('left') ?? first?.[0] ?? null;
	const right: Side | null = chosen('right') ?? first?.[1] ?? null;
	const { data, error, again } = useRoute(
		'compare',
		{ params, query: { left: left ?? 'now', right: right ?? 'now', language } },
		{ enabled: left !== null && right !== null, keepShown: true },
	);
	const title = say('title', { month: monthInWords(month, own) });
	const sides = known.data?.sides ?? [];
	const hasTwo = sides.length > 1 || (left === right && sides.length > 0);
	return (
		<Screen
			title={
				<>
					{title} <span className="muted">{code}</span>
				</>
			}
			name={`${title} ${code}`}
			acts={
				<Link to="/issuers/$code/returns/$month" params={params}>
					{say('toReview')}
				</Link>
			}
		>
			{known.data && hasTwo ? (
				<ChooseSides
					sides={sides}
					left={left}
					right={right}
					language={language}
					onChange={(changes) => set({ ...changes, at: null })}
				/>
			) : null}
			{error || known.error ? (
				<ErrorCard error={error ?? known.error} again={error ? again : known.again} />
			) : null}
			{known.data && !hasTwo ? (
				<EmptyState title={say('noOther')} about={say('noOtherAbout')} icon="copy" />
			) : null}
			{!data && !error && !known.error ? <Skeleton rows={12} /> : null}
			{data && hasTwo ? <Shown code={code} month={month} comparison={data} language={language} /> : null}
		</Screen>
	);
}

interface ShownProps {
	readonly code: string;
	readonly month: string;
	readonly comparison: Comparison;
	readonly language: Language;
}

function Shown({ code, month, comparison, language }: ShownProps) {
	const say = useWords(comparisonWords);
	const { search, set } = useAddress();
	const { labelOf, sent } = useReview(code, month);
	const { differing, expected } = counted(comparison.fields);
	const active = search['at'] ?? null;
	const go = (by: 1 | -1) => {
		const next = stepTo(differing, active, by);
		if (next) set({ at: next.path });
	};
	useKeys([
		{ keys: ['n'], does: say('next'), run: () => go(1) },
		{ keys: ['p'], does: say('previous'), run: () => go(-1) },
	]);
	const showsAll = search['all'] === 'yes';
	const shown = showsAll ? comparison.fields : [...differing, ...expected];
	const at = differing.findIndex(({ path }) => path === active);
	return (
		<>
			<ComparisonVerdict comparison={comparison} />
			<div className="row-apart">
				<Checkbox value={showsAll} onChange={(all) => set({ all: all ? 'yes' : null })}>
					{say('all', { count: comparison.fields.length })}
				</Checkbox>
				{differing.length > 0 ? (
					<div className="row">
						<span className="muted" role="status">
							{at === -1 ? '' : say('of', { at: at + 1, all: differing.length })}
						</span>
						<Button size="small" hint="p" onPress={() => go(-1)}>
							{say('previous')}
						</Button>
						<Button size="small" hint="n" onPress={() => go(1)}>
							{say('next')}
						</Button>
					</div>
				) : null}
			</div>
			{shown.length > 0 ? (
				<FieldsTable
					comparison={comparison}
					fields={shown}
					labelOf={labelOf}
					active={active}
					onActive={(path) => set({ at: path })}
				/>
			) : null}
			<ComparePages
				code={code}
				month={month}
				comparison={comparison}
				language={language}
				labelOf={labelOf}
				sent={sent}
				active={active}
				onActive={(path) => set({ at: path })}
			/>
		</>
	);
}

/** Names in the language of the screen, where the return is at hand to name its classes; and what was sent. */
function useReview(code: string, month: string) {
	const language = useLanguage();
	const { data } = useRoute('review', { params: { code, month } });
	const labelOf = useCallback(
		(path: string, label?: string) => {
			if (language === 'en' && label !== undefined) return label;
			const value = data ? (data.returns[language] as MonthlyReturnJson) : null;
			// Of a row that only the left side has, the return at hand cannot name the class.
			if (path.startsWith('last:')) return labelIn(null, path.slice(5), language);
			return labelIn(value, path, language);
		},
		[data, language],
	);
	return { labelOf, sent: data?.digest ?? null };
}
