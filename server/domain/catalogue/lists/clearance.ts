import type { Hall } from '../../state/hall.ts';
import { isPublic } from '../versions/version.ts';

/** What clearing has made of a bureau's items (DOMAIN A21): how many were taken over, are in force, ended, are not public. */
export interface Cleared {
  readonly before: number;
  readonly after: number;
  readonly ended: number;
  readonly hidden: number;
}

/** Counts one bureau's items; null where no list of it was taken over. */
export function clearanceOf(hall: Hall, bureauId: string): Cleared | null {
  const row = hall.clearances.get(bureauId);
  if (!row) return null;
  const inForce = [...hall.items.values()].filter(item => item.bureauId === bureauId);
  const ended = [...hall.standings.values()].filter(
    ({ code, newest, inForce: now }) =>
      now === null && hall.versions.get(`${code}@${newest}`)?.entry.bureauId === bureauId,
  );
  const hidden = inForce.filter(item => !isPublic(hall, item.code)).length;
  return { before: row.before, after: inForce.length, ended: ended.length, hidden };
}
