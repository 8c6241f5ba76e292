import { readAnyNumber } from './number.ts';
import { readQueryCode } from '../../server/contract/cases/query-code.ts';

/**
 * The number and the code in the page's own address, `/case#20261126-0001.7K3M-92QX`; null: it has none. They stand in
 * the fragment, which no browser sends to a server.
 */
export function askedIn(hash: string): { number: string; code: string } | null {
  const [given = '', after = ''] = hash.replace(/^#/, '').split('.');
  const [number, code] = [readAnyNumber(given), readQueryCode(after)];
  return number === null || code === null ? null : { number, code };
}
