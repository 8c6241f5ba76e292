import { pairingCode, PAIRING_BYTES } from '../../domain/identity/pairing.ts';
import { readLogin } from '../../domain/identity/login.ts';
import { passwordFaults } from '../../domain/identity/password.ts';
import {
  decideAddStaff,
  decideFound,
  decideSetPassword,
  decideSetStaff,
} from '../../domain/staff/register.ts';
import type { CredentialPrepared } from '../../domain/staff/register.ts';
import { decideSignIn, decideSignOut } from '../../domain/staff/sign-in.ts';
import { decideAskPairing, decideConfirmPairing, decideRevoke } from '../../domain/stations/pair.ts';
import type { HandlerTable } from '../handler.ts';
import { fieldContext } from '../secrets/field-cipher.ts';
import { sameSecret } from '../secrets/tokens.ts';
import type { HandlerParts } from './parts.ts';
import { Refused } from './refused.ts';

interface Named {
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

/** Checks and seals a login with its password; only what is sound costs an argon2 hash. */
async function credentialFor(
  parts: HandlerParts,
  staffId: string,
  asked: Named,
): Promise<CredentialPrepared> {
  const { vault, store } = parts;
  const login = readLogin(asked.login);
  const value = login.ok ? login.value : '';
  const faults = passwordFaults(asked.password, value);
  const sound = login.ok && faults.length === 0;
  const loginIndex = vault.loginIndex(value);
  const seal = (text: string, column: string): string =>
    vault.cipher.seal(text, fieldContext('credential', column, staffId));
  return {
    row: {
      staffId,
      loginIndex,
      loginSealed: seal(value, 'login_sealed'),
      nameSealed: seal(asked.name, 'name_sealed'),
      passwordHash: sound ? await vault.passwords.hashPassword(asked.password) : '',
    },
    loginFault: login.ok ? null : login.reason,
    passwordFaults: faults,
    loginOf: sound ? ((await store.credentialByLogin(loginIndex))?.staffId ?? null) : null,
  };
}

/** A member of staff's own password again, or a director's new one for somebody. */
async function renewed(
  parts: HandlerParts,
  {
    staffId,
    oldPassword,
    newPassword,
  }: { staffId: string; oldPassword?: string | undefined; newPassword: string },
): Promise<CredentialPrepared & { oldMatches: boolean }> {
  const { vault, store } = parts;
  const kept = await store.credentialOf(staffId);
  if (!kept) throw new Refused('staff.unknown');
  const login = vault.cipher.open(kept.loginSealed, fieldContext('credential', 'login_sealed', staffId));
  const name = vault.cipher.open(kept.nameSealed, fieldContext('credential', 'name_sealed', staffId));
  const oldMatches =
    oldPassword !== undefined && (await vault.passwords.verifyPassword(kept.passwordHash, oldPassword));
  return { ...(await credentialFor(parts, staffId, { login, name, password: newPassword })), oldMatches };
}

/** The commands about staff and devices. */
export function addPeopleHandlers(table: HandlerTable, parts: HandlerParts): void {
  const { vault, store, ids } = parts;
  table
    .add('setup:found', {
      prepare: async ({ input, newId }: { input: Named & { code: string }; newId: () => string }) => {
        const code = parts.setupCode();
        // A founded hall has no code: the kept answer tells who sent it twice, the rule tells all others.
        if (code !== null && !sameSecret(input.code.trim().toUpperCase(), code))
          throw new Refused('setup.wrong_code');
        return credentialFor(parts, newId(), input);
      },
      decide: decideFound,
    })
    .add('staff:signIn', {
      prepare: async ({ input, hall }: { input: { login: string; password: string }; hall: HallLike }) => {
        const login = readLogin(input.login);
        const kept = login.ok ? await store.credentialByLogin(vault.loginIndex(login.value)) : null;
        const credential = kept ? (hall.staff.get(kept.staffId)?.credential ?? 0) : 0;
        const matches = await vault.passwords.verifyPassword(kept?.passwordHash ?? null, input.password);
        return { staffId: kept?.staffId ?? null, credential, matches };
      },
      decide: decideSignIn,
    })
    .add('staff:signOut', { decide: decideSignOut })
    .add('staff:add', {
      prepare: ({ input, newId }: { input: Named & { roles: never }; newId: () => string }) =>
        credentialFor(parts, newId(), input),
      decide: decideAddStaff,
    })
    .add('staff:set', { decide: decideSetStaff })
    .add('staff:setPassword', {
      prepare: ({
        input,
      }: {
        input: { staffId: string; oldPassword?: string | undefined; newPassword: string };
      }) => renewed(parts, input),
      decide: decideSetPassword,
    })
    .add('device:askPairing', {
      prepare: async () => ({ code: pairingCode(ids.random(PAIRING_BYTES)) }),
      decide: decideAskPairing,
    })
    .add('device:confirmPairing', { decide: decideConfirmPairing })
    .add('device:revoke', { decide: decideRevoke });
}

interface HallLike {
  readonly staff: { get(id: string): { readonly credential: number } | undefined };
}
