/** The table of `docs/filing.md` as the code makes it. */
import { ACT_NAMES } from '../../src/filing/act-names.ts';
import { type Cell, cellOf } from '../../src/filing/life.ts';
import { STAGES } from '../../src/filing/stage.ts';

export function lifeTable(): string {
	const rows = ACT_NAMES.map(
		(act) => `| \`${act}\` | ${STAGES.map((stage) => told(cellOf(act, stage))).join(' | ')} |`,
	);
	return [
		`| act | ${STAGES.map(told).join(' | ')} |`,
		`|---|${STAGES.map(() => '---|').join('')}`,
		...rows,
	].join('\n');
}

function told(cell: Cell): string {
	if (cell === 'stays') return '–';
	return cell.startsWith('FILING_') ? `\`${cell.slice('FILING_'.length)}\`` : cell.replaceAll('-', ' ');
}
