import { newestDay } from '../day/facts.ts';
import type { Hall } from '../state/hall.ts';
import type { DutyHead } from './duty.ts';
import { rosterKey } from './roster.ts';

/**
 * Who heads a zone today (rules B3, B20): whom the roster names for the service day, else who stands there whatever the day;
 * null: nobody.
 */
export function headOf(hall: Pick<Hall, 'days' | 'rosters' | 'duties'>, zoneId: string): DutyHead | null {
  const date = newestDay(hall)?.date;
  const planned = date === undefined ? undefined : hall.rosters.get(rosterKey(date, zoneId));
  return planned?.head ?? hall.duties.get(zoneId)?.head ?? null;
}
