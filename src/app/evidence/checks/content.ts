/** What was signed: both returns and the digests of their PDFs, and nothing else has that digest. */
import { decodeReturn } from '../../../form/json.ts';
import { type CanonicalValue, canonicalJson } from '../../../value/canonical-json.ts';
import { readBack } from '../../read-back.ts';
import { type Content, contentShape } from '../content.ts';
import { jsonText, sha256 } from '../manifest.ts';
import { documentName, LANGUAGES, PACK_FILES } from '../names.ts';
import { refusedAsUnfit } from './chain.ts';
import { check, fileOf, textOf, Unfit } from './check.ts';

const RETURN_FILES = { en: PACK_FILES.english, 'zh-Hant': PACK_FILES.chinese } as const;

export const content = check('content', [], async (pack, facts) => {
	const { manifest } = pack;
	const text = textOf(pack, PACK_FILES.content);
	const found = contentOf(text);
	if (canonicalOf(found) !== text) throw new Unfit('content.json is no canonical JSON');
	const digest = `sha256:${sha256(text)}`;
	if (digest !== manifest.digest)
		throw new Unfit(`the content digest is ${digest}, and not ${manifest.digest}`);
	const { issuer, month } = manifest;
	if (found.issuer !== issuer || found.month !== month)
		throw new Unfit(`the content is that of ${found.issuer} for ${found.month}`);
	for (const language of LANGUAGES) {
		if (textOf(pack, RETURN_FILES[language]) !== jsonText(found.returns[language]))
			throw new Unfit(`${RETURN_FILES[language]} is not the return that was signed`);
		const name = documentName(issuer, month, language);
		const pdf = `sha256:${sha256(fileOf(pack, name))}`;
		if (pdf !== found.documents[language]) throw new Unfit(`${name} is not the PDF that was signed`);
	}
	facts.returns = await refusedAsUnfit(async () => ({
		en: decodeReturn(found.returns.en),
		'zh-Hant': decodeReturn(found.returns['zh-Hant']),
	}));
	facts.content = found;
	return `${digest} follows from both returns and both PDFs`;
});

/** The PDFs say what the returns say: they are read again, field for field. */
export const print = check('print', ['returns'], async (pack, { returns }) => {
	const { issuer, month } = pack.manifest;
	for (const language of LANGUAGES) {
		const name = documentName(issuer, month, language);
		try {
			await readBack(returns[language], fileOf(pack, name), language);
		} catch (error) {
			const why = error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : String(error);
			throw new Unfit(`${name} does not read as the return: ${why}`);
		}
	}
	return 'both PDFs read as the returns, field for field';
});

/** Throws `Unfit` for what has no canonical text: a fraction, half of a character. */
export function canonicalOf(value: object): string {
	try {
		return canonicalJson(value as CanonicalValue);
	} catch (error) {
		throw new Unfit(error instanceof Error ? error.message : String(error));
	}
}

function contentOf(text: string): Content {
	let json: unknown = null;
	try {
		json = JSON.parse(text);
	} catch {
		// Told below.
	}
	const result = contentShape.safeParse(json);
	if (result.success) return result.data;
	throw new Unfit(
		`content.json has not the shape of a content at /${result.error.issues[0]?.path.join('/') ?? ''}`,
	);
}
