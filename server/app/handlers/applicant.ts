import { readCreditCode } from '../../domain/identity/credit-code.ts';
import { readIdNumber } from '../../domain/identity/id-number.ts';
import { readPhone } from '../../domain/identity/phone.ts';
import { maskName } from '../../domain/person/mask.ts';
import type { ApplicantRow } from '../../domain/decision.ts';
import { fieldContext } from '../secrets/field-cipher.ts';
import type { Vault } from '../secrets/vault.ts';
import { Refused } from './refused.ts';

export interface Applying {
  readonly kind: 'person' | 'body';
  readonly name: string;
  readonly idNumber?: string | undefined;
  readonly phone?: string | undefined;
}

/** Reads who applies and seals it for a case's row; refuses a number that is none. */
export function sealApplicant(vault: Vault, caseId: string, asked: Applying): Omit<ApplicantRow, 'caseId'> {
  const { kind, name, idNumber, phone } = asked;
  const number =
    idNumber === undefined ? null : (kind === 'person' ? readIdNumber : readCreditCode)(idNumber);
  if (number && !number.ok) throw new Refused('id.invalid', { reason: number.reason });
  const call = phone === undefined ? null : readPhone(phone);
  if (call && !call.ok) throw new Refused('phone.invalid', { reason: call.reason });
  const seal = (value: string, column: string): string =>
    vault.cipher.seal(value, fieldContext('applicant', column, caseId));
  return {
    kind,
    nameMasked: maskName(kind, name),
    nameSealed: seal(name, 'name_sealed'),
    idSealed: number ? seal(number.value, 'id_sealed') : null,
    phoneSealed: call ? seal(call.value, 'phone_sealed') : null,
    idIndex: number ? vault.applicantIndex(number.value) : null,
  };
}
