import { pick } from '../../../../server/domain/queue/calling/pick.ts';
import { USUAL_CALLING } from '../../../../server/domain/queue/calling/rules.ts';
import type { Chance } from '../../../support/hall/chance.ts';
import {
  type CounterOfHall,
  type DayPlan,
  type Generator,
  HALF_CLOSES,
  MINUTE,
  POWER_CUT_MINUTES,
} from '../halls/hall.ts';
import { exponential } from '../halls/laws.ts';
import { TrueLine } from './line.ts';
import type { Person } from './people.ts';

/** What a counter does: `after`: between one ticket and the next; `break`: away for nobody knows how long. */
export type Doing = 'serves' | 'after' | 'idle' | 'break' | 'lunch' | 'closed';

export interface TrueCounter {
  readonly of: CounterOfHall;
  doing: Doing;
  inHand: { readonly person: Person; readonly calledAt: number; readonly comes: boolean } | null;
  /** When the next thing happens there, ms of the day. */
  nextAt: number;
  since: number;
  /** End of its last ticket, when the next was called without idling in between. */
  endedAt: number | null;
  closesAt: number;
}

/** Who hears what happens; times in ms of the day. */
export interface Listener {
  arrived?(person: Person, at: number): void;
  called?(person: Person, counter: TrueCounter, at: number, comes: boolean, gapMs: number | null): void;
  ended?(person: Person, counter: TrueCounter, calledAt: number, at: number, comes: boolean): void;
  left?(person: Person): void;
}

/** The stream of who comes, in order; null: nobody any more. */
export type Stream = () => Person | null;

/** A hall that runs through a day by the policy that calls, with chance for everything else. */
export class World {
  now: number;
  readonly lines: ReadonlyMap<string, TrueLine>;
  readonly counters: TrueCounter[];
  private next: Person | null;
  private cutAt: number;
  readonly hall: Generator;
  readonly plan: DayPlan;
  private readonly stream: Stream;
  private readonly chance: Chance;
  private readonly listener: Listener;

  constructor(parts: {
    hall: Generator;
    plan: DayPlan;
    at: number;
    stream: Stream;
    chance: Chance;
    listener: Listener;
    counters?: TrueCounter[];
  }) {
    ({ hall: this.hall, plan: this.plan, stream: this.stream } = parts);
    ({ chance: this.chance, listener: this.listener, at: this.now } = parts);
    this.lines = new Map(this.hall.queues.map(({ id }) => [id, new TrueLine()]));
    const { stress, stressAt } = this.plan;
    this.cutAt = stress === 'power-cut' && stressAt * MINUTE > this.now ? stressAt * MINUTE : Infinity;
    const closes = (at: number): number =>
      stress === 'half-closed' && at % 2 === 1 ? HALF_CLOSES * MINUTE : Infinity;
    this.counters =
      parts.counters?.map((one, at) => ({ ...one, closesAt: closes(at) })) ??
      this.hall.counters.map((of, at) => ({
        ...{ of, doing: 'after' as Doing, inHand: null, nextAt: this.now, since: this.now, endedAt: null },
        closesAt: closes(at),
      }));
    this.next = this.stream();
  }

  /** Does the next thing; false when nothing is left to happen. */
  step(): boolean {
    let first: TrueCounter | null = null;
    for (const counter of this.counters) if (counter.nextAt < (first?.nextAt ?? Infinity)) first = counter;
    const arrivesAt = this.next?.takenAt ?? Infinity;
    const at = Math.min(first?.nextAt ?? Infinity, arrivesAt, this.cutAt);
    if (at === Infinity) return false;
    this.now = Math.max(this.now, at);
    if (at === this.cutAt) this.cut();
    else if (at === arrivesAt) this.arrive();
    else this.goOn(first!);
    return true;
  }

  private arrive(): void {
    const person = this.next!;
    this.next = this.stream();
    this.lines.get(person.queueId)!.join(person);
    for (const counter of this.counters)
      if (counter.doing === 'idle' && counter.of.serves.some(({ queueId }) => queueId === person.queueId)) {
        counter.nextAt = this.now;
        counter.endedAt = null;
      }
    // Those who are idle call at once, before anybody is asked how long it takes.
    for (const counter of this.counters)
      if (counter.doing === 'idle' && counter.nextAt <= this.now) this.goOn(counter);
    this.listener.arrived?.(person, this.now);
  }

  private goOn(counter: TrueCounter): void {
    if (counter.doing === 'serves') return this.end(counter);
    if (this.now >= counter.closesAt) return this.set(counter, 'closed', Infinity);
    const [from, to] = counter.of.lunch;
    if (this.now >= from * MINUTE && this.now < to * MINUTE) {
      counter.endedAt = null;
      return this.set(counter, 'lunch', to * MINUTE);
    }
    this.call(counter);
  }

  private call(counter: TrueCounter): void {
    const caller = { counterId: counter.of.id, serves: counter.of.serves };
    for (;;) {
      const picked = pick(this.lines, caller, USUAL_CALLING, this.now);
      if (picked === null) {
        counter.endedAt = null;
        // Lunch comes also to who is idle.
        const lunch = counter.of.lunch[0] * MINUTE;
        return this.set(
          counter,
          'idle',
          this.now < lunch ? Math.min(lunch, counter.closesAt) : counter.closesAt,
        );
      }
      const line = this.lines.get(picked.queueId)!;
      const person = line.take(picked.ticketId);
      const isGone = person.givesUpAt <= this.now;
      if (isGone && person.saysSo) {
        this.listener.left?.(person);
        continue;
      }
      line.countCall(person);
      const waited = (this.now - person.takenAt) / (60 * MINUTE);
      const comes = !isGone && !this.chance.is(this.hall.noShow + this.hall.noShowPerHour * waited);
      const gap = counter.endedAt === null ? null : this.now - counter.endedAt;
      this.listener.called?.(person, counter, this.now, comes, gap);
      counter.inHand = { person, calledAt: this.now, comes };
      return this.set(counter, 'serves', this.now + this.timeOf(counter, person, comes));
    }
  }

  /** How long a ticket takes a counter today. */
  timeOf({ of }: TrueCounter, { kind, queueId }: Person, comes: boolean): number {
    if (!comes) return MINUTE + this.chance.next() * 0.7 * MINUTE;
    const { paceAll, paceOf } = this.plan;
    const pace = of.pace * paceAll * paceOf.get(queueId)! * paceOf.get(of.id)!;
    return kind.law.draw(this.chance) * pace + 0.2 * MINUTE;
  }

  private end(counter: TrueCounter): void {
    const { person, calledAt, comes } = counter.inHand!;
    counter.inHand = null;
    this.listener.ended?.(person, counter, calledAt, this.now, comes);
    counter.endedAt = this.now;
    const [perHour, mean] = this.hall.breaks;
    const isBreak = this.chance.is(((this.now - calledAt) / (60 * MINUTE)) * perHour);
    const away = isBreak ? mean : this.hall.turnaround;
    this.set(counter, isBreak ? 'break' : 'after', this.now + exponential(this.chance, away * MINUTE));
  }

  /** The power fails: nobody is called, and what is in hand takes so much longer. */
  private cut(): void {
    const ends = this.cutAt + POWER_CUT_MINUTES * MINUTE;
    this.cutAt = Infinity;
    for (const counter of this.counters) {
      if (counter.doing === 'serves') counter.nextAt += POWER_CUT_MINUTES * MINUTE;
      else if (counter.doing !== 'closed') {
        counter.nextAt = Math.max(counter.nextAt, ends);
        if (counter.doing === 'idle') this.set(counter, 'after', ends);
      }
    }
  }

  private set(counter: TrueCounter, doing: Doing, nextAt: number): void {
    if (counter.doing !== doing) counter.since = this.now;
    counter.doing = doing;
    counter.nextAt = nextAt;
  }
}
