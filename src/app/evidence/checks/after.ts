/** What came after the signature: the submission with its receipt, and what was published. */

import { comparisonText } from '../comparison.ts';
import { sha256 } from '../manifest.ts';
import { COMPARISON, LANGUAGES, publishedName } from '../names.ts';
import { RECEIPT } from '../open-pack.ts';
import { refusedAsUnfit } from './chain.ts';
import { check, fileOf, textOf, Unfit } from './check.ts';

export const submission = check('submission', ['subject'], (pack, { subject }) => {
	const receipts = [...pack.files.keys()].filter((name) => RECEIPT.test(name));
	const { submission: submitted } = subject;
	const wanted = submitted?.act.receipt ?? null;
	if (receipts.length > 1) throw new Unfit('there are two receipts');
	const [name] = receipts;
	if (name !== undefined && `sha256:${sha256(fileOf(pack, name))}` !== wanted)
		throw new Unfit(`${name} is not the receipt that was recorded`);
	if (!submitted) return 'it was not submitted when the pack was made';
	const { reference, submittedAt } = submitted.act;
	const receipt = name === undefined ? (wanted === null ? 'no receipt' : 'its receipt is not kept') : name;
	return `submitted at ${submittedAt} with the reference ${reference}; ${receipt}`;
});

export const published = check('published', ['subject', 'returns'], async (pack, { subject, returns }) => {
	const { issuer, month } = pack.manifest;
	const names = LANGUAGES.map((language) => publishedName(issuer, month, language));
	const documents = names.flatMap((name) => pack.files.get(name) ?? []);
	const { publication, submission: submitted } = subject;
	const recorded = publication?.act.documents ?? [];
	const other = documents.find((bytes) => !recorded.includes(`sha256:${sha256(bytes)}`));
	if (other) throw new Unfit('the pack holds a published PDF that the chain does not name');
	if (pack.files.has(COMPARISON) !== documents.length > 0)
		throw new Unfit(`${COMPARISON} stands and falls with the published PDFs`);
	if (!publication) return 'nothing was published when the pack was made';
	if (documents.length === 0) return 'the published PDFs are not kept; the chain has the differences';
	const wanted = await refusedAsUnfit(() =>
		comparisonText(documents, {
			signed: returns,
			submittedOn: submitted?.act.submittedAt.slice(0, 10) ?? null,
		}),
	);
	if (figuresOf(wanted) !== figuresOf(textOf(pack, COMPARISON)))
		throw new Unfit(`${COMPARISON} is not what comparing the PDFs anew gives`);
	const { result } = JSON.parse(wanted) as { readonly result: string };
	const { result: told } = publication.act;
	if (documents.length === recorded.length && result !== told)
		throw new Unfit(`the chain says "${told}", and comparing the PDFs anew gives "${result}"`);
	return told === 'matched'
		? 'what was published is what was signed'
		: 'what was published DIFFERS from what was signed';
});

/** A comparison without labels, whose words a later version may better. */
function figuresOf(text: string): string {
	try {
		return JSON.stringify(JSON.parse(text, (key, value: unknown) => (key === 'label' ? undefined : value)));
	} catch {
		throw new Unfit(`${COMPARISON} is no JSON`);
	}
}
