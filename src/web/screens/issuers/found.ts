/** Issuers found by what was typed: the beginning of a code, or words of a name in either language. */
import type { Issuers } from '../../../api/issuers.ts';

export function issuersFound(items: Issuers['items'], find: string): Issuers['items'] {
	const words = find
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== '');
	if (words.length === 0) return items;
	return items.filter(({ issuer, name }) => {
		const text = `${name.en ?? ''} ${name['zh-Hant'] ?? ''}`.toLowerCase();
		return words.every((word) => issuer.startsWith(word) || issuer.endsWith(word) || text.includes(word));
	});
}
