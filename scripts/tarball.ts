/** Unpacks the tarball of `npm pack`: plain files under `package/`, ustar headers, gzip. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

/** Writes the files of `tarball` into `folder` and gives their names, relative to it. */
export function unpack(tarball: Uint8Array, folder: string): string[] {
	const bytes = gunzipSync(tarball);
	const names: string[] = [];
	for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
		const name = text(bytes, at + 345, 155) + (bytes[at + 345] === 0 ? '' : '/') + text(bytes, at, 100);
		const size = Number.parseInt(text(bytes, at + 124, 12), 8);
		const kind = text(bytes, at + 156, 1);
		const relative = name.replace(/^package\//, '');
		if (relative.split('/').includes('..')) throw new Error(`tarball: ${name} leaves the folder`);
		if (kind === '0' || kind === '') {
			const path = join(folder, relative);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, bytes.subarray(at + BLOCK, at + BLOCK + size));
			names.push(relative);
		}
		at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
	}
	return names;
}

/** The text of a header's field, which ends at its first null or space. */
function text(bytes: Uint8Array, start: number, length: number): string {
	const field = Buffer.from(bytes.subarray(start, start + length)).toString('utf8');
	return field.split(/[\0 ]/)[0] ?? '';
}
