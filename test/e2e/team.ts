/** Sets the team of an issuer on its home, where taking it on leads. */
import type { Page } from 'playwright-core';

export function button(page: Page, name: string | RegExp) {
	return page.getByRole('button', { name });
}

export interface TeamNames {
	readonly maker: string;
	readonly checker: string;
	readonly signatory: string;
}

const DEMONSTRATION: TeamNames = { maker: 'Maker One', checker: 'Checker One', signatory: 'Director One' };

/** Three people; the signatory signs as Xu Li, Director. */
export async function setTeam(page: Page, names = DEMONSTRATION): Promise<void> {
	await page.waitForURL(/\/issuers\/00020\?tab=team$/);
	await button(page, 'Change the team').click();
	const dialog = page.getByRole('dialog');
	const tick = async (group: RegExp, name: string) => {
		const box = dialog.getByRole('group', { name: group }).getByRole('checkbox', { name: new RegExp(name) });
		await box.focus();
		await page.keyboard.press('Space');
	};
	await tick(/^Makers/, names.maker);
	await tick(/^Checkers/, names.checker);
	await tick(/^Signatories/, names.signatory);
	const printed = dialog.getByRole('group', { name: names.signatory, exact: true });
	await printed.getByLabel('Name that the return prints').fill('');
	await dialog.getByText('three people').click();
	const save = dialog.getByRole('button', { name: 'Save the team' });
	await save.click();
	await printed.getByText('Write the name.').waitFor();
	await printed.getByLabel('Name that the return prints').fill('Xu Li');
	await save.click();
	await dialog.waitFor({ state: 'detached' });
	await page.getByText('Xu Li, Director').waitFor();
}
