/** A table that is scrolled sideways where there is no room; it takes the focus, so that arrows scroll it. */
import type { ReactNode } from 'react';

export function TableScroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
		<section className="table-scroll" aria-label={label} tabIndex={0}>
			{children}
		</section>
	);
}
