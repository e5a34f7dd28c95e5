/** The head that every screen has: its title, what stands beside it, its acts; and the title of the page. */
import { type ReactNode, useEffect } from 'react';

export function Screen({
	title,
	name,
	beside,
	acts,
	children,
	isWide = true,
}: {
	readonly title: ReactNode;
	/** The title as plain text, for the browser's tab. */
	readonly name: string;
	/** Stands right of the title: states, small facts. */
	readonly beside?: ReactNode;
	readonly acts?: ReactNode;
	readonly children: ReactNode;
	/** Over the whole width; else no wider than reads well. */
	readonly isWide?: boolean;
}) {
	useEffect(() => {
		document.title = `${name} · ff301`;
	}, [name]);
	return (
		<div className={isWide ? 'screen' : 'screen screen-narrow'}>
			<header className="screen-head">
				<h1>{title}</h1>
				{beside ? <div className="row">{beside}</div> : null}
				<span className="grow" />
				{acts ? <div className="row">{acts}</div> : null}
			</header>
			{children}
		</div>
	);
}
