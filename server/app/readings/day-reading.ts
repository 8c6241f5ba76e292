import type { DayCurve, Reading } from '../../contract/readings.ts';
import { newestDay } from '../../domain/day/facts.ts';
import type { Clock, Store } from '../ports.ts';
import type { Sequencer } from '../sequencer/sequencer.ts';
import { curveOf, sameWeekdays, usualOf, waitedOf, widthFor } from './day-curve.ts';

/** So many weeks back a day is compared with. */
const WEEKS = 4;
const NOTHING: DayCurve = { slots: [], usual: null };

export interface DayReadingParts {
  readonly sequencer: Sequencer;
  readonly store: Pick<Store, 'pastWaits'>;
  readonly clock: Pick<Clock, 'wall'>;
}

/** Reads the day's curve of people waiting from its tickets; what past weekdays were like is read once a day. */
export function dayReading({ sequencer, store, clock }: DayReadingParts): () => Promise<Reading<DayCurve>> {
  let usual: { date: string; curve: Promise<DayCurve['usual']> } | null = null;
  const usualFor = (date: string): Promise<DayCurve['usual']> => {
    if (usual?.date !== date) {
      const curve = store.pastWaits(sameWeekdays(date, WEEKS)).then(past => usualOf(past, date));
      const asked = { date, curve };
      usual = asked;
      curve.catch(() => (usual === asked ? (usual = null) : null));
    }
    return usual.curve;
  };
  return async () => {
    const { hall, seq: revision } = sequencer.image;
    const at = clock.wall();
    const day = newestDay(hall);
    if (!day) return { value: NOTHING, at, revision };
    const to = Math.max(day.openedAt, day.closedAt ?? at);
    const waits = [...hall.tickets.values()].map(waitedOf);
    const slots = curveOf(waits, day.openedAt, to, widthFor(day.openedAt, to));
    return { value: { slots, usual: await usualFor(day.date) }, at, revision };
  };
}
