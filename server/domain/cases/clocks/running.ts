import type { Limit } from '../../catalogue/entry/entry.ts';
import type { LegalCalendar } from '../../time/legal/calendar.ts';
import { legalDue, type Pause } from '../../time/legal/due.ts';
import type { CaseClock } from './clock.ts';

/** To tell what is lacking: five working days (行政许可法 32(4)). */
export const NOTICE: Limit = { n: 5, unit: 'G' };
/** To hand over what was granted: ten working days (行政许可法 44). */
export const DELIVERY: Limit = { n: 10, unit: 'G' };

/** The one clock that runs for a case now. Before acceptance that of the notice, after a grant that of the delivery. */
export interface RunningClock {
  readonly kind: 'notice' | 'decision' | 'delivery';
  readonly from: string;
  readonly promised: Limit | null;
  readonly statutory: Limit | null;
  readonly pauses: readonly Pause[];
  /** The special procedure that goes on now, and the last day of the time that was told for it; null: none. */
  readonly standing: { readonly from: string; readonly until: string } | null;
}

/** `dueOn`, `statutoryOn`: last days; null: no such limit. */
export interface Times {
  readonly dueOn: string | null;
  readonly statutoryOn: string | null;
  readonly provisional: boolean;
}

const RUNNING = { promised: null, pauses: [], standing: null };

const longer = (limit: Limit | null, days: number): Limit | null =>
  limit === null || days === 0 ? limit : { ...limit, n: limit.n + days };

/** The days on which a case's clock stands still: of a special procedure none after the last that was told (rule G21). */
export const pausesOf = ({ specials }: Pick<CaseClock, 'specials'>): Pause[] =>
  specials.map(({ from, to, until }) => {
    return { from, to: to !== null && to < until ? to : until };
  });

type Timed = Pick<
  CaseClock,
  'state' | 'receivedOn' | 'acceptance' | 'promised' | 'statutory' | 'specials' | 'extension' | 'decision'
>;

/**
 * The clock that runs for a case (rule G2); null: none does, as while something was asked for and not handed in. What
 * extends the statute extends a promise that is not broken by as much. Of a special procedure no day is left out after
 * the last one that was told (rule G21).
 */
export function runningClock(one: Timed): RunningClock | null {
  const { state, acceptance, decision } = one;
  if (state === 'received') return { kind: 'notice', from: one.receivedOn, ...RUNNING, statutory: NOTICE };
  if (state === 'decided' && decision?.result === 'granted')
    return { kind: 'delivery', from: decision.on, ...RUNNING, statutory: DELIVERY };
  if (acceptance === null || decision !== null) return null;
  if (state !== 'accepted' && state !== 'in_progress' && state !== 'suspended') return null;
  const more = one.extension?.days ?? 0;
  const open = one.specials.find(({ to }) => to === null);
  return {
    kind: 'decision',
    from: acceptance.on,
    promised: longer(one.promised, one.extension?.promise ? more : 0),
    statutory: longer(one.statutory, more),
    pauses: pausesOf(one),
    standing: open ? { from: open.from, until: open.until } : null,
  };
}

/** When a clock ends by a calendar (rules L1-L4). */
export function timesOf(calendar: LegalCalendar, clock: RunningClock | null): Times {
  if (!clock) return { dueOn: null, statutoryOn: null, provisional: false };
  const { from, pauses } = clock;
  const due = (limit: Limit | null) =>
    limit === null ? null : legalDue(calendar, { from, length: limit, pauses });
  const [promised, statutory] = [due(clock.promised), due(clock.statutory)];
  const both = [promised, statutory];
  return {
    dueOn: promised?.kind === 'due' ? promised.date : null,
    statutoryOn: statutory?.kind === 'due' ? statutory.date : null,
    provisional: both.some(one => one?.kind === 'due' && one.provisional),
  };
}

/** Whether nobody told what is lacking within five working days: the case counts as accepted since its receipt (G10). */
export function isDeemed(calendar: LegalCalendar, one: Timed, on: string): boolean {
  if (one.state !== 'received') return false;
  const { statutoryOn } = timesOf(calendar, runningClock(one));
  return statutoryOn !== null && on > statutoryOn;
}
