import type { AgentRow } from '../../domain/decision.ts';
import { readIdNumber } from '../../domain/identity/id-number.ts';
import { readPhone } from '../../domain/identity/phone.ts';
import { maskName } from '../../domain/person/mask.ts';
import { fieldContext } from '../secrets/field-cipher.ts';
import type { Vault } from '../secrets/vault.ts';
import { Refused } from './refused.ts';

/** Who acts for an applicant, as it is entered; a steward of the hall is no person of the case. */
export interface ActingFor {
  readonly kind: 'own' | 'staff';
  readonly name?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly phone?: string | undefined;
}

/** Reads the applicant's own agent and seals him for a row; null: there is none. Refuses a number that is none. */
export function sealAgent(
  vault: Vault,
  newId: () => string,
  asked: ActingFor | null | undefined,
): Omit<AgentRow, 'caseId'> | null {
  if (!asked || asked.kind !== 'own') return null;
  const { name = '', idNumber, phone } = asked;
  const number = idNumber === undefined ? null : readIdNumber(idNumber);
  if (number && !number.ok) throw new Refused('id.invalid', { reason: number.reason });
  const call = phone === undefined ? null : readPhone(phone);
  if (call && !call.ok) throw new Refused('phone.invalid', { reason: call.reason });
  const id = newId();
  const seal = (value: string, column: string): string =>
    vault.cipher.seal(value, fieldContext('case_agent', column, id));
  return {
    ...{ id, nameMasked: maskName('person', name), nameSealed: seal(name, 'name_sealed') },
    idSealed: number ? seal(number.value, 'id_sealed') : null,
    phoneSealed: call ? seal(call.value, 'phone_sealed') : null,
  };
}
