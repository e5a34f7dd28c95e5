/** The nine stages as one bar: each width is its count, each is a filter; or as a table. */
import type { Desk, Stage } from '../../../api/desk.ts';
import { IconButton } from '../../look/button.tsx';
import { StageDot, stageColour } from '../../look/stage-badge.tsx';
import { useWords } from '../../words/define.ts';
import { stageWords } from '../../words/stage-words.ts';
import { deskWords } from './desk-words.ts';

interface FunnelProps {
	readonly funnel: Desk['funnel'];
	readonly chosen: readonly Stage[];
	readonly onToggle: (stage: Stage) => void;
	readonly isTable: boolean;
	readonly onTable: () => void;
}

export function Funnel(props: FunnelProps) {
	const { funnel, chosen, onToggle, isTable, onTable } = props;
	const say = useWords(deskWords);
	const stages = useWords(stageWords);
	return (
		<section className="funnel" aria-label={say('funnel')}>
			<div className="funnel-inside">
				{isTable ? (
					<FunnelTable funnel={funnel} />
				) : (
					<>
						<ul className="funnel-stages">
							{funnel.map(({ stage, count }) => (
								<li key={stage}>
									<button
										type="button"
										className="funnel-stage"
										aria-pressed={chosen.includes(stage)}
										onClick={() => onToggle(stage)}
									>
										<span className="funnel-count">{count}</span>
										<span className="funnel-words">
											<StageDot stage={stage} />
											<span>{stages(`stage.${stage}`)}</span>
										</span>
									</button>
								</li>
							))}
						</ul>
						<Bar funnel={funnel} chosen={chosen} onToggle={onToggle} />
					</>
				)}
			</div>
			<IconButton
				label={isTable ? say('funnelBar') : say('funnelTable')}
				icon={isTable ? 'bar' : 'table'}
				onPress={onTable}
			/>
		</section>
	);
}

/** The bar itself: for the pointer; the buttons over it are its names and its keys. */
function Bar({ funnel, chosen, onToggle }: Pick<FunnelProps, 'funnel' | 'chosen' | 'onToggle'>) {
	return (
		<div className="funnel-bar" aria-hidden="true">
			{funnel
				.filter(({ count }) => count > 0)
				.map(({ stage, count }) => (
					// biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone, beside the buttons
					// biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the buttons
					<span
						key={stage}
						className={chosen.length > 0 && !chosen.includes(stage) ? 'is-pale' : ''}
						style={{ flexGrow: count, background: stageColour(stage) }}
						onClick={() => onToggle(stage)}
					/>
				))}
		</div>
	);
}

function FunnelTable({ funnel }: Pick<FunnelProps, 'funnel'>) {
	const say = useWords(deskWords);
	const stages = useWords(stageWords);
	const total = funnel.reduce((sum, { count }) => sum + count, 0);
	return (
		<table className="plain-table funnel-table">
			<thead>
				<tr>
					<th scope="col">{say('stageHead')}</th>
					<th scope="col" className="figure">
						{say('count')}
					</th>
				</tr>
			</thead>
			<tbody>
				{funnel.map(({ stage, count }) => (
					<tr key={stage}>
						<th scope="row">{stages(`stage.${stage}`)}</th>
						<td className="figure">
							{count} <span className="muted">{say('share', { total })}</span>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
