import { pick } from '../../queue/calling/pick.ts';
import { creditFrom } from '../../queue/calling/score.ts';
import { type Draw, factorAt, factorLeft, normal } from '../laws/shape.ts';
import { Agenda } from './agenda.ts';
import { QueueLine, type Walker } from './queue-line.ts';
import { HORIZON_MS, type Stage, type StageCounter } from './stage.ts';

/** What became of each place of the stage in one run. */
export interface Ending {
  /** When it was called, epoch ms; Infinity: not within the horizon. */
  readonly calledAt: Float64Array;
  /** How many of its queue were called before it. */
  readonly ahead: Float64Array;
}

interface Arrival {
  readonly at: number;
  readonly walker: Walker;
}

/** One run of the hall from now on, by the policy that calls (rule W5). */
class Run {
  private readonly lines = new Map<string, QueueLine>();
  private readonly callsOf = new Map<string, number>();
  private readonly agenda = new Agenda();
  private readonly idle = new Set<number>();
  private readonly todayLog: number;
  private readonly queueLogs = new Map<string, number>();
  private readonly arrivals: readonly Arrival[];
  private asked: number;
  private readonly stage: Stage;
  private readonly draw: Draw;
  private readonly ending: Ending;

  constructor(stage: Stage, draw: Draw, ending: Ending) {
    [this.stage, this.draw, this.ending] = [stage, draw, ending];
    const { snapshot, knowledge } = stage;
    this.asked = stage.places;
    this.todayLog = knowledge.service.todayDoubt * normal(draw);
    for (const queueId of snapshot.queueIds) {
      this.lines.set(queueId, new QueueLine(snapshot.inARow.get(queueId) ?? 0));
      this.callsOf.set(queueId, 0);
      this.queueLogs.set(queueId, knowledge.service.queueDoubt(queueId) * normal(draw));
    }
    for (const walker of stage.walkers) this.lines.get(walker.queueId)!.join(this.withPatience(walker));
    this.arrivals = [...this.inflow(), ...this.comers()].sort((a, b) => a.at - b.at);
    stage.counters.forEach((counter, at) => this.agenda.push(this.freeAt(counter), at));
  }

  /** Goes on until all who were asked about are called, or the horizon is over. */
  go(): void {
    const until = this.stage.snapshot.at + HORIZON_MS;
    let arrival = 0;
    while (this.asked > 0) {
      const next = this.arrivals[arrival];
      if (next !== undefined && next.at <= this.agenda.next) {
        arrival += 1;
        this.lines.get(next.walker.queueId)?.join(next.walker);
        this.wake(next);
        continue;
      }
      const now = this.agenda.next;
      if (now > until) return;
      this.free(this.agenda.pop(), now);
    }
  }

  /** A counter is free: it stays away, takes the next, or waits for somebody. */
  private free(at: number, now: number): void {
    const counter = this.stage.counters[at]!;
    for (const { from, to } of counter.now.away) if (now >= from && now < to) return this.agenda.push(to, at);
    const walker = this.next(counter, now);
    if (walker === null) this.idle.add(at);
    else this.agenda.push(now + this.timeOf(counter, walker, now) + this.gap(), at);
  }

  /** Who is called: of those who have left, or only ask, it is written down when they would have been. */
  private next({ caller }: StageCounter, now: number): Walker | null {
    for (;;) {
      const picked = pick(this.lines, caller, this.stage.snapshot.rules, now);
      if (picked === null) return null;
      const line = this.lines.get(picked.queueId)!;
      const walker = line.take(picked.ticketId);
      const before = this.callsOf.get(picked.queueId)!;
      if (walker.place >= 0) {
        this.ending.calledAt[walker.place] = now;
        this.ending.ahead[walker.place] = before;
        this.asked -= 1;
      }
      if (walker.isGhost || walker.leavesAt <= now) continue;
      this.callsOf.set(picked.queueId, before + 1);
      line.countCall(walker);
      return walker;
    }
  }

  private timeOf({ logs }: StageCounter, walker: Walker, now: number): number {
    const { losses, misses } = this.stage.knowledge;
    const { queueId } = walker;
    if (this.draw() < losses.absentAfter(walker.class, now - walker.takenAt)) return misses.at(this.draw());
    const log = logs.get(queueId)! + walker.kindLog + this.todayLog + this.queueLogs.get(queueId)!;
    return Math.exp(log) * factorAt(this.stage.shapes.get(queueId)!, this.draw());
  }

  private gap(): number {
    return this.stage.knowledge.gaps.at(this.draw());
  }

  /** When a counter is free first: what it has in hand lasts on as such ones do. */
  private freeAt({ now: { inHand }, logs, hasWork }: StageCounter): number {
    const { snapshot, knowledge, shapes } = this.stage;
    if (inHand === null) return snapshot.at + (hasWork ? this.gap() : 0);
    const { queueId, kind, since } = inHand;
    const log =
      (logs.get(queueId) ?? knowledge.service.logOf(queueId, '')) +
      knowledge.service.logOfKind(queueId, kind) +
      this.todayLog +
      (this.queueLogs.get(queueId) ?? 0);
    const scale = Math.exp(log);
    const shape = shapes.get(queueId) ?? knowledge.service.shapeOf(queueId);
    return snapshot.at + scale * factorLeft(shape, (snapshot.at - since) / scale, this.draw()) + this.gap();
  }

  private withPatience(walker: Walker): Walker {
    if (walker.isGhost) return walker;
    const waited = this.stage.snapshot.at - walker.takenAt;
    const patience = this.stage.knowledge.losses.patience(Math.max(0, waited), this.draw);
    return patience === Infinity ? walker : { ...walker, leavesAt: walker.takenAt + patience };
  }

  private wake({ at, walker }: Arrival): void {
    for (const counter of this.idle) {
      const { serves } = this.stage.counters[counter]!.caller;
      if (!serves.some(({ queueId, weight }) => queueId === walker.queueId && weight > 0)) continue;
      this.idle.delete(counter);
      this.agenda.push(at, counter);
    }
  }

  /** Later ones that can overtake: a Poisson stream in each quarter of an hour. */
  private inflow(): Arrival[] {
    const arrivals: Arrival[] = [];
    for (const { from, to, rates, total } of this.stage.inflow) {
      if (total === 0) continue;
      let at = from;
      while ((at -= Math.log(1 - this.draw()) / total) < to) {
        let share = this.draw() * total;
        const rate = rates.find(({ perMs }) => (share -= perMs) <= 0) ?? rates[0]!;
        arrivals.push(this.later(rate.queueId, rate.class, at, null, arrivals.length));
      }
    }
    return arrivals;
  }

  /** Those who have booked and come: when, by what was seen of others. */
  private comers(): Arrival[] {
    const { snapshot, knowledge } = this.stage;
    return snapshot.coming.flatMap(({ queueId, slotAt }, at) => {
      const offsets = knowledge.checkIns.above(snapshot.at - slotAt);
      const late = knowledge.checkIns.at(this.draw());
      if (this.draw() >= knowledge.shows) return [];
      if (snapshot.at <= slotAt + late) return this.later(queueId, 'booked', slotAt + late, slotAt, at);
      if (offsets.length === 0) return [];
      const offset = offsets[Math.floor(this.draw() * offsets.length)]!;
      return this.later(queueId, 'booked', slotAt + offset, slotAt, at);
    });
  }

  private later(
    queueId: string,
    of: Walker['class'],
    at: number,
    slotAt: number | null,
    index: number,
  ): Arrival {
    const since = slotAt === null ? at : creditFrom(slotAt, at, this.stage.snapshot.rules);
    const walker: Walker = {
      ...{ ticketId: `later ${of} ${index}`, queueId, class: of, since, order: at, slotAt, forCounter: null },
      ...{ place: -1, isGhost: false, kindLog: 0, takenAt: at, leavesAt: Infinity },
    };
    return { at, walker };
  }
}

/** Runs the hall on from a stage by the chance that comes in, and writes down what becomes of each place. */
export function runForward(stage: Stage, draw: Draw, ending: Ending): void {
  ending.calledAt.fill(Infinity);
  ending.ahead.fill(0);
  new Run(stage, draw, ending).go();
}
