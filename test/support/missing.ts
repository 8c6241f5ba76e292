import { PARTS } from '../../scripts/parts.mjs';
import { nonLoopback } from './nonloopback.ts';

/** What a test may need beyond Node: the system's parts, and a network beyond localhost. */
export type Need =
  | 'mariadb'
  | 'redis'
  | 'chromium'
  | 'fonts'
  | 'zbar'
  | 'poppler'
  | 'python'
  | 'strace'
  | 'faketime'
  | 'network';

/** Why a part is not to be had here, or null when it is. HALL_SKIP names what `npm test` could not get. */
export function whyMissing(need: Need): string | null {
  if ((process.env.HALL_SKIP ?? '').split(',').includes(need)) return 'HALL_SKIP names it';
  if (need === 'network') return nonLoopback() === null ? 'no address but localhost' : null;
  const part = PARTS.find(({ name }) => name === need);
  return part && part.find() === null ? `${part.package} is not installed` : null;
}
