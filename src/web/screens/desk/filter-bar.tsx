/** Views as tabs of addresses, and the field that filters by code or name. */
import { Link } from '@tanstack/react-router';
import { type RefObject, useEffect, useState } from 'react';
import type { DeskRow } from '../../../api/desk.ts';
import { Button } from '../../look/button.tsx';
import { Icon } from '../../look/icons.tsx';
import { KeyHint } from '../../look/key-hint.tsx';
import type { Address } from '../../shell/address.ts';
import { useWords } from '../../words/define.ts';
import { deskWords } from './desk-words.ts';
import { isInView, VIEWS, type View } from './filter.ts';

export function Views({
	rows,
	me,
	chosen,
}: {
	readonly rows: readonly DeskRow[];
	readonly me: string;
	readonly chosen: View;
}) {
	const say = useWords(deskWords);
	return (
		<nav className="views" aria-label={say('views')}>
			{VIEWS.map((view) => (
				<Link
					key={view}
					to="."
					search={view === 'all' ? {} : { view }}
					className="view"
					aria-current={chosen === view ? 'page' : undefined}
					activeProps={{}}
				>
					{say(`view.${view}`)}
					<span className="tab-count">{rows.filter((row) => isInView(row, view, me)).length}</span>
				</Link>
			))}
		</nav>
	);
}

const AFTER = 200;

export interface Typed {
	readonly text: string;
	readonly setText: (text: string) => void;
}

/** What is typed to filter by. The rows follow at once; the address, which goes through the router, when typing pauses. */
export function useTyped({ search, set }: Address): Typed {
	const held = search['q'] ?? '';
	const [text, setText] = useState(held);
	useEffect(() => setText(held), [held]);
	useEffect(() => {
		if (text === held) return;
		const timer = setTimeout(() => set({ q: text }), AFTER);
		return () => clearTimeout(timer);
	}, [text, held, set]);
	return { text, setText };
}

export function FilterField({
	address,
	typed,
	field,
	onLeave,
}: {
	readonly address: Address;
	readonly typed: Typed;
	readonly field: RefObject<HTMLInputElement | null>;
	/** Leads on to the rows. */
	readonly onLeave: () => void;
}) {
	const say = useWords(deskWords);
	const { search, set } = address;
	const { text, setText } = typed;
	const isFiltered = ['q', 'stage', 'only', 'person'].some((name) => search[name] !== undefined);
	return (
		<div className="row">
			<div className="filter-field">
				<Icon name="search" />
				<input
					ref={field}
					type="search"
					className="input"
					value={text}
					placeholder={say('filter')}
					aria-label={say('filter')}
					onChange={(event) => setText(event.target.value)}
					onKeyDown={(event) => {
						if (event.nativeEvent.isComposing) return;
						if (event.key === 'Enter') set({ q: text });
						if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) {
							// Escape would empty the field.
							event.preventDefault();
							onLeave();
						}
					}}
				/>
				<KeyHint keys="/" />
			</div>
			{isFiltered ? (
				<Button
					look="quiet"
					size="small"
					icon="cross"
					onPress={() => set({ q: null, stage: null, only: null, person: null })}
				>
					{say('clearFilters')}
				</Button>
			) : null}
		</div>
	);
}
