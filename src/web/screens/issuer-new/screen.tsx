/** Takes an issuer on (S22): from last month's return, from a spreadsheet, or by hand. */
import { Tabs } from '../../look/tabs.tsx';
import { useAddress } from '../../shell/address.ts';
import { Screen } from '../../shell/screen.tsx';
import { useWords } from '../../words/define.ts';
import { ByHand } from './by-hand.tsx';
import { FromReturn } from './from-return.tsx';
import { useBegin } from './use-begin.ts';
import { beginWords } from './words.ts';
import '../reader/reader.css';
import './issuer-new.css';

const WAYS = ['pdf', 'sheet', 'hand'] as const;

export default function IssuerNewScreen() {
	const say = useWords(beginWords);
	const { search, set } = useAddress();
	const begin = useBegin();
	const chosen = WAYS.find((way) => way === search['way']) ?? 'pdf';
	return (
		<Screen title={say('title')} name={say('title')}>
			<p className="muted">{say('about')}</p>
			<Tabs
				label={say('ways.label')}
				chosen={chosen}
				onChoose={(way) => set({ way })}
				tabs={[
					{ id: 'pdf', words: say('ways.pdf'), panel: <FromReturn begin={begin} /> },
					{ id: 'sheet', words: say('ways.sheet'), panel: <ByHand begin={begin} thenSheet /> },
					{ id: 'hand', words: say('ways.hand'), panel: <ByHand begin={begin} thenSheet={false} /> },
				]}
			/>
		</Screen>
	);
}
