/** Files as they were given, named by their digest. Bytes are kept once, and who may see them is said beside. */
import { createHash } from 'node:crypto';
import { Refusal } from '../../value/refusal.ts';
import type { DeskStore, KeptDocument } from '../desk.ts';
import { bytesOf, type Cell, type Engine, nullableText, textOf, wholeOf } from '../engine.ts';
import { storable } from './text.ts';

const COLUMNS = 'd.digest, d.firm, d.issuer, d.name, d.media_type, d.bytes, d.person, d.at';

export function documentsIn(engine: Engine): Pick<DeskStore, 'keepDocument' | 'document' | 'documentsOf'> {
	return {
		keepDocument: async ({ firm, issuer, name, mediaType, by, at }, data) => {
			const digest = digestOf(data);
			// No issuer is written as an empty text: a null would differ from every other null.
			const owner = issuer ?? '';
			await engine.transaction(async (session) => {
				await session.write(
					'INSERT INTO desk_contents (digest, data) VALUES ($1, $2) ON CONFLICT (digest) DO NOTHING',
					[digest, data],
				);
				await session.write(
					`INSERT INTO desk_documents (firm, issuer, digest, name, media_type, bytes, person, at)
					VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (firm, digest, issuer) DO NOTHING`,
					[firm, owner, digest, storable(name), storable(mediaType), data.length, by, at],
				);
			}, true);
			const [row] = await engine.rows(
				`SELECT ${COLUMNS} FROM desk_documents d WHERE d.firm = $1 AND d.digest = $2 AND d.issuer = $3`,
				[firm, digest, owner],
			);
			if (!row) throw new TypeError('store: a document that was kept is not there');
			return documentOf(row);
		},
		document: async (firm, digest, issuer) => {
			const [row] = await engine.rows(
				`SELECT ${COLUMNS}, k.data FROM desk_documents d JOIN desk_contents k ON k.digest = d.digest
				WHERE d.firm = $1 AND d.digest = $2${issuer === undefined ? '' : ' AND d.issuer = $3'} ORDER BY d.id LIMIT 1`,
				issuer === undefined ? [firm, digest] : [firm, digest, issuer],
			);
			if (!row) return null;
			const data = bytesOf(row.at(-1));
			if (digestOf(data) !== digest)
				throw new Refusal(
					'STORE_DAMAGED',
					`the file kept as ${digest} is no longer what it was`,
					'restore the last copy of what the desk keeps',
				);
			return { ...documentOf(row), data };
		},
		documentsOf: async (firm, issuer) => {
			const rows = await engine.rows(
				`SELECT ${COLUMNS} FROM desk_documents d WHERE d.firm = $1 AND d.issuer = $2 ORDER BY d.id`,
				[firm, issuer],
			);
			return rows.map(documentOf);
		},
	};
}

function digestOf(data: Uint8Array): string {
	return `sha256:${createHash('sha256').update(data).digest('hex')}`;
}

function documentOf([digest, firm, issuer, name, mediaType, bytes, by, at]: readonly Cell[]): KeptDocument {
	const owner = textOf(issuer);
	return {
		digest: textOf(digest),
		firm: textOf(firm),
		issuer: owner === '' ? null : owner,
		name: textOf(name),
		mediaType: textOf(mediaType),
		bytes: wholeOf(bytes),
		by: nullableText(by),
		at: textOf(at),
	};
}
