/** What a grid gives away: its rows, or those that are selected, as TSV on the clipboard or as a CSV file. */
import { Button } from '../look/button.tsx';
import { copyText } from '../look/copy-button.tsx';
import { tell } from '../look/toast.tsx';
import { useWords } from '../words/define.ts';
import { countShown } from '../words/formats.ts';
import { asCsv, asTsv } from './table-text.ts';
import type { GridState } from './use-grid.ts';
import { gridWords } from './words.ts';

export function GridTools<Row>({ grid, file }: { readonly grid: GridState<Row>; readonly file: string }) {
	const say = useWords(gridWords);
	const rows = grid.chosen.length > 0 ? grid.chosen : grid.rows;
	const copy = async () => {
		if (await copyText(asTsv(rows, grid.columns)))
			tell({ words: say('copied', { count: rows.length }), tone: 'good' });
	};
	return (
		<div className="row">
			<span className="muted small">
				{say('rows', { count: rows.length, shown: countShown(String(rows.length)) })}
			</span>
			<Button look="quiet" size="small" icon="copy" aria-label={say('copyAbout')} onPress={copy}>
				{say('copy')}
			</Button>
			<Button
				look="quiet"
				size="small"
				icon="download"
				aria-label={say('downloadAbout')}
				onPress={() => save(`${file}.csv`, asCsv(rows, grid.columns))}
			>
				{say('download')}
			</Button>
		</div>
	);
}

function save(name: string, text: string): void {
	const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
