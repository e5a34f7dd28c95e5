/** Personal links: what each is for, and that it is used once. */
import type { DeskStore, Token } from '../desk.ts';
import { type Cell, type Engine, nullableText, type Parameter, textOf } from '../engine.ts';

const COLUMNS = `t.id, t.hash, t.purpose, t.firm, t.person, t.issuer, t.month, t.digest, t.about, t.created_at,
	t.expires_at, t.used_at, t.revoked_at`;

export function tokensIn(
	engine: Engine,
): Pick<DeskStore, 'addToken' | 'tokenOf' | 'tokensOf' | 'useToken' | 'revokeToken'> {
	return {
		addToken: async (token) => {
			await engine.write(
				`INSERT INTO desk_tokens (id, hash, purpose, firm, person, issuer, month, digest, about, created_at,
					expires_at, used_at, revoked_at)
				VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
				cellsOf(token),
			);
		},
		tokenOf: async (hash) => {
			const [row] = await engine.rows(`SELECT ${COLUMNS} FROM desk_tokens t WHERE t.hash = $1`, [hash]);
			return row ? rowOf(row) : null;
		},
		tokensOf: async ({ purpose, ...rest }) => {
			const asked = Object.entries(rest).filter(([, value]) => value !== undefined);
			const where = asked.map(([name], index) => ` AND t.${name} = $${index + 2}`).join('');
			const rows = await engine.rows(
				`SELECT ${COLUMNS} FROM desk_tokens t WHERE t.purpose = $1${where} ORDER BY t.created_at, t.id`,
				[purpose, ...asked.map(([, value]) => value)],
			);
			return rows.map(rowOf);
		},
		useToken: async (id, at) => {
			const written = await engine.write(
				`UPDATE desk_tokens SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL
				AND (expires_at IS NULL OR expires_at > $2)`,
				[id, at],
			);
			return written === 1;
		},
		revokeToken: async (id, at) => {
			await engine.write('UPDATE desk_tokens SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL', [
				id,
				at,
			]);
		},
	};
}

function cellsOf(token: Token): Parameter[] {
	const { id, hash, purpose, firm, person, issuer, month, digest, about } = token;
	const { createdAt, expiresAt, usedAt, revokedAt } = token;
	return [
		id,
		hash,
		purpose,
		firm,
		person,
		issuer,
		month,
		digest,
		about,
		createdAt,
		expiresAt,
		usedAt,
		revokedAt,
	];
}

const PURPOSES: readonly Token['purpose'][] = ['sign', 'answer', 'feed'];

function rowOf([
	id,
	hash,
	purpose,
	firm,
	person,
	issuer,
	month,
	digest,
	about,
	...times
]: readonly Cell[]): Token {
	const known = PURPOSES.find((each) => each === purpose);
	if (!known) throw new TypeError(`store: no link is for ${purpose}`);
	const [createdAt, expiresAt, usedAt, revokedAt] = times;
	return {
		id: textOf(id),
		hash: textOf(hash),
		purpose: known,
		firm: nullableText(firm),
		person: nullableText(person),
		issuer: nullableText(issuer),
		month: nullableText(month),
		digest: nullableText(digest),
		about: textOf(about),
		createdAt: textOf(createdAt),
		expiresAt: nullableText(expiresAt),
		usedAt: nullableText(usedAt),
		revokedAt: nullableText(revokedAt),
	};
}
