/** The first eight digits of a digest, as people compare them. */
export function shortDigest(digest: string): string {
	return digest.replace(/^sha256:/, '').slice(0, 8);
}
