/** An evidence pack from what it is made of. The same evidence gives the same bytes on every machine. */
import { type Zippable, zipSync } from 'fflate';
import { decodeReturn } from '../../form/json.ts';
import type { Language } from '../../form/words/index.ts';
import type { Recorded } from '../../store/store.ts';
import { actsIn, readChain } from './chain.ts';
import { comparisonText } from './comparison.ts';
import { type Content, contentShape } from './content.ts';
import { jsonText, type Manifest, manifestText, PACK_KIND, PACK_SCHEMA, sha256 } from './manifest.ts';
import {
	COMPARISON,
	documentName,
	LANGUAGES,
	PACK_FILES,
	publishedName,
	receiptName,
	sealedName,
} from './names.ts';
import { readMeText } from './read-me.ts';
import { type Subject, subjectOf } from './subject.ts';
import { viewsOf } from './views.ts';

export interface Evidence {
	readonly issuer: string;
	/** `YYYY-MM`. */
	readonly month: string;
	/** The round that the pack is about; the last that was signed when absent. */
	readonly round?: number;
	/** Export of the issuer's chain. */
	readonly chain: string;
	/** Canonical JSON of the content that was signed. */
	readonly content: Uint8Array;
	readonly documents: Readonly<Record<Language, Uint8Array>>;
	/** The PDFs with a signature by a certificate. */
	readonly sealed: { readonly [Each in Language]?: Uint8Array };
	readonly receipt: { readonly bytes: Uint8Array; readonly extension: string } | null;
	/** In the language of each. */
	readonly published: { readonly [Each in Language]?: Uint8Array };
}

/** ZIP entries have no time zone and begin in 1980. */
const WHEN = new Date(1980, 0, 1);

/** Refuses with `PACK_NOT_SIGNED`, and what of the evidence cannot be read. */
export async function buildPack(evidence: Evidence): Promise<Uint8Array> {
	const { issuer, month, round, chain } = evidence;
	const { records } = await readChain(chain);
	const acts = actsIn(records, month);
	const subject = subjectOf(acts, round);
	const content = contentShape.parse(JSON.parse(new TextDecoder().decode(evidence.content)));
	const files = new Map<string, Uint8Array>();
	for (const [name, text] of viewsOf(acts, subject)) files.set(name, bytesOf(text));
	files.set(PACK_FILES.chain, bytesOf(chain));
	files.set(PACK_FILES.content, evidence.content);
	files.set(PACK_FILES.english, bytesOf(jsonText(content.returns.en)));
	files.set(PACK_FILES.chinese, bytesOf(jsonText(content.returns['zh-Hant'])));
	for (const language of LANGUAGES) {
		files.set(documentName(issuer, month, language), evidence.documents[language]);
		const { [language]: sealed } = evidence.sealed;
		if (sealed) files.set(sealedName(issuer, month, language), sealed);
		const { [language]: published } = evidence.published;
		if (published) files.set(publishedName(issuer, month, language), published);
	}
	if (evidence.receipt) files.set(receiptName(evidence.receipt.extension), evidence.receipt.bytes);
	const published = Object.values(evidence.published);
	if (published.length > 0) files.set(COMPARISON, bytesOf(await comparedText(published, content, subject)));
	const about = aboutOf(evidence, subject, records);
	files.set(PACK_FILES.readMe, bytesOf(readMeText(about)));
	files.set(PACK_FILES.manifest, bytesOf(manifestText(manifestOf(about, files))));
	return zipped(files);
}

async function comparedText(
	published: readonly Uint8Array[],
	{ returns }: Content,
	subject: Subject,
): Promise<string> {
	return comparisonText(published, {
		signed: { en: decodeReturn(returns.en), 'zh-Hant': decodeReturn(returns['zh-Hant']) },
		submittedOn: subject.submission?.act.submittedAt.slice(0, 10) ?? null,
	});
}

type About = Pick<Manifest, 'issuer' | 'month' | 'round' | 'digest' | 'head' | 'version'>;

function aboutOf({ issuer, month }: Evidence, subject: Subject, records: readonly Recorded[]): About {
	const { round, digest, sent } = subject;
	return { issuer, month, round, digest, head: headOf(records), version: sent.act.version };
}

/** The last entry of a chain. */
export function headOf(records: readonly Recorded[]): Manifest['head'] {
	const last = records.at(-1);
	if (!last) throw new Error('evidence: a chain without an entry');
	const { sequence, hash, recordedAt } = last;
	return { sequence, hash, recordedAt };
}

function manifestOf(about: About, files: ReadonlyMap<string, Uint8Array>): Manifest {
	return {
		kind: PACK_KIND,
		schema: PACK_SCHEMA,
		...about,
		files: Object.fromEntries(
			[...files].map(([name, bytes]) => [name, { sha256: sha256(bytes), bytes: bytes.length }]),
		),
	};
}

function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
	const names = [...files.keys()].sort((one, other) => (one < other ? -1 : 1));
	const entries: Zippable = {};
	for (const name of names) {
		const bytes = files.get(name);
		if (bytes) entries[name] = [bytes, { mtime: WHEN, level: 6 }];
	}
	return zipSync(entries);
}

function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
