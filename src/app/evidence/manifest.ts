/** The list of what is in an evidence pack. Every member follows from the other files, so that none can be altered. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type CanonicalValue, canonicalJson } from '../../value/canonical-json.ts';

export const PACK_KIND = 'ff301-evidence';
export const PACK_SCHEMA = 1;

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

export const manifestShape = z.strictObject({
	kind: z.literal(PACK_KIND),
	schema: z.literal(PACK_SCHEMA),
	issuer: z.string().regex(/^[0-9]{5}$/),
	month: z.string().regex(/^[0-9]{4}-(?:0[1-9]|1[0-2])$/),
	round: z.int().min(1),
	/** Of the content that was signed. */
	digest,
	/** The last entry of the issuer's chain when the pack was made. */
	head: z.strictObject({
		sequence: z.int().min(1),
		hash: z.string().regex(/^[0-9a-f]{64}$/),
		recordedAt: z.string(),
	}),
	/** Of ff301, and so of its rules, when the return was sent to the checker. */
	version: z.string(),
	/** Every other file of the pack, by name. */
	files: z.record(z.string(), z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int() })),
});
export type Manifest = z.infer<typeof manifestShape>;

/** Canonical JSON with a line feed; there is one text for one manifest. */
export function manifestText(manifest: Manifest): string {
	return jsonText(manifest);
}

/** Any file of the pack that is JSON. */
export function jsonText(value: object): string {
	return `${canonicalJson(value as CanonicalValue)}\n`;
}

/** SHA-256 as hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
	return createHash('sha256').update(bytes).digest('hex');
}
