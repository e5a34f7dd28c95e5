/** `ff301 explain`: a rule, a refusal, or a kind of movement in full. */
import { ENTRY_KINDS, explainKind } from '../../app/ledger/kind-list.ts';
import { explain } from '../../app/rule-list.ts';
import { jsonText } from '../batch.ts';
import { coloursOf } from '../colours.ts';
import type { Run } from '../command-spec.ts';
import { exampleOf } from '../example-text.ts';
import { explainedText } from '../explain-text.ts';
import { FIELDS } from '../fields.ts';
import { framingOf, namedFields } from '../json-fields.ts';
import { kindsText, kindText } from '../kind-text.ts';
import { EXIT } from '../world.ts';

export const run: Run = async ([code = ''], options, world) => {
	namedFields(options, FIELDS.explain);
	const framing = framingOf(options);
	const colours = coloursOf(world.stdout, world.env);
	const kind = explainKind(code);
	if (kind || code.toLowerCase() === 'movements') {
		const told = kind ?? { kinds: ENTRY_KINDS };
		const text = kind ? kindText(kind, colours) : kindsText(colours);
		await world.stdout.write(framing === 'plain' ? text : `${jsonText(told, framing)}\n`);
		return EXIT.clean;
	}
	const explained = explain(code, ['movements', ...ENTRY_KINDS]);
	const example = explained.kind === 'rule' ? await exampleOf(explained.code) : null;
	if (framing !== 'plain') {
		await world.stdout.write(`${jsonText(example ? { ...explained, example } : explained, framing)}\n`);
		return EXIT.clean;
	}
	const { columns } = world.stdout;
	await world.stdout.write(explainedText(explained, example, options['zh'] === true, columns, colours));
	return EXIT.clean;
};
