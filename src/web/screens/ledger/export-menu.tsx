/** The ledger as a file, what is shown as lines for a spreadsheet, and the template to fill in. */
import { FILES } from '../../../api/paths.ts';
import { fillPath } from '../../api/address.ts';
import { copyText } from '../../look/copy-button.tsx';
import { Menu } from '../../look/menu.tsx';
import { tell } from '../../look/toast.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { type LedgerRow, tabbed } from './entries.ts';
import { ledgerWords } from './words.ts';

export function ExportMenu({ code, rows }: { readonly code: string; readonly rows: readonly LedgerRow[] }) {
	const language = useLanguage();
	const say = useWords(ledgerWords);
	const choose = (id: string) => {
		if (id === 'xlsx') location.assign(fillPath(FILES.ledgerExport, { code }));
		else if (id === 'template') location.assign(fillPath(FILES.template, { code }));
		else
			void copyText(tabbed(rows, language)).then((isCopied) => {
				if (isCopied) tell({ words: say('copied', { count: rows.length }), tone: 'good' });
			});
	};
	return (
		<Menu
			button={say('export')}
			label={say('export')}
			icon="download"
			choices={[
				{ id: 'xlsx', words: say('exportXlsx'), icon: 'download' },
				{ id: 'tsv', words: say('exportTsv'), icon: 'copy', isDisabled: rows.length === 0 },
				{ id: 'template', words: say('template'), icon: 'download' },
			]}
			onChoose={choose}
		/>
	);
}
