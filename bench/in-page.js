/**
 * Runs inside the page of the desk: times from a key or a click to the end of the frame in which its effect is seen.
 * Plain JavaScript, since it is handed to the browser as it is.
 */
globalThis.ff301Bench = (() => {
	const rowsSeen = () =>
		[...document.querySelectorAll('.grid-row')].map(
			(row) => `${row.getAttribute('aria-rowindex')} ${row.children[1]?.textContent}`,
		);
	/** What the person sees of the grid's order and rows. */
	const shown = () => {
		const sorted = document.querySelector('[aria-sort="ascending"],[aria-sort="descending"]');
		const grid = document.querySelector('[role="grid"]');
		return [
			sorted?.textContent,
			sorted?.getAttribute('aria-sort'),
			grid?.getAttribute('aria-rowcount'),
			document.querySelector('.grid-row[data-at="yes"]')?.getAttribute('aria-rowindex'),
			...rowsSeen().sort(),
		].join('\n');
	};
	/** Resolves after the frame that is being made has been handed on. */
	const painted = () =>
		new Promise((resolve) => {
			requestAnimationFrame(() => {
				const channel = new MessageChannel();
				channel.port1.onmessage = () => resolve(performance.now());
				channel.port2.postMessage(null);
			});
		});
	let began = 0;
	let before = '';
	for (const type of ['keydown', 'pointerdown', 'input'])
		addEventListener(
			type,
			(event) => {
				if (began === 0) began = event.timeStamp;
			},
			{ capture: true },
		);
	return {
		/** Resolves when the first rows have been painted: milliseconds since the navigation began. */
		rowsPainted: async () => {
			while (document.querySelector('.grid-row') === null)
				await new Promise((resolve) => requestAnimationFrame(resolve));
			return painted();
		},
		/** Resolves when a row has the focus and that has been painted. */
		focusPainted: async () => {
			while (document.querySelector('.grid-row[data-at="yes"]') === null)
				await new Promise((resolve) => requestAnimationFrame(resolve));
			return painted();
		},
		/** To be called before an act. */
		arm: () => {
			began = 0;
			before = shown();
		},
		/** Milliseconds from the first event after `arm` to the end of the frame that shows something else. */
		changed: async () => {
			const until = performance.now() + 5000;
			for (;;) {
				await new Promise((resolve) => requestAnimationFrame(resolve));
				if (began !== 0 && shown() !== before) {
					const channel = new MessageChannel();
					return new Promise((resolve) => {
						channel.port1.onmessage = () => resolve(performance.now() - began);
						channel.port2.postMessage(null);
					});
				}
				if (performance.now() > until) return -1;
			}
		},
	};
})();
