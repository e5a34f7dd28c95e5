/** A month without entries: what its return would print. */
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
	return (
		<EmptyState title={say('nilTitle', { month: monthInWords(month, language) })} about={say('nilAbout')}>
			<table className="plain-table figures nil-balances">
				<tbody>
					{(data?.classes ?? []).map(({ class: name, line, issued, treasury }) => (
						<tr key={name}>
							<th scope="row">
								<WordsIn words={line} missing={name} />
							</th>
							<td className="figure">{countShown(issued)}</td>
							<td className="muted">
								{treasury === '0' ? '' : say('nilTreasury', { treasury: countShown(treasury) })}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</EmptyState>
	);
}
