/**
 * Scrolls an element into sight. Inside a box with `data-scrolls` only that box moves, so that looking at one side of a
 * comparison does not take the rest of the page away; elsewhere the page moves no further than it must.
 */
export function bringIntoSight(element: HTMLElement): void {
	const box = element.closest('[data-scrolls]');
	if (box === null) {
		element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
		return;
	}
	const own = element.getBoundingClientRect();
	const around = box.getBoundingClientRect();
	// Only the part of the box that the window shows counts.
	const top = Math.max(around.top, 0);
	const bottom = Math.max(Math.min(around.bottom, innerHeight), top + own.height);
	if (own.top < top || own.bottom > bottom) box.scrollTop += own.top + own.height / 2 - (top + bottom) / 2;
	if (own.left < around.left || own.right > around.right)
		box.scrollLeft += own.left + own.width / 2 - (around.left + around.width / 2);
}
