import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { holdsPersonal } from '../../text/personal.ts';
import type { PublishedYear } from '../legal/calendar.ts';
import { checkYear } from './check.ts';

interface Based {
  /** The revision that this was made from; 0 when the year was not there. */
  readonly base?: number | undefined;
}

/** The announced years of a hall, in order. */
export const yearsOf = (hall: Pick<Hall, 'calendar'>): PublishedYear[] =>
  [...hall.calendar.values()].map(row => row.published).sort((a, b) => a.year - b.year);

const isOther = (hall: Hall, year: number, base: number | undefined): boolean =>
  base !== undefined && base !== (hall.calendar.get(String(year))?.revision ?? 0);

/**
 * Takes a year's days off and worked days in, as announced (rules L6, H4, B1); refuses a faulty one, a base that is not
 * the present one, and a number of a person in its texts.
 */
export function decideAnnounceYear(
  hall: Hall,
  act: Act<{ published: PublishedYear } & Based>,
): Decision<null> {
  const { published, base } = act.input;
  if (isOther(hall, published.year, base)) return refuse('settings.changed');
  const faults = checkYear(published, yearsOf(hall));
  if (faults.length > 0)
    return refuse('calendar.faulty', { faults: faults.slice(0, 20).map(fault => JSON.stringify(fault)) });
  if (holdsPersonal(published.source, ...published.days.map(day => day.name))) return refuse('text.personal');
  return accept([{ kind: 'calendar.announced', published }], null);
}

/** Takes a year out again that was announced by mistake; refuses one that is not there. */
export function decideWithdrawYear(hall: Hall, act: Act<{ year: number } & Based>): Decision<null> {
  const { year, base } = act.input;
  if (!hall.calendar.has(String(year))) return refuse('calendar.unknown_year');
  if (isOther(hall, year, base)) return refuse('settings.changed');
  return accept([{ kind: 'calendar.withdrawn', year }], null);
}
