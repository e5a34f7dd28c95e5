/** A line that explains what the pointer or the focus rests on. Its child must be able to take the focus. */
import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';

export function Tooltip({ says, children }: { readonly says: ReactNode; readonly children: ReactElement }) {
	return (
		<TooltipTrigger delay={500}>
			{children}
			<AriaTooltip className="tooltip" offset={6}>
				{says}
			</AriaTooltip>
		</TooltipTrigger>
	);
}
