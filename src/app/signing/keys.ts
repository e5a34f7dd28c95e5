/** The passkeys with which a person can sign now. */
import type { DeskStore, SigningKey } from '../../store/desk.ts';

export async function keysThatSign(
	keys: Pick<DeskStore, 'signingKeys'>,
	person: string,
): Promise<readonly SigningKey[]> {
	return (await keys.signingKeys(person)).filter(({ removedAt }) => removedAt === null);
}
