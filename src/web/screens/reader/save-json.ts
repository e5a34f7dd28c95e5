/** Saves something as a JSON file on the device; nothing is sent. */
export function saveJson(name: string, value: unknown): void {
	const address = URL.createObjectURL(
		new Blob([JSON.stringify(value, null, '\t')], { type: 'application/json' }),
	);
	const link = document.createElement('a');
	link.href = address;
	link.download = `${name.replace(/\.[A-Za-z0-9]+$/, '')}.json`;
	link.click();
	URL.revokeObjectURL(address);
}
