import { createHmac } from 'node:crypto';
import { CODE_LENGTH, CODE_SIGNS } from '../../contract/cases/query-code.ts';

/**
 * The code of a case or a booking (查询密码, 预约码): 40 bits of an HMAC of what it is for, under the key for that purpose, as 8 signs. It is
 * printed on the receipt and stands nowhere: who has the key makes it anew.
 */
export function queryCodeOf(key: Uint8Array, what: string): string {
  const bytes = createHmac('sha256', key).update(what, 'utf8').digest();
  const bits = bytes.readUIntBE(0, 5);
  return Array.from({ length: CODE_LENGTH }, (_, i) => CODE_SIGNS[Math.floor(bits / 32 ** i) % 32]!).join('');
}
