/** The socket: listens, gives slow senders so much time, and ends when the last request has been answered. */

import type { Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Refusal } from '../value/refusal.ts';
import { application } from './application.ts';
import type { Keeping } from './keeping.ts';

export interface Listening {
	readonly port: number;
	/** Takes no more requests, lets running ones end, for so many milliseconds at most. */
	close(patience: number): Promise<void>;
}

export interface ListenAt {
	readonly host: string;
	/** 0 for any that is free. */
	readonly port: number;
}

/** Refuses with `USAGE` a port that is taken or not ours to have. `keepingAt` is asked once the port is known. */
export async function listen(
	at: ListenAt,
	keepingAt: (port: number) => Promise<Keeping>,
): Promise<Listening> {
	let fetch: ((request: Request, env: HttpBindings) => Response | Promise<Response>) | null = null;
	const server = createAdaptorServer({
		fetch: (request, env) => fetch?.(request, env as HttpBindings) ?? new Response(null, { status: 503 }),
		overrideGlobalObjects: false,
	}) as Server;
	server.headersTimeout = 10_000;
	server.requestTimeout = 120_000;
	server.keepAliveTimeout = 5_000;
	server.maxRequestsPerSocket = 10_000;
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => reject(notListening(error, at)));
		server.listen(at.port, at.host, resolve);
	});
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : at.port;
	const app = application(await keepingAt(port));
	fetch = (request, env) => app.fetch(request, env);
	return { port, close: (patience) => closed(server, patience) };
}

function notListening({ code }: NodeJS.ErrnoException, { host, port }: ListenAt): Refusal {
	return new Refusal(
		'USAGE',
		`the server cannot listen at ${host}:${port} (${code})`,
		code === 'EADDRINUSE' ? 'something listens there already; name another port with --port' : null,
	);
}

async function closed(server: Server, patience: number): Promise<void> {
	const ended = new Promise<void>((resolve) => server.close(() => resolve()));
	server.closeIdleConnections();
	const timer = setTimeout(() => server.closeAllConnections(), patience);
	await ended;
	clearTimeout(timer);
}
