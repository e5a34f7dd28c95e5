/** `ff301 render`: a return as PDF in both languages, read back and compared before a file is left behind. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { prepareMonth, type ReturnLanguage } from '../../app/ledger/derive.ts';
import { issuerOf } from '../../app/ledger/issuer-code.ts';
import { loadLedger } from '../../app/ledger/load.ts';
import { loadReturn } from '../../app/load-return.ts';
import { type Printed, type PrintFormat, printReturn } from '../../app/print-return.ts';
import type { MonthlyReturn } from '../../form/return.ts';
import { Refusal } from '../../value/refusal.ts';
import { jsonText } from '../batch.ts';
import { type CommandOptions, type Run, textOption } from '../command-spec.ts';
import { deriveAsked, editionTyped } from '../derive-options.ts';
import { FIELDS } from '../fields.ts';
import { sourceNamed } from '../files.ts';
import { framingOf, namedFields, pickFields } from '../json-fields.ts';
import { writeResult } from '../output.ts';
import { refuseAs } from '../refusal-text.ts';
import { withLedgers } from '../with-ledgers.ts';
import { EXIT, type World } from '../world.ts';

type Returns = Readonly<Record<ReturnLanguage, MonthlyReturn>>;

export const run: Run = async ([what = '', month], options, world) => {
	namedFields(options, FIELDS.render);
	const languages = languagesOf(options);
	const { name, returns } =
		month === undefined
			? await fromFile(what, options, world)
			: await fromLedger(what, month, options, world);
	const printed: Printed[] = [];
	for (const language of languages) {
		for (const format of formatsOf(options)) {
			printed.push(await printReturn(returns[language], language, format));
		}
	}
	const folder = textOption(options, 'output') ?? '.';
	await makeFolder(folder, world);
	const told: Record<string, unknown>[] = [];
	for (const { language, format, data, digest } of printed) {
		const file = join(folder, `${name}.${language}.${format}`);
		await writeResult(data, file, world);
		told.push({ file, language, bytes: data.length, digest });
	}
	await tell(told, options, world);
	return EXIT.clean;
};

/** `en`, `zh` (or `zh-Hant`), both when nothing is said. */
function languagesOf(options: CommandOptions): readonly ReturnLanguage[] {
	const text = textOption(options, 'lang') ?? 'en,zh';
	return text.split(',').map((each) => {
		const name = each.trim();
		if (name === 'en') return 'en';
		if (name === 'zh' || name === 'zh-Hant') return 'zh-Hant';
		throw new Refusal('USAGE', `--lang cannot be "${text}"`, 'it is en, zh or en,zh');
	});
}

/** The PDF always; the others are the same pages for a screen and for a terminal. */
function formatsOf(options: CommandOptions): readonly PrintFormat[] {
	return [
		'pdf',
		...(options['html'] === true ? (['html'] as const) : []),
		...(options['text'] === true ? (['txt'] as const) : []),
	];
}

async function fromLedger(
	typed: string,
	month: string,
	options: CommandOptions,
	world: World,
): Promise<{ readonly name: string; readonly returns: Returns }> {
	const asked = deriveAsked(month, options, 'en');
	return withLedgers(options, world, async (ledgers) => {
		const issuer = await issuerOf(ledgers, typed);
		const { ledger } = await loadLedger(ledgers, issuer, asked.knownAt);
		return { name: `${issuer}-${asked.month}`, returns: prepareMonth(ledger, asked).returns };
	});
}

/** A return from any format; the other language is printed with the words that the return has. */
async function fromFile(
	file: string,
	options: CommandOptions,
	world: World,
): Promise<{ readonly name: string; readonly returns: Returns }> {
	const source = sourceNamed(file, world);
	const loaded = await refuseAs(source.name, async () => loadReturn(await source.read()));
	const edition = textOption(options, 'edition');
	const value = edition === undefined ? loaded.return : { ...loaded.return, edition: editionTyped(edition) };
	const base = file === '-' ? 'return' : (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[a-z]+$/i, '');
	return { name: base, returns: { en: value, 'zh-Hant': value } };
}

async function makeFolder(folder: string, world: World): Promise<void> {
	try {
		await mkdir(resolve(world.cwd, folder), { recursive: true });
	} catch (error) {
		const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw new Refusal('USAGE', `${folder} cannot be made a folder (${why})`, 'name another one', [folder]);
	}
}

async function tell(
	told: readonly Record<string, unknown>[],
	options: CommandOptions,
	world: World,
): Promise<void> {
	const framing = framingOf(options);
	if (framing === 'plain') {
		for (const { file, bytes } of told)
			await world.stdout.write(`${file}  ${bytes} bytes, read back the same\n`);
		return;
	}
	const shown = told.map((each) => pickFields(each, options, FIELDS.render));
	const text =
		framing === 'lines'
			? shown.map((each) => `${jsonText(each, framing)}\n`).join('')
			: `${jsonText(shown, framing)}\n`;
	await world.stdout.write(text);
}
