/** Who the issuer is: code, board, and its name in both languages. */
import { SelectField } from '../../look/choices.tsx';
import { TextField } from '../../look/fields.tsx';
import { useWords } from '../../words/define.ts';
import { isCode } from './typed-beginning.ts';
import { beginWords } from './words.ts';

export interface Identity {
	readonly code: string;
	readonly board: 'main' | 'gem';
	readonly english: string;
	readonly chinese: string;
}

export interface IdentityFieldsProps {
	readonly identity: Identity;
	readonly onChange: (identity: Identity) => void;
	/** Taking it on was tried: what is missing is said. */
	readonly isAsked: boolean;
}

export function IdentityFields({ identity, onChange, isAsked }: IdentityFieldsProps) {
	const say = useWords(beginWords);
	const { code, board, english, chinese } = identity;
	const isWrong = code === '' ? isAsked : !isCode(code) && (isAsked || code.length >= 5);
	return (
		<div className="identity-fields">
			<TextField
				label={say('code')}
				about={say('codeAbout')}
				value={code}
				onChange={(text) => onChange({ ...identity, code: text.trim() })}
				problem={isWrong ? say('codeWrong') : null}
				inputMode="numeric"
				maxLength={5}
				isRequired
			/>
			<SelectField
				label={say('board')}
				choices={[
					{ id: 'main', words: say('main') },
					{ id: 'gem', words: say('gem') },
				]}
				value={board}
				onChange={(id) => onChange({ ...identity, board: id === 'gem' ? 'gem' : 'main' })}
			/>
			<TextField
				label={say('english')}
				lang="en"
				value={english}
				onChange={(text) => onChange({ ...identity, english: text })}
				problem={isAsked && english.trim() === '' ? say('hand.missing') : null}
				isRequired
			/>
			<TextField
				label={say('chinese')}
				lang="zh-Hant"
				value={chinese}
				onChange={(text) => onChange({ ...identity, chinese: text })}
			/>
		</div>
	);
}
