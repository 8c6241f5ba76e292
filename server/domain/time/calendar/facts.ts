import type { HallDraft } from '../../state/hall.ts';
import type { PublishedYear } from '../legal/calendar.ts';

/** As set by a fact, whose number is the revision. */
export interface CalendarYear {
  readonly published: PublishedYear;
  readonly revision: number;
}

export type CalendarFact =
  { kind: 'calendar.announced'; published: PublishedYear } | { kind: 'calendar.withdrawn'; year: number };

/** Changes the hall by a fact about its legal working days. */
export function evolveCalendar(hall: HallDraft, fact: CalendarFact, seq: number): void {
  if (fact.kind === 'calendar.withdrawn') hall.calendar.drop(String(fact.year));
  else hall.calendar.put(String(fact.published.year), { published: fact.published, revision: seq });
}
