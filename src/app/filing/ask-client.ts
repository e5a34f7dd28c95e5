/** The client is asked what happened in the month, or asked again; and what the client answers. */
import { type Acted, type Acting, aboutOf, perform } from './perform.ts';

/** `contact` is the name of the one who is asked. */
export async function askClient(acting: Acting, asked: { readonly contact: string | null }): Promise<Acted> {
	return perform(acting, {
		name: 'ask-client',
		isSame: () => false,
		plan: (filing) => ({ act: { act: 'ask-client', ...aboutOf(filing, acting.actor), ...asked } }),
	});
}

export interface ClientAnswer {
	readonly answer: 'nothing' | 'movements';
	readonly words: string;
	/** Who answered, where it was the client behind a personal link. */
	readonly from?: string;
	/** Digests of what was uploaded with it. */
	readonly documents?: readonly string[];
}

/** Recorded at every stage: what a client says is never lost. Without an actor it is the client's own. */
export async function clientAnswered(acting: Acting, asked: ClientAnswer): Promise<Acted> {
	const { answer, words, from = null, documents = [] } = asked;
	return perform(acting, {
		name: 'client-answered',
		isSame: (last) => last.act === 'client-answered' && last.answer === answer && last.words === words,
		plan: ({ month, life: { round } }) => ({
			act: {
				act: 'client-answered',
				month,
				round,
				by: acting.actor && { id: acting.actor.id, name: acting.actor.name },
				from,
				answer,
				words,
				documents: [...documents],
			},
		}),
	});
}
