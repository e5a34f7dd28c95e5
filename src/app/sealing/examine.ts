/**
 * Whether a sealed PDF is whole, without the library that sealed it: which bytes are covered, their digest in the
 * signature, and the signature by the certificate in it. Whether the certificate is to be trusted is another question,
 * which a PDF reader with its list of authorities answers.
 */
import { createHash, verify, X509Certificate } from 'node:crypto';
import { type Der, derAt, derIn, FIRST, isObject, OCTETS, SEQUENCE, SET } from './der.ts';

export interface Seal {
	/** Of the certificate, on one line. */
	readonly subject: string;
	readonly validTo: string;
	/** Bytes of the PDF before the seal was appended are covered, and all after but the signature itself. */
	readonly covered: number;
}

/** Why a seal does not hold, in one sentence. */
export class BrokenSeal extends Error {}

/** 1.2.840.113549.1.7.2, 1.2.840.113549.1.9.4, 2.16.840.1.101.3.4.2.1 */
const SIGNED_DATA = '2a864886f70d010702';
const MESSAGE_DIGEST = '2a864886f70d010904';
const SHA_256 = '608648016503040201';

/** Gives who sealed it; throws `BrokenSeal`. */
export function examineSeal(pdf: Uint8Array): Seal {
	const { covered, contents } = coveredBytes(pdf);
	const { certificate, attributes, signature } = signedData(contents);
	const digest = createHash('sha256').update(covered).digest();
	const told = attribute(attributes, MESSAGE_DIGEST);
	if (told?.tag !== OCTETS || !digest.equals(told.content))
		throw new BrokenSeal('the digest in the signature is not that of the bytes that it covers');
	const { subject, validTo, publicKey } = certificate;
	// Signed as the set that they are, and not as the part of the signer's record that they stand for.
	const signed = Buffer.from(attributes.all);
	signed[0] = SET;
	if (!verify('sha256', signed, publicKey, signature))
		throw new BrokenSeal('the signature is not that of the certificate');
	return { subject: subject.split('\n').join(', '), validTo, covered: covered.length };
}

/** All of the file but the hexadecimal digits of the signature. */
function coveredBytes(pdf: Uint8Array): { readonly covered: Buffer; readonly contents: Uint8Array } {
	const text = Buffer.from(pdf).toString('latin1');
	const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
	const [range] = ranges;
	if (!range || ranges.length > 1) throw new BrokenSeal('there is not exactly one signature');
	const [start = -1, length = 0, after = 0, rest = 0] = range
		.slice(1)
		.map((figure) => Number.parseInt(figure, 10));
	const digits = text.slice(length, after);
	const whole = start === 0 && length < after && after + rest === pdf.length;
	if (!whole || !/^<[0-9A-Fa-f]*>$/.test(digits))
		throw new BrokenSeal('the signature does not cover the whole file');
	return {
		covered: Buffer.concat([pdf.subarray(0, length), pdf.subarray(after)]),
		contents: new Uint8Array(Buffer.from(digits.slice(1, -1), 'hex')),
	};
}

interface SignedData {
	readonly certificate: X509Certificate;
	readonly attributes: Der;
	readonly signature: Uint8Array;
}

/** ContentInfo → SignedData → its first certificate and its only signer. */
function signedData(contents: Uint8Array): SignedData {
	const outer = derAt(contents);
	if (outer && contents.subarray(outer.all.length).some((byte) => byte !== 0))
		throw new BrokenSeal('something stands after the signature in its place');
	const [type, wrapped] = (outer && derIn(outer)) ?? [];
	const data = wrapped?.tag === FIRST && isObject(type, SIGNED_DATA) ? derAt(wrapped.content) : null;
	const members = (data && derIn(data)) ?? [];
	const certificates = members.find(({ tag }) => tag === FIRST);
	const signers = derIn(members.findLast(({ tag }) => tag === SET) ?? EMPTY) ?? [];
	const first = certificates ? derAt(certificates.content) : null;
	const [signer] = signers;
	if (!first || !signer || signers.length !== 1) throw new BrokenSeal('the signature cannot be read');
	const record = derIn(signer) ?? [];
	const attributes = record.find(({ tag }) => tag === FIRST);
	const digested = record.find((each) => each.tag === SEQUENCE && isObject(derIn(each)?.[0], SHA_256));
	const signature = record.findLast(({ tag }) => tag === OCTETS);
	if (!attributes || !digested || !signature)
		throw new BrokenSeal('the signature lacks its attributes, or is over another digest than SHA-256');
	return { certificate: certificateOf(first.all), attributes, signature: signature.content };
}

const EMPTY: Der = { tag: 0, all: new Uint8Array(), content: new Uint8Array() };

function certificateOf(bytes: Uint8Array): X509Certificate {
	try {
		return new X509Certificate(bytes);
	} catch {
		throw new BrokenSeal('the certificate cannot be read');
	}
}

function attribute(attributes: Der, name: string): Der | undefined {
	const found = derIn(attributes)?.find((each) => isObject(derIn(each)?.[0], name));
	const values = found && derIn(found)?.[1];
	return values ? derIn(values)?.[0] : undefined;
}
