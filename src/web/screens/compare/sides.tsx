/** Which two versions are compared, and in which language. */
import type { Comparison } from '../../../api/returns.ts';
import { IconButton } from '../../look/button.tsx';
import { SelectField } from '../../look/choices.tsx';
import { comparisonWords } from '../../return/comparison-words.ts';
import { useWords } from '../../words/define.ts';
import { filingWords } from '../../words/filing.ts';
import type { Language } from '../../words/language.ts';

export type Side = Comparison['left']['side'];
export const SIDES: readonly Side[] = ['now', 'last-month', 'sent', 'signed', 'submitted', 'published'];

interface ChooseSidesProps {
	/** Those that there are. */
	readonly sides: readonly Side[];
	readonly left: Side | null;
	readonly right: Side | null;
	readonly language: Language;
	readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}

export function ChooseSides({ sides, left, right, language, onChange }: ChooseSidesProps) {
	const say = useWords(comparisonWords);
	const filing = useWords(filingWords);
	const choices = SIDES.filter((side) => sides.includes(side)).map((id) => ({
		id,
		words: filing(`side.${id}`),
	}));
	return (
		<div className="compare-sides">
			<SelectField
				label={say('left')}
				choices={choices}
				value={left}
				onChange={(side) => onChange({ left: side })}
			/>
			<IconButton
				label={say('swap')}
				icon="send"
				onPress={() => {
					if (left && right) onChange({ left: right, right: left });
				}}
			/>
			<SelectField
				label={say('right')}
				choices={choices}
				value={right}
				onChange={(side) => onChange({ right: side })}
			/>
			<SelectField
				label={say('language')}
				choices={[
					{ id: 'en', words: 'English' },
					{ id: 'zh-Hant', words: '繁體中文' },
				]}
				value={language}
				onChange={(of) => onChange({ of })}
			/>
		</div>
	);
}
