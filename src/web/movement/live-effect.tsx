/** The effect of what is being typed, with the conversion offered as one tick, and what stands in the way. */

import { Checkbox } from '../look/fields.tsx';
import { Icon } from '../look/icons.tsx';
import { ErrorCard } from '../look/states.tsx';
import { WordsIn } from '../look/words-in.tsx';
import { useLanguage, useWords } from '../words/define.ts';
import { EffectOf } from './effect-shown.tsx';
import type { Movement } from './use-movement.ts';
import { movementWords } from './words.ts';

export function LiveEffect({ movement }: { readonly movement: Movement }) {
	const say = useWords(movementWords);
	const language = useLanguage();
	const { tried, problems, isMoved, recording, kept } = movement;
	const { effect, problem, error, isRunning } = tried;
	const conversion = effect?.conversion ?? null;
	const failed = isMoved ? null : (recording.error ?? error);
	return (
		<section
			className={isRunning ? 'movement-effect stack is-old' : 'movement-effect stack'}
			aria-label={say('effect.title')}
			aria-busy={isRunning}
		>
			<div className="row-apart">
				<h3>{say('effect.title')}</h3>
				<span className="small muted" role="status">
					{isRunning ? say('effect.running') : ''}
				</span>
			</div>
			{isMoved ? (
				<p className="movement-moved" role="status">
					<Icon name="warning" /> {say('moved')}
				</p>
			) : null}
			{failed ? <ErrorCard error={failed} /> : null}
			{problem && (problems?.isWhole ?? false) ? (
				<div className="stack-tight" role="alert">
					{language === 'en' || !problem.titles ? null : (
						<p className="tone-bad">
							<WordsIn words={problem.titles} />
						</p>
					)}
					<p className="tone-bad" lang="en">
						{problem.detail}
					</p>
					{problem.help ? (
						<p className="small muted" lang="en">
							{problem.help}
						</p>
					) : null}
				</div>
			) : null}
			{conversion && (!conversion.included || kept.withConversion) ? (
				<div>
					<Checkbox value={kept.withConversion} onChange={movement.setConversion}>
						{say('effect.conversion')} <WordsIn words={conversion.says} />
					</Checkbox>
					<p className="small muted">{say('effect.conversionAbout')}</p>
				</div>
			) : null}
			{effect ? <EffectOf effect={effect} /> : null}
			{effect || problem || error ? null : <p className="muted">{say('effect.waiting')}</p>}
		</section>
	);
}
