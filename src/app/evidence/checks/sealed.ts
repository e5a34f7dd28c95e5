/** The PDFs that carry a signature by a certificate after what was signed. */
import { beginsWith } from '../gather.ts';
import { documentName, LANGUAGES, sealedName } from '../names.ts';
import { check, fileOf, Unfit } from './check.ts';

export const sealed = check('sealed', [], (pack) => {
	const { issuer, month } = pack.manifest;
	const told = LANGUAGES.flatMap((language) => {
		const name = sealedName(issuer, month, language);
		const bytes = pack.files.get(name);
		if (!bytes) return [];
		if (!beginsWith(bytes, fileOf(pack, documentName(issuer, month, language))))
			throw new Unfit(`${name} does not begin with the PDF that was signed`);
		return [name];
	});
	return told.length === 0 ? 'no PDF was sealed with a certificate' : told.join(', ');
});
