/** The PDFs that carry a signature by a certificate after what was signed. */
import { BrokenSeal, examineSeal, type Seal } from '../../sealing/examine.ts';
import { beginsWith } from '../../sealing/seal.ts';
import { documentName, LANGUAGES, sealedName } from '../names.ts';
import { check, fileOf, Unfit } from './check.ts';

export const sealed = check('sealed', [], (pack) => {
	const { issuer, month } = pack.manifest;
	const seals = LANGUAGES.flatMap((language) => {
		const name = sealedName(issuer, month, language);
		const bytes = pack.files.get(name);
		if (!bytes) return [];
		if (!beginsWith(bytes, fileOf(pack, documentName(issuer, month, language))))
			throw new Unfit(`${name} does not begin with the PDF that was signed`);
		return [sealOf(name, bytes)];
	});
	const [first] = seals;
	if (!first) return 'no PDF was sealed with a certificate';
	const what = seals.length === 1 ? 'one PDF is' : 'both PDFs are';
	return `${what} what was signed with a whole seal of ${first.subject} after it; whether to trust it is for you to say`;
});

function sealOf(name: string, bytes: Uint8Array): Seal {
	try {
		return examineSeal(bytes);
	} catch (error) {
		throw error instanceof BrokenSeal
			? new Unfit(`the seal of ${name} does not hold: ${error.message}`)
			: error;
	}
}
