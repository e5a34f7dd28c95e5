/** Headers that every answer carries: what a page may load, and who may hold an answer. */

/** Everything comes from this server; the PDF reader's worker may be a blob. */
const CONTENT_SECURITY_POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data: blob:",
	"connect-src 'self'",
	"font-src 'self'",
	"worker-src 'self' blob:",
	"manifest-src 'self'",
	"frame-ancestors 'none'",
	"base-uri 'none'",
	"form-action 'self'",
].join('; ');

const YEAR = 31_536_000;

/** Sets what is not set; answers of the interface are held by nobody. */
export function secure(headers: Headers, isHttps: boolean): void {
	const wanted: Record<string, string> = {
		'content-security-policy': CONTENT_SECURITY_POLICY,
		'referrer-policy': 'no-referrer',
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'permissions-policy':
			'camera=(), microphone=(), geolocation=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
		'cache-control': 'no-store',
		...(isHttps && { 'strict-transport-security': `max-age=${YEAR}; includeSubDomains` }),
	};
	for (const [name, value] of Object.entries(wanted)) if (!headers.has(name)) headers.set(name, value);
}
