import { createHmac } from 'node:crypto';
import { CODE_LENGTH, CODE_SIGNS } from '../../contract/cases/query-code.ts';

/**
 * The query code of a case (查询密码): 40 bits of an HMAC of its id under the key for that purpose, as 8 signs. It is
 * printed on the receipt and stands nowhere: who has the key makes it anew.
 */
export function queryCodeOf(key: Uint8Array, caseId: string): string {
  const bytes = createHmac('sha256', key).update(`case\n${caseId}`, 'utf8').digest();
  const bits = bytes.readUIntBE(0, 5);
  return Array.from({ length: CODE_LENGTH }, (_, i) => CODE_SIGNS[Math.floor(bits / 32 ** i) % 32]!).join('');
}
