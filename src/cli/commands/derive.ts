/** `ff301 derive`: the return for a month out of the ledger, or the entries behind one of its cells. */
import { behindCell } from '../../app/ledger/behind-cell.ts';
import { type Derived, deriveReturn, type ReturnLanguage } from '../../app/ledger/derive.ts';
import { issuerOf } from '../../app/ledger/issuer-code.ts';
import { loadLedger } from '../../app/ledger/load.ts';
import { encodeReturn } from '../../form/json.ts';
import type { Ledger } from '../../ledger/fold.ts';
import type { Finding } from '../../value/finding.ts';
import { jsonText } from '../batch.ts';
import { cellShape, cellText } from '../cell-text.ts';
import { coloursOf } from '../colours.ts';
import { type CommandOptions, type Run, textOption } from '../command-spec.ts';
import { deriveAsked } from '../derive-options.ts';
import { findingBlock } from '../finding-text.ts';
import { framingOf, namedFields } from '../json-fields.ts';
import { writeResult } from '../output.ts';
import { addTo, counted, newTally, verdictText, worst } from '../verdict.ts';
import { withLedgers } from '../with-ledgers.ts';
import { EXIT, type World } from '../world.ts';

export const run: Run = async ([typed = '', month = ''], options, world) => {
	namedFields(options, []);
	const language: ReturnLanguage = textOption(options, 'lang') === 'zh-Hant' ? 'zh-Hant' : 'en';
	const asked = deriveAsked(month, options, language);
	const { ledger, derived, issuer } = await withLedgers(options, world, async (ledgers) => {
		const code = await issuerOf(ledgers, typed);
		const loaded = await loadLedger(ledgers, code, asked.knownAt);
		return { ledger: loaded.ledger, derived: deriveReturn(loaded.ledger, asked), issuer: code };
	});
	const pointer = textOption(options, 'explain');
	if (pointer !== undefined) return explainCell(ledger, derived, pointer, options, world);
	const text = jsonText(encodeReturn(derived.return), options['jsonl'] === true ? 'lines' : 'array');
	await writeResult(`${text}\n`, textOption(options, 'output'), world);
	return tellFindings(derived, `${issuer} ${asked.month}`, world);
};

async function explainCell(
	ledger: Ledger,
	derived: Derived,
	pointer: string,
	options: CommandOptions,
	world: World,
): Promise<number> {
	const cell = behindCell(ledger, derived, pointer);
	const framing = framingOf(options);
	const colours = coloursOf(world.stdout, world.env);
	const text =
		framing === 'plain'
			? cellText(cell, colours, world.stdout.columns)
			: `${jsonText(cellShape(cell), framing)}\n`;
	await writeResult(text, textOption(options, 'output'), world);
	return EXIT.clean;
}

/** On standard error, since the return is the result; gives the exit code. */
async function tellFindings(
	{ checked, nil, return: { language } }: Derived,
	name: string,
	world: World,
): Promise<number> {
	const colours = coloursOf(world.stderr, world.env);
	const isGap = ({ code }: Finding) => code === 'language-gap' && language === 'en';
	const findings = checked.findings.filter((finding) => !isGap(finding));
	const tally = newTally();
	addTo(tally, { ...checked, findings });
	for (const finding of findings) {
		if (finding.severity === 'info') continue;
		await world.stderr.write(`${findingBlock(finding, name, checked.placeOf, colours)}\n`);
	}
	const gaps = checked.findings.length - findings.length;
	if (gaps > 0) {
		const texts = `${counted(gaps, 'text')} of the Chinese return ${gaps === 1 ? 'has' : 'have'} no Chinese words`;
		await world.stderr.write(`note: ${texts}; \`--lang zh-Hant\` names them\n`);
	}
	if (nil)
		await world.stderr.write('note: a nil month; it is the return of the month before, rolled forward\n');
	await world.stderr.write(`${verdictText(tally, 0)}\n`);
	return worst(tally, 'error') ? EXIT.findings : EXIT.clean;
}
