/** What was signed, as it is kept: both returns and the digests of their PDFs. The SHA-256 of its text is its digest. */
import { z } from 'zod';

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
/** The shape of a return is the codec's affair; here it is what the digest covers. */
const returned = z.record(z.string(), z.unknown());

export const contentShape = z.strictObject({
	form: z.literal('FF301'),
	issuer: z.string(),
	month: z.string(),
	returns: z.strictObject({ en: returned, 'zh-Hant': returned }),
	documents: z.strictObject({ en: digest, 'zh-Hant': digest }),
});
export type Content = z.infer<typeof contentShape>;
