/** The name of a changed cell, which opens it where the return as it stands has it; what went has nothing to open. */
interface CellLinkProps {
	readonly path: string;
	readonly label: string;
	readonly open: (path: string) => void;
}

export function CellLink({ path, label, open }: CellLinkProps) {
	if (!path.startsWith('/')) return <span>{label}</span>;
	return (
		<button type="button" className="link" onClick={() => open(path)}>
			{label}
		</button>
	);
}
