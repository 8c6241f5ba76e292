import { decideOpenCounter } from '../../../server/domain/counters/open.ts';
import { decideCloseDay } from '../../../server/domain/day/open-close.ts';
import type { Act, Decision } from '../../../server/domain/decision.ts';
import type { Fact } from '../../../server/domain/facts.ts';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { withAutomaticCalls } from '../../../server/domain/queue/calling/automatic.ts';
import { type Book, bookOf, type Entry } from '../../../server/domain/queue/calling/judge/book.ts';
import { judge, type Violation } from '../../../server/domain/queue/calling/judge/judge.ts';
import { decideSetRoutes } from '../../../server/domain/queue/routes/set.ts';
import type { Hall } from '../../../server/domain/state/hall.ts';
import { Chance } from '../hall/chance.ts';
import { type PracticeHall, staff } from '../hall/practice-hall.ts';
import { makeHall, openDayOn, preparedFor, seatOf } from '../hall/ready-hall.ts';
import { DAY_ACTS } from './acts.ts';
import { COUNTERS, DAY_PLAN, ROUTE_OFFERS } from './floor.ts';

type Rule<Input, Prepared> = (hall: Hall, act: Act<Input, Prepared>) => Decision;
type WithoutSeat<Input> = Omit<Input, 'counterId' | 'seat'>;

/** What sends a ticket to another line. */
const isSent = (fact: Fact): fact is Extract<Fact, { ticketId: string }> =>
  ['ticket.transferred', 'ticket.sent_back', 'ticket.went_on', 'ticket.leg_skipped'].includes(fact.kind);

const NAMES = Object.keys(DAY_ACTS);
const WEIGHTS = NAMES.map(name => DAY_ACTS[name]!.weight);
const WHOLE = WEIGHTS.reduce((sum, one) => sum + one, 0);
/** So many acts share one draft, as a batch does. */
const AT_ONCE = 64;

/** A random day of a hall by its real rules, told again by its seed, and judged fact by fact. */
export class QueueDay {
  readonly chance: Chance;
  readonly hall: PracticeHall;
  readonly book: Book;
  readonly violations: Violation[] = [];
  readonly done = new Map<string, number>();
  /** Property 10: who was sent elsewhere and got older or younger by it. */
  readonly aged: string[] = [];
  taken = 0;
  private judged: number;

  constructor(seed: number) {
    this.chance = new Chance(seed);
    this.hall = makeHall({ open: false });
    this.hall.must(decideConfigure, { plan: DAY_PLAN });
    this.hall.must(decideSetRoutes, { offers: ROUTE_OFFERS });
    this.book = bookOf(this.hall.hall);
    this.judged = this.hall.journal.length;
    openDayOn(this.hall, '2026-11-23');
    this.look();
    this.hall.begin();
    for (const counterId of COUNTERS.slice(0, 5)) this.at(counterId, decideOpenCounter, {});
  }

  /** So many acts, each some seconds after the one before. */
  run(steps: number): this {
    for (let step = 0; step < steps; step += 1) {
      this.hall.pass(this.chance.between(1, 30) * 1_000);
      for (let tries = 0; tries < 12; tries += 1) {
        const name = this.weighed();
        if (!DAY_ACTS[name]!.does(this)) continue;
        this.done.set(name, (this.done.get(name) ?? 0) + 1);
        break;
      }
      if (step % AT_ONCE === 0) this.commit();
    }
    return this;
  }

  /** Nobody comes any more: all counters are open and go on until nobody waits (property 5). Gives who still waits. */
  drain(): number {
    for (let round = 0; round < 2_000; round += 1) {
      this.hall.pass(20_000);
      const waiting = [...this.book.tickets.values()].filter(({ state }) => state === 'waiting').length;
      if (waiting === 0) return 0;
      for (const name of ['open', 'continue', 'start', 'finish', 'call']) DAY_ACTS[name]!.does(this);
      if (round % AT_ONCE === 0) this.commit();
    }
    return [...this.book.tickets.values()].filter(({ state }) => state === 'waiting').length;
  }

  close(): void {
    this.by('staff-director', decideCloseDay, {});
    this.commit();
  }

  some(of: (one: Entry) => boolean): string | null {
    const all = [...this.book.tickets.values()].filter(of);
    return all.length === 0 ? null : this.chance.pick(all).id;
  }
  /** An open counter that is not paused, with a ticket in this state in hand; null: with none. */
  counterWith(state: 'called' | 'serving' | null): string | null {
    return this.counter(id => {
      const seat = this.book.seats.get(id);
      if (!seat || seat.paused) return false;
      return (seat.ticketId === null ? null : this.book.tickets.get(seat.ticketId)!.state) === state;
    });
  }
  paused(): string | null {
    return this.counter(id => this.book.seats.get(id)?.paused === true);
  }
  shut(): string | null {
    return this.counter(id => !this.book.seats.has(id));
  }
  private counter(is: (counterId: string) => boolean): string | null {
    const all = COUNTERS.filter(is);
    return all.length === 0 ? null : this.chance.pick(all);
  }

  at<Input extends { counterId: string; seat: string }, Prepared = undefined>(
    counterId: string,
    rule: Rule<Input, Prepared>,
    input: WithoutSeat<Input>,
    prepared?: Prepared,
  ): boolean {
    const officer = `officer-of-${counterId}`;
    const whole = { ...input, counterId, seat: seatOf(officer) } as unknown as Input;
    return this.by(officer, rule, whole, prepared);
  }
  by<Input, Prepared = undefined>(
    staffId: string,
    rule: Rule<Input, Prepared>,
    input: Input,
    prepared?: Prepared,
  ): boolean {
    return this.give(rule, input, staffId, prepared as Prepared);
  }
  take<Input>(rule: Rule<Input, ReturnType<typeof preparedFor>>, input: Input): boolean {
    const isTaken = this.give(rule, input, 'staff-guide', preparedFor(this.hall));
    if (isTaken) this.taken += 1;
    return isTaken;
  }

  private give<Input, Prepared>(
    rule: Rule<Input, Prepared>,
    input: Input,
    staffId: string,
    prepared: Prepared,
  ): boolean {
    const whole: Rule<Input, Prepared> = (hall, act) =>
      withAutomaticCalls(hall, act as Act<unknown, unknown>, rule(hall, act));
    const answer = this.hall.run(whole, input, { sender: staff(staffId), prepared });
    this.look();
    return answer.ok;
  }

  private look(): void {
    const { journal } = this.hall;
    for (; this.judged < journal.length; this.judged += 1) {
      const recorded = journal[this.judged]!;
      const { fact } = recorded;
      const sent = isSent(fact) ? fact : null;
      const before = sent && this.book.tickets.get(sent.ticketId);
      const ticket = sent && this.hall.hall.tickets.get(sent.ticketId);
      if (before && ticket && (before.since !== ticket.since || before.class !== ticket.class))
        this.aged.push(ticket.id);
      this.violations.push(...judge(this.book, recorded));
    }
  }

  private commit(): void {
    this.hall.commit();
    this.hall.begin();
  }

  private weighed(): string {
    let left = this.chance.next() * WHOLE;
    for (let at = 0; at < NAMES.length; at += 1) {
      left -= WEIGHTS[at]!;
      if (left < 0) return NAMES[at]!;
    }
    return NAMES[0]!;
  }
}
