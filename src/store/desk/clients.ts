/** Issuers that a firm looks after, and who works on each. */
import { Refusal } from '../../value/refusal.ts';
import type { Client, ClientTeam, DeskStore } from '../desk.ts';
import { type Cell, type Engine, textOf } from '../engine.ts';

const COLUMNS = 'c.issuer, c.firm, c.board, c.team, c.added_at';

export function clientsOf(engine: Engine): Pick<DeskStore, 'addClient' | 'client' | 'clients' | 'setTeam'> {
	return {
		addClient: async ({ issuer, firm, board, team, addedAt }) => {
			const written = await engine.write(
				`INSERT INTO desk_clients (issuer, firm, board, team, added_at) VALUES ($1, $2, $3, $4, $5)
				ON CONFLICT (issuer) DO NOTHING`,
				[issuer, firm, board, JSON.stringify(team), addedAt],
			);
			if (written === 0)
				throw new Refusal(
					'ISSUER_KNOWN',
					`the issuer ${issuer} is looked after already`,
					'look for it among the issuers of the firm; another firm must give it up first',
				);
		},
		client: async (issuer) => {
			const [row] = await engine.rows(`SELECT ${COLUMNS} FROM desk_clients c WHERE c.issuer = $1`, [issuer]);
			return row ? clientOf(row) : null;
		},
		clients: async (firm) => {
			const rows = await engine.rows(
				`SELECT ${COLUMNS} FROM desk_clients c WHERE c.firm = $1 ORDER BY c.issuer`,
				[firm],
			);
			return rows.map(clientOf);
		},
		setTeam: async (issuer, team, seen) => {
			const set = 'UPDATE desk_clients SET team = $2 WHERE issuer = $1';
			const written =
				seen === undefined
					? await engine.write(set, [issuer, JSON.stringify(team)])
					: // Read by this file, so that writing it again gives the text that is kept.
						await engine.write(`${set} AND team = $3`, [issuer, JSON.stringify(team), JSON.stringify(seen)]);
			if (written > 0) return;
			const kept = await engine.rows('SELECT c.issuer FROM desk_clients c WHERE c.issuer = $1', [issuer]);
			throw kept.length === 0
				? new Refusal('ISSUER_UNKNOWN', `no firm looks after the issuer ${issuer}`)
				: teamMoved(issuer);
		},
	};
}

export function teamMoved(issuer: string): Refusal {
	return new Refusal(
		'HEAD_MOVED',
		`the team of ${issuer} was changed since this was loaded`,
		'load it again; what was typed stays on the page',
		[issuer],
	);
}

function clientOf([issuer, firm, board, team, addedAt]: readonly Cell[]): Client {
	return {
		issuer: textOf(issuer),
		firm: textOf(firm),
		board: textOf(board) === 'gem' ? 'gem' : 'main',
		// Written by this file alone.
		team: JSON.parse(textOf(team)) as ClientTeam,
		addedAt: textOf(addedAt),
	};
}
