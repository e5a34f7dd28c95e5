/** What comes of one cell: a value, a question to whoever filled it in, or a refusal by name. */
import type { RefusalCode } from '../../value/refusal.ts';

export type Outcome =
	| { readonly is: 'value'; readonly value: unknown; readonly warning?: string }
	| {
			readonly is: 'question';
			readonly asks: string;
			/** What may be typed instead, the likeliest first. */
			readonly candidates: readonly string[];
	  }
	| { readonly is: 'refused'; readonly code: RefusalCode; readonly why: string; readonly belongs: string };

export function value(of: unknown, warning?: string): Outcome {
	return { is: 'value', value: of, ...(warning !== undefined && { warning }) };
}

export function question(asks: string, candidates: readonly string[] = []): Outcome {
	return { is: 'question', asks, candidates };
}

/** `belongs` says what belongs in the cell. */
export function refused(why: string, belongs: string, code: RefusalCode = 'TABLE_CELL'): Outcome {
	return { is: 'refused', code, why, belongs };
}
