/** A handful of icons of our own, drawn on 16 by 16 in the colour of the text. They are decoration: words stand beside them. */
import type { ReactNode } from 'react';

const SHAPES = {
	desk: <path d="M2 3.5h12M2 8h12M2 12.5h7" />,
	issuers: <path d="M3 14V3.5L8 2v12M8 6h5v8M2 14h12M5 6v0M5 9v0M10.5 9v0M10.5 11.5v0" />,
	calendar: <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3" />,
	reader: <path d="M4 1.5h5.5L12.5 5v9.5H4zM9.5 1.5V5h3M6 8.5h4.5M6 11h4.5" />,
	inbox: <path d="M2 9.5 4 3h8l2 6.5V13H2zM2 9.5h3.5l1 1.5h3l1-1.5H14" />,
	people: (
		<path d="M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M11 3a2.3 2.3 0 0 1 0 4.4M12 9.8c1.5.5 2.5 1.8 2.5 3.7" />
	),
	settings: (
		<path d="M2 4.5h7M12 4.5h2M2 11.5h2M7 11.5h7M10.5 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.5 13.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4z" />
	),
	search: <path d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM11 11l3.5 3.5" />,
	clock: <path d="M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM8 4.5V8l2.5 1.5" />,
	check: <path d="m3 8.5 3.5 3.5L13 4.5" />,
	cross: <path d="m4 4 8 8M12 4l-8 8" />,
	warning: <path d="M8 2 14.5 13.5h-13zM8 6.5v3.5M8 11.8v.2" />,
	error: <path d="M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM8 4.5v4.2M8 11v.2" />,
	info: <path d="M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM8 7.3v4.2M8 4.8V5" />,
	left: <path d="M10 3 5 8l5 5" />,
	right: <path d="m6 3 5 5-5 5" />,
	down: <path d="m3 6 5 5 5-5" />,
	up: <path d="m3 10 5-5 5 5" />,
	open: <path d="M9 2.5h4.5V7M13.5 2.5 7 9M11.5 9v4.5h-9v-9H7" />,
	copy: <path d="M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1" />,
	download: <path d="M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11" />,
	upload: <path d="M8 10.5v-8M4.5 6 8 2.5 11.5 6M2.5 13.5h11" />,
	send: <path d="M2 8h11M9 4l4 4-4 4" />,
	back: <path d="M14 8H3M7 4 3 8l4 4" />,
	key: <path d="M10.5 9.5a4 4 0 1 0-3.6-2.3L2 12v2h2.5v-1.5H6V11h1.5l1-1.7c.6.2 1.3.2 2 .2zM11.5 4.5v0" />,
	keyboard: <path d="M1.5 4h13v8h-13zM4 6.5v0M6.5 6.5v0M9.5 6.5v0M12 6.5v0M5 9.5h6" />,
	person: <path d="M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 14.5c0-3 2.5-4.5 5.5-4.5s5.5 1.5 5.5 4.5" />,
	more: <path d="M3.5 8v0M8 8v0M12.5 8v0" />,
	plus: <path d="M8 3v10M3 8h10" />,
	lock: <path d="M3.5 7h9v7h-9zM5.5 7V4.5a2.5 2.5 0 0 1 5 0V7" />,
	message: <path d="M2 3h12v8.5H7L4 14v-2.5H2z" />,
	table: <path d="M2 3h12v10H2zM2 6.5h12M2 9.8h12M6.5 6.5V13" />,
	bar: <path d="M2 6h12v4H2zM6 6v4M11 6v4" />,
	filter: <path d="M2 3.5h12L9.5 8.5v4l-3 1v-5z" />,
	sun: (
		<path d="M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1" />
	),
} as const satisfies Readonly<Record<string, ReactNode>>;

export type IconName = keyof typeof SHAPES;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
	return (
		<svg
			className="icon"
			width={size}
			height={size}
			viewBox="0 0 16 16"
			fill="none"
			stroke="currentColor"
			strokeWidth="1.5"
			strokeLinecap="round"
			strokeLinejoin="round"
			aria-hidden="true"
		>
			{SHAPES[name]}
		</svg>
	);
}
