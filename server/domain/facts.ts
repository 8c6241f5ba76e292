import { type CatalogueFact, evolveCatalogue } from './catalogue/facts.ts';
import { type CounterFact, evolveCounter } from './counters/facts.ts';
import { type DayFact, evolveDay } from './day/facts.ts';
import { evolveHall, type HallFact } from './hall/facts.ts';
import { evolvePrint, type PrintFact } from './printing/facts.ts';
import { evolveTicket, type TicketFact } from './queue/facts.ts';
import { evolveRecovery, type RecoveryFact } from './recovery/facts.ts';
import { evolveStaff, type StaffFact } from './staff/facts.ts';
import { evolveStation, type StationFact } from './stations/facts.ts';
import type { HallDraft } from './state/hall.ts';
import { evolveTime, type TimeFact } from './time/facts.ts';

/** What happened, past tense, without its number and time. Facts hold no personal data (DESIGN 3). */
export type Fact =
  | HallFact
  | CatalogueFact
  | DayFact
  | CounterFact
  | TicketFact
  | PrintFact
  | StaffFact
  | StationFact
  | RecoveryFact
  | TimeFact;

export type FactKind = Fact['kind'];

/** A fact with its number in the hall and its time (epoch ms, rising). `by` names the sender, never a person. */
export interface Recorded {
  readonly seq: number;
  readonly at: number;
  readonly claimedAt: number | null;
  readonly by: string;
  readonly fact: Fact;
}

/** Changes the hall by one recorded fact; the same facts in order always give the same hall (rule J3). */
export function evolve(hall: HallDraft, { fact, at, seq }: Recorded): void {
  const area = fact.kind.slice(0, fact.kind.indexOf('.'));
  switch (area) {
    case 'ticket':
      return evolveTicket(hall, fact as TicketFact, at, seq);
    case 'print':
      return evolvePrint(hall, fact as PrintFact, at);
    case 'counter':
      return evolveCounter(hall, fact as CounterFact, at);
    case 'catalogue':
      return evolveCatalogue(hall, fact as CatalogueFact);
    case 'day':
      return evolveDay(hall, fact as DayFact, at);
    case 'staff':
      return evolveStaff(hall, fact as StaffFact, at);
    case 'device':
      return evolveStation(hall, fact as StationFact, at);
    case 'time':
      return evolveTime(hall, fact as TimeFact, at);
    case 'numbers':
      return evolveRecovery(hall, fact as RecoveryFact, at);
    default:
      if (fact.kind === 'hall.restored') return evolveRecovery(hall, fact, at);
      return evolveHall(hall, fact as HallFact, seq);
  }
}
