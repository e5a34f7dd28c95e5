/** What of the ledger is shown: month, kind, words, and as known at the end of which day. */
import type { RefObject } from 'react';
import { useRoute } from '../../api/queries.ts';
import { Button } from '../../look/button.tsx';
import { ComboField } from '../../look/choices.tsx';
import { DayField } from '../../look/day-field.tsx';
import { TextField } from '../../look/fields.tsx';
import type { Address } from '../../shell/address.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { inLanguage } from '../../words/formats.ts';
import { ledgerWords } from './words.ts';

export interface FiltersProps {
	readonly code: string;
	readonly address: Address;
	readonly findField: RefObject<HTMLDivElement | null>;
}

const ALL = 'all';

export function Filters({ code, address: { search, set }, findField }: FiltersProps) {
	const language = useLanguage();
	const say = useWords(ledgerWords);
	const kinds = useRoute('kinds', { params: { code } });
	const choices = [
		{ id: ALL, words: say('allKinds') },
		...(kinds.data?.kinds ?? []).map(({ kind, title }) => ({
			id: kind,
			words: inLanguage(title, language)?.text ?? kind,
		})),
	];
	const isFiltered = ['find', 'month', 'kind', 'known'].some((name) => search[name] !== undefined);
	return (
		<search className="ledger-filters">
			<div ref={findField}>
				<TextField
					label={say('find')}
					type="search"
					value={search['find'] ?? ''}
					onChange={(find) => set({ find })}
				/>
			</div>
			<TextField
				label={say('month')}
				type="month"
				value={search['month'] ?? ''}
				onChange={(month) => set({ month, after: null })}
			/>
			<ComboField
				label={say('kind')}
				choices={choices}
				value={search['kind'] ?? ALL}
				onChange={(kind) => set({ kind: kind === ALL ? null : kind, after: null })}
			/>
			<DayField
				label={say('knownAt')}
				value={search['known'] ?? ''}
				onChange={(known) => set({ known, after: null })}
			/>
			{isFiltered ? (
				<Button
					look="quiet"
					onPress={() => set({ find: null, month: null, kind: null, known: null, after: null })}
				>
					{say('clear')}
				</Button>
			) : null}
		</search>
	);
}
