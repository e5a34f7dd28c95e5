/** The part of the desk's store that keeps signing passkeys, in memory, with the promises of its contract. */
import type { SigningKey } from '../../../src/store/desk.ts';

export class KeysInMemory {
	readonly #keys = new Map<string, SigningKey>();

	async signingKeys(person: string): Promise<readonly SigningKey[]> {
		return [...this.#keys.values()].filter((key) => key.person === person);
	}

	async addSigningKey(key: SigningKey): Promise<void> {
		this.#keys.set(key.id, key);
	}

	async countSigningKey(id: string, counter: number): Promise<boolean> {
		const key = this.#keys.get(id);
		if (!key || ((counter > 0 || key.counter > 0) && counter <= key.counter)) return false;
		this.#keys.set(id, { ...key, counter });
		return true;
	}

	async removeSigningKey(person: string, id: string, at: string): Promise<boolean> {
		const key = this.#keys.get(id);
		if (key?.person !== person || key.removedAt !== null) return false;
		this.#keys.set(id, { ...key, removedAt: at });
		return true;
	}
}
