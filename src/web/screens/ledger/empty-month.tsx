/** A month without entries: what its return would print. */
import { lastDay, type Month } from '../../../value/day.ts';
import { useRoute } from '../../api/queries.ts';
import { EmptyState } from '../../look/states.tsx';
import { WordsIn } from '../../look/words-in.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { countShown, monthInWords } from '../../words/formats.ts';
import { ledgerWords } from './words.ts';

export function EmptyMonth({ code, month }: { readonly code: string; readonly month: string }) {
	const language = useLanguage();
	const say = useWords(ledgerWords);
	const { data } = useRoute('issuer', { params: { code } });
	// As at the close of that month: movements of later months do not reach it.
	const close = useRoute('headroom', { params: { code }, query: { as_at: lastDay(month as Month) } });
	const lineOf = (name: string) => data?.classes.find((each) => each.class === name)?.line;
	return (
		<EmptyState title={say('nilTitle', { month: monthInWords(month, language) })} about={say('nilAbout')}>
			<table className="plain-table figures">
				<tbody>
					{(close.data?.authorised ?? []).map(({ class: name, issued }) => (
						<tr key={name}>
							<th scope="row">
								<WordsIn words={lineOf(name) ?? { en: null, 'zh-Hant': null }} missing={name} />
							</th>
							<td className="figure">{countShown(issued)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</EmptyState>
	);
}
