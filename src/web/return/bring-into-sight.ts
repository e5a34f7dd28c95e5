/**
 * Scrolls an element into sight inside the nearest box that scrolls, and leaves the page where it is; only without such
 * a box the page moves, no further than it must.
 */
export function bringIntoSight(element: HTMLElement): void {
	const box = scrollingBox(element);
	if (box === null) {
		element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
		return;
	}
	const own = element.getBoundingClientRect();
	const around = box.getBoundingClientRect();
	if (own.top < around.top || own.bottom > around.bottom)
		box.scrollTop += own.top + own.height / 2 - (around.top + around.height / 2);
	if (own.left < around.left || own.right > around.right)
		box.scrollLeft += own.left + own.width / 2 - (around.left + around.width / 2);
}

function scrollingBox(element: HTMLElement): HTMLElement | null {
	for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
		const { overflowY } = getComputedStyle(each);
		const scrolls = overflowY === 'auto' || overflowY === 'scroll';
		if (scrolls && each.scrollHeight > each.clientHeight + 1) return each;
	}
	return null;
}
