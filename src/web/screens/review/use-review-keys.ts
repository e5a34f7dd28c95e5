/** The keys of the review. A key whose act is not possible does nothing and is not listed. */
import type { Review } from '../../../api/returns.ts';
import { type KeyBinding, useKeys } from '../../shell/keys.ts';
import { useWords } from '../../words/define.ts';
import type { ActDialogName } from './act-body.ts';
import { reviewWords } from './words.ts';

export interface ReviewActs {
	readonly nextFinding: () => void;
	readonly comment: () => void;
	readonly seen: () => void;
	readonly ask: (act: ActDialogName) => void;
	readonly otherLanguage: () => void;
	readonly table: () => void;
	readonly close: () => void;
}

export function useReviewKeys({ may }: Pick<Review, 'may'>, acts: ReviewActs): void {
	const say = useWords(reviewWords);
	const when = (allowed: boolean | undefined, binding: KeyBinding) => (allowed ? [binding] : []);
	useKeys([
		{ keys: ['f'], does: say('keys.finding'), run: acts.nextFinding },
		...when(may.comment?.allowed, { keys: ['c'], does: say('keys.comment'), run: acts.comment }),
		...when(may.see?.allowed, { keys: ['v'], does: say('keys.seen'), run: acts.seen }),
		...when(may.approve?.allowed, {
			keys: ['a'],
			does: say('keys.approve'),
			run: () => acts.ask('approve'),
		}),
		...when(may['send-back']?.allowed, {
			keys: ['b'],
			does: say('keys.back'),
			run: () => acts.ask('send-back'),
		}),
		...when(may['send-to-checker']?.allowed, {
			keys: ['s'],
			does: say('acts.send-to-checker'),
			run: () => acts.ask('send-to-checker'),
		}),
		{ keys: ['l'], does: say('keys.language'), run: acts.otherLanguage },
		{ keys: ['t'], does: say('keys.table'), run: acts.table },
		{ keys: ['Escape'], does: say('keys.close'), run: acts.close },
	]);
}
