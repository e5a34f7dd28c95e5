/** Tabs whose panel is the caller's: arrows move between them. */
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { KeyHint } from './key-hint.tsx';

export interface TabShown {
	readonly id: string;
	readonly words: ReactNode;
	/** How many there are behind it. */
	readonly count?: number;
	readonly hint?: string;
	readonly panel: ReactNode;
}

export function Tabs({
	label,
	tabs,
	chosen,
	onChoose,
}: {
	readonly label: string;
	readonly tabs: readonly TabShown[];
	readonly chosen: string;
	readonly onChoose: (id: string) => void;
}) {
	return (
		<AriaTabs className="tabs" selectedKey={chosen} onSelectionChange={(id) => onChoose(String(id))}>
			<TabList className="tab-list" aria-label={label}>
				{tabs.map(({ id, words, count, hint }) => (
					<Tab key={id} id={id} className="tab">
						{words}
						{count === undefined ? null : <span className="tab-count">{count}</span>}
						{hint ? <KeyHint keys={hint} /> : null}
					</Tab>
				))}
			</TabList>
			{tabs.map(({ id, panel }) => (
				<TabPanel key={id} id={id} className="tab-panel">
					{panel}
				</TabPanel>
			))}
		</AriaTabs>
	);
}
