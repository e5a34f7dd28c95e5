/** The width of an element in whole pixels, as it is now: drawings are set to it, so that their text keeps its size. */
import { useLayoutEffect, useRef, useState } from 'react';

export function useWidth<Element extends HTMLElement>(first: number) {
	const place = useRef<Element>(null);
	const [width, setWidth] = useState(first);
	useLayoutEffect(() => {
		const element = place.current;
		if (!element) return;
		const watch = new ResizeObserver(([entry]) => {
			if (entry) setWidth(Math.floor(entry.contentRect.width));
		});
		watch.observe(element);
		return () => watch.disconnect();
	}, []);
	return [place, width] as const;
}
