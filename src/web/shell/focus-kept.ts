/**
 * Whoever works by keys never loses their place. When what has the focus goes away, because a list changed or another
 * screen came, the focus goes to the nearest thing around it that can hold it, else to the content of the page; when a
 * button is switched off while it works, the focus comes back to it.
 */
import { useEffect } from 'react';

/** Milliseconds: a few frames. */
const PATIENCE = 60;
/** A button that is off for longer is left. */
const LONG = 400;

export function useFocusKept(): void {
	useEffect(() => {
		let held: readonly HTMLElement[] = [];
		const took = ({ target }: FocusEvent) => {
			held = target instanceof HTMLElement ? around(target) : [];
		};
		// Who points somewhere else, or at nothing, means it.
		const pointed = () => {
			held = [];
		};
		let waits = true;
		let timer: ReturnType<typeof setTimeout> | null = null;
		// A dialogue that closes gives the focus back by itself, and is not run ahead of.
		const soon = () => {
			if (held.length === 0 || document.activeElement !== document.body) return;
			if (timer !== null) clearTimeout(timer);
			waits = true;
			timer = setTimeout(look, PATIENCE);
		};
		const look = () => {
			if (held.length === 0 || document.activeElement !== document.body) return;
			const [last] = held;
			const isOff = last?.isConnected && last.matches(':disabled');
			if (isOff && waits) {
				waits = false;
				timer = setTimeout(look, LONG);
				return;
			}
			const next =
				last?.isConnected && !isOff ? last : (held.find(isPlace) ?? document.getElementById('content'));
			next?.focus({ preventScroll: true });
		};
		const watch = new MutationObserver(soon);
		watch.observe(document.body, {
			childList: true,
			subtree: true,
			attributes: true,
			attributeFilter: ['disabled'],
		});
		document.addEventListener('focusin', took);
		document.addEventListener('pointerdown', pointed, true);
		return () => {
			watch.disconnect();
			if (timer !== null) clearTimeout(timer);
			document.removeEventListener('focusin', took);
			document.removeEventListener('pointerdown', pointed, true);
		};
	}, []);
}

/** An element and what it stands in, inwards first. */
function around(element: HTMLElement): readonly HTMLElement[] {
	const found: HTMLElement[] = [];
	for (let at: HTMLElement | null = element; at !== null; at = at.parentElement) found.push(at);
	return found;
}

function isPlace(element: HTMLElement): boolean {
	return element.isConnected && element.hasAttribute('tabindex');
}
