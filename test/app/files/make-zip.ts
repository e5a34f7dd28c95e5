/** ZIP archives for tests: whole ones, and ones that lie. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** What the directory says instead of the truth. */
	readonly says?: { readonly size?: number; readonly checksum?: number };
	readonly encrypted?: boolean;
}

export function text(name: string, content: string): Part {
	return { name, bytes: new TextEncoder().encode(content) };
}

export function makeZip(parts: readonly Part[]): Uint8Array {
	const files: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, bytes, says, encrypted } of parts) {
		const packed = deflateRawSync(bytes);
		const title = Buffer.from(name);
		const head = Buffer.alloc(26);
		head.writeUInt16LE(20, 0);
		head.writeUInt16LE(encrypted === true ? 1 : 0, 2);
		head.writeUInt16LE(8, 4);
		head.writeUInt32LE(says?.checksum ?? crc32(bytes), 10);
		head.writeUInt32LE(packed.length, 14);
		head.writeUInt32LE(says?.size ?? bytes.length, 18);
		head.writeUInt16LE(title.length, 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, title, packed]);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(offset, 10);
		directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, tail, title]));
		files.push(local);
		offset += local.length;
	}
	const listed = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(parts.length, 8);
	end.writeUInt16LE(parts.length, 10);
	end.writeUInt32LE(listed.length, 12);
	end.writeUInt32LE(offset, 16);
	return new Uint8Array(Buffer.concat([...files, listed, end]));
}
