/** What moved between the content of the link and what stands now: each value before and after. */
import type { SignPage } from '../../api/signing.ts';
import { countShown } from '../words/formats.ts';
import { useSignWords } from './language.tsx';

export function MovedTable({ moved }: { readonly moved: SignPage['moved'] }) {
	const { words } = useSignWords();
	const shown = (value: string | null) => (value === null ? words.blank : figure(value));
	return (
		<section aria-labelledby="moved">
			<h2 id="moved">{words.moved}</h2>
			<ul className="moved">
				{moved.map(({ label, before, after }) => (
					<li key={label}>
						<span>{label}</span>
						<span>
							<span className="only-read">{words.before} </span>
							<del>{shown(before)}</del> <span aria-hidden="true">→</span>{' '}
							<span className="only-read">{words.after} </span>
							<ins>{shown(after)}</ins>
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}

function figure(value: string): string {
	return /^-?[0-9]+$/.test(value) ? countShown(value) : value;
}
