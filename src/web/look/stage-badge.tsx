/** The stage of a return: a dot in its colour, and the word. */
import type { Stage } from '../../api/desk.ts';
import { STAGES } from '../../filing/stage.ts';
import { useWords } from '../words/define.ts';
import { stageWords } from '../words/stage-words.ts';

/** `isBefore`: of a month before the firm took the issuer on, which has no stage here. */
export function StageBadge({
	stage,
	isBefore = false,
}: {
	readonly stage: Stage;
	readonly isBefore?: boolean;
}) {
	const say = useWords(stageWords);
	if (isBefore) return <span className="muted">{say('beforeUs')}</span>;
	return (
		<span className="stage">
			<StageDot stage={stage} />
			<span className="one-line">{say(`stage.${stage}`)}</span>
		</span>
	);
}

export function StageDot({ stage }: { readonly stage: Stage }) {
	return <span className="stage-dot" style={{ background: stageColour(stage) }} aria-hidden="true" />;
}

export function stageColour(stage: Stage): string {
	return `var(--stage-${STAGES.indexOf(stage) + 1})`;
}
