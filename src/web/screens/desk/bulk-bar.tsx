/** The bar of what can be done with the selected issuers. */
import { Button } from '../../look/button.tsx';
import type { IconName } from '../../look/icons.tsx';
import { useWords } from '../../words/define.ts';
import { BULK_ACTS, type BulkAct } from './bulk.ts';
import { deskWords } from './desk-words.ts';

const LOOKS: Readonly<Record<BulkAct, { readonly icon: IconName; readonly hint?: string }>> = {
	send: { icon: 'send', hint: 's' },
	approve: { icon: 'check' },
	remind: { icon: 'message', hint: 'r' },
	reassign: { icon: 'people', hint: 'm' },
};

export function BulkBar({
	count,
	onAct,
	onClear,
}: {
	readonly count: number;
	readonly onAct: (act: BulkAct) => void;
	readonly onClear: () => void;
}) {
	const say = useWords(deskWords);
	if (count === 0) return null;
	return (
		<section className="bulk-bar" aria-label={say('selected', { count })}>
			<p className="strong">{say('selected', { count })}</p>
			{BULK_ACTS.map((act) => (
				<Button key={act} {...LOOKS[act]} size="small" onPress={() => onAct(act)}>
					{say(`act.${act}`)}
				</Button>
			))}
			<span className="grow" />
			<Button look="quiet" size="small" onPress={onClear} hint="Esc">
				{say('clear')}
			</Button>
		</section>
	);
}
