/** How much of a document is taken in. A return is some pages; the limits leave room for any real one. */

/** Bytes of any one document; more is `INPUT_TOO_LARGE`, told before a byte is read. */
export const INPUT_BYTES_MAX = 64 * 1024 * 1024;

/** Bytes of a PDF, as `PDF_LIMITS` of the PDF reader has it; here too, so that a size is judged without loading it. */
export const PDF_BYTES_MAX = 32 * 1024 * 1024;

/** Bytes of a text or of JSON; more is `TEXT_TOO_LONG`. */
export const TEXT_BYTES_MAX = 16 * 1024 * 1024;

/** Bytes from the start of a document that tell what it is. */
export const SNIFF_BYTES = 4096;
