/** An entry as it is typed: a kind and fields, or a file; what is missing is asked for, or named. */
import { entriesOfText, entryOf } from '../app/ledger/entries-json.ts';
import { schemaOfKind } from '../app/ledger/entry-field.ts';
import { entryOfWords, missingFields, setField } from '../app/ledger/entry-words.ts';
import { openDocument } from '../app/open-document.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { Refusal } from '../value/refusal.ts';
import type { Asker } from './ask.ts';
import { sourceNamed } from './files.ts';
import { refuseAs } from './refusal-text.ts';
import type { World } from './world.ts';

/** Refuses with `USAGE` a kind beside a file, and with `ENTRY_SHAPE` what the file holds that is no entry. */
export async function entriesFrom(
	name: string,
	kind: string | undefined,
	world: World,
): Promise<readonly LedgerEntry[]> {
	if (kind !== undefined) {
		throw new Refusal('USAGE', `a kind (${kind}) and --from ask for different things`, 'leave one out');
	}
	const source = sourceNamed(name, world);
	return refuseAs(source.name, async () => {
		const opened = openDocument(await source.read());
		if (opened.kind === 'pdf') throw new Refusal('ENTRY_SHAPE', 'a PDF holds no entries', 'give JSON');
		return opened.kind === 'json' ? listOf(opened.value) : entriesOfText(opened.text);
	});
}

function listOf(value: unknown): readonly LedgerEntry[] {
	return entriesOfText(JSON.stringify(value));
}

/** Refuses with `USAGE` fields that are missing where nobody can be asked. */
export async function entryFrom(
	kind: string | undefined,
	words: readonly string[],
	day: string | undefined,
	asker: Asker | null,
): Promise<LedgerEntry> {
	if (kind === undefined) {
		throw new Refusal('USAGE', 'no kind of movement is named', '`ff301 explain movements` lists them');
	}
	const entry = entryOfWords(kind, day === undefined ? words : [`day=${day}`, ...words]);
	const missing = missingFields(kind, entry);
	if (missing.length > 0 && !asker) {
		const [first] = missing;
		throw new Refusal(
			'USAGE',
			`${kind} needs ${missing.map(({ name }) => name).join(', ')}`,
			first && `write ${first.name}=… (${first.about}); \`ff301 explain ${kind}\` shows its fields`,
		);
	}
	for (const { name, about } of missing) {
		const typed = await asker?.line(`${name} (${about}): `);
		if (!typed) throw new Refusal('USAGE', `${kind} needs ${name}`, 'nothing was recorded');
		setField(entry, schemaOfKind(kind), name, typed, kind);
	}
	return entryOf(entry, null);
}
