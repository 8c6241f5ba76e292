import type { MonthRoll, MonthRow } from '../../../contract/cases/register.ts';
import { ENDS, isLate, REGISTERED } from '../../../domain/cases/register/record.ts';
import { entryOf } from '../../../domain/catalogue/versions/version.ts';
import type { Hall } from '../../../domain/state/hall.ts';
import { yearsOf } from '../../../domain/time/calendar/announce.ts';
import { legalCalendar } from '../../../domain/time/legal/calendar.ts';
import type { RegisterGroup } from '../../ports.ts';

const zero = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map(key => [key, 0])) as Record<K, number>;

function kindOf(hall: Hall, code: string): string {
  const newest = hall.standings.get(code)?.newest ?? 0;
  return hall.items.get(code)?.typeCode ?? entryOf(hall, code, newest)?.typeCode ?? '';
}

/**
 * The roll-up of the records whose cases ended in a month (rule G85), by bureau and kind of item, in order of their ids;
 * what is late is so on a date.
 */
export function monthRoll(
  hall: Hall,
  month: string,
  groups: readonly RegisterGroup[],
  today: string,
): MonthRoll {
  const calendar = legalCalendar(yearsOf(hall));
  const rows = new Map<string, MonthRow & { ends: Record<string, number>; states: Record<string, number> }>();
  for (const { bureauId, itemCode, end, state, endedOn, reviewedOn, n } of groups) {
    const typeCode = kindOf(hall, itemCode);
    const key = `${bureauId}/${typeCode}`;
    const before = rows.get(key) ?? {
      bureauId,
      typeCode,
      ends: zero(ENDS),
      states: zero(REGISTERED),
      late: 0,
    };
    const late = before.late + (isLate(calendar, { endedOn, reviewedOn }, today) ? n : 0);
    const ends = { ...before.ends, [end]: before.ends[end] + n };
    rows.set(key, { ...before, ends, states: { ...before.states, [state]: before.states[state] + n }, late });
  }
  return { month, rows: [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row) };
}
