import type { Store } from './ports.ts';
import { fieldContext } from './secrets/field-cipher.ts';
import type { Vault } from './secrets/vault.ts';

/** What a member of staff is called, as those may read it who manage staff. */
export interface PersonName {
  readonly login: string;
  readonly name: string;
}

/** Opens the sealed logins and names of all staff, by staffId. They stand in no view, no fact and no log. */
export async function namesOfStaff(store: Store, vault: Vault): Promise<Record<string, PersonName>> {
  const open = (sealed: string, column: string, staffId: string): string =>
    vault.cipher.open(sealed, fieldContext('credential', column, staffId));
  const rows = await store.credentials();
  return Object.fromEntries(
    rows.map(({ staffId, loginSealed, nameSealed }) => [
      staffId,
      { login: open(loginSealed, 'login_sealed', staffId), name: open(nameSealed, 'name_sealed', staffId) },
    ]),
  );
}
