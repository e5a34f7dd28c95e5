/** What a file is, by its first bytes; what its sender says of it decides nothing. */

import { Refusal } from '../../value/refusal.ts';
import { kindOfBytes } from '../document-kind.ts';

/** The types that are told apart; everything else is bytes, which no browser shows as a page. */
export type MediaType =
	| 'application/pdf'
	| 'text/plain'
	| 'image/png'
	| 'image/jpeg'
	| 'application/zip'
	| 'application/octet-stream';

const MARKS: readonly (readonly [readonly number[], MediaType])[] = [
	[[0x89, 0x50, 0x4e, 0x47], 'image/png'],
	[[0xff, 0xd8, 0xff], 'image/jpeg'],
	[[0x50, 0x4b, 0x03, 0x04], 'application/zip'],
];

export function mediaTypeOf(bytes: Uint8Array): MediaType {
	const mark = MARKS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
	if (mark) return mark[1];
	try {
		return kindOfBytes(bytes) === 'pdf' ? 'application/pdf' : 'text/plain';
	} catch (error) {
		if (error instanceof Refusal) return 'application/octet-stream';
		throw error;
	}
}
