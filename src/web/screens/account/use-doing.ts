/** One thing at a time, with what was refused. */
import { useState } from 'react';

export interface Doing {
	readonly error: unknown;
	readonly isRunning: boolean;
	/** Resolves to false when it was refused; the refusal stands in `error`. */
	readonly run: (act: () => Promise<unknown>) => Promise<boolean>;
}

export function useDoing(): Doing {
	const [error, setError] = useState<unknown>(null);
	const [isRunning, setRunning] = useState(false);
	const run = async (act: () => Promise<unknown>) => {
		if (isRunning) return false;
		setRunning(true);
		setError(null);
		try {
			await act();
			return true;
		} catch (refused) {
			setError(refused);
			return false;
		} finally {
			setRunning(false);
		}
	};
	return { error, isRunning, run };
}
