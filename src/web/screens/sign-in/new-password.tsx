/** Choosing a password, typed twice. */
import { TextField } from '../../look/fields.tsx';
import { useWords } from '../../words/define.ts';
import { signInWords } from './words.ts';

export interface Chosen {
	readonly password: string;
	readonly again: string;
}

const LEAST = 12;

export function isGood({ password, again }: Chosen): boolean {
	return password.length >= LEAST && password === again;
}

export function NewPassword({
	chosen,
	onChange,
	isTried,
}: {
	readonly chosen: Chosen;
	readonly onChange: (chosen: Chosen) => void;
	/** Somebody tried to go on: what is wrong is shown from then on. */
	readonly isTried: boolean;
}) {
	const say = useWords(signInWords);
	const { password, again } = chosen;
	return (
		<>
			<TextField
				label={say('choose')}
				about={say('chooseAbout')}
				type="password"
				autoComplete="new-password"
				value={password}
				onChange={(text) => onChange({ ...chosen, password: text })}
				problem={isTried && password.length < LEAST ? say('short') : null}
				isRequired
			/>
			<TextField
				label={say('chooseAgain')}
				type="password"
				autoComplete="new-password"
				value={again}
				onChange={(text) => onChange({ ...chosen, again: text })}
				problem={isTried && password !== again ? say('different') : null}
				isRequired
			/>
		</>
	);
}
