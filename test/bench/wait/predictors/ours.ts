import { Corrector } from '../../../../server/domain/forecast/correct/corrector.ts';
import type { Hints } from '../../../../server/domain/forecast/correct/leftover.ts';
import { type Estimate, estimate, USUAL_RUNS } from '../../../../server/domain/forecast/estimate.ts';
import { Learner } from '../../../../server/domain/forecast/learner.ts';
import type { Snapshot } from '../../../../server/domain/forecast/snapshot.ts';
import { type TicketClass, USUAL_CALLING } from '../../../../server/domain/queue/calling/rules.ts';
import { Chance } from '../../../support/hall/chance.ts';
import { LAST_NUMBER, MINUTE } from '../halls/hall.ts';
import type { Booking } from '../truth/people.ts';
import type { Person } from '../truth/people.ts';
import type { TrueCounter, World } from '../truth/world.ts';

const DAY = 24 * 60 * MINUTE;
const REFIT = 15 * MINUTE;

/** What a hall's system sees of the true hall, and no more, told to the forecast. */
export class Ours {
  private readonly learner = new Learner(() => null);
  private readonly corrector = new Corrector();
  private day = 0;
  private fittedAt = -Infinity;
  private seed = 0;

  dayBegins(day: number): void {
    this.day = day;
    this.fittedAt = -Infinity;
    this.learner.dayBegins(day);
  }
  arrived(person: Person): void {
    this.learner.arrived(person.queueId, person.class, person.takenAt / MINUTE);
    if (person.slotAt !== null) this.learner.booking(person.takenAt - person.slotAt);
  }
  called(gapMs: number | null): void {
    if (gapMs !== null) this.learner.gap(gapMs);
  }
  ended(person: Person, { of }: TrueCounter, calledAt: number, at: number, comes: boolean): void {
    const ms = at - calledAt;
    this.learner.called(person.class, calledAt - person.takenAt, comes ? null : ms);
    if (!comes) return;
    const { queueId, kind } = person;
    this.learner.took({ queueId, counterId: of.id, kind: kind.kind, day: this.day, ms, whole: true });
  }
  left(person: Person): void {
    this.corrector.outcome(person.ticketId, null);
    this.learner.left(person.givesUpAt - person.takenAt);
  }
  dayEnds(absent: number): void {
    this.corrector.forget();
    for (let i = 0; i < absent; i += 1) this.learner.booking(null);
  }

  /** The bands for one who has just taken a number, minutes: as the runs gave it, and corrected. */
  band(
    world: World,
    booked: readonly Booking[],
    ticketId: string,
    of: { class: TicketClass; hints: Hints },
  ): { bands: Readonly<Record<string, readonly [number, number, number]>> } | null {
    const raw = this.estimates(world, booked).get(ticketId);
    if (!raw) return null;
    const bandOf = ({ lowMs, midMs, highMs }: Estimate) =>
      [lowMs / MINUTE, midMs / MINUTE, highMs / MINUTE] as const;
    const told = this.corrector.correct(of.class, raw, of.hints);
    this.corrector.note(ticketId, of.class, raw, of.hints);
    return { bands: { raw: bandOf(raw), ours: bandOf(told) } };
  }
  learn(ticketId: string, waitedMs: number): void {
    this.corrector.outcome(ticketId, waitedMs);
  }

  /** All estimates for the hall as it can be seen now. */
  estimates(world: World, booked: readonly Booking[], runs = USUAL_RUNS): ReadonlyMap<string, Estimate> {
    const snapshot = seen(world, booked, this.day);
    if (world.now - this.fittedAt > REFIT) {
      this.fittedAt = world.now;
      this.learner.fit(
        snapshot.counters.flatMap(({ inHand, caller }) =>
          inHand === null
            ? []
            : [
                {
                  ...inHand,
                  counterId: caller.counterId,
                  day: this.day,
                  ms: snapshot.at - inHand.since,
                  whole: false,
                },
              ],
        ),
      );
    }
    this.seed += 1;
    const { seed } = this;
    return estimate(snapshot, this.learner.knowledge(), runs, run => {
      const chance = new Chance(seed * 1_000 + run);
      return () => chance.next();
    }).tickets;
  }
}

/** The hall as its system sees it: nobody's patience, no end of a service, no plan of closing. */
export function seen(world: World, booked: readonly Booking[], day: number): Snapshot {
  const { now } = world;
  const at = (ms: number): number => day * DAY + ms;
  const waiting = [...world.lines.values()].flatMap(line => line.all());
  return {
    ...{ at: at(now), minuteOfDay: now / MINUTE, queueIds: world.hall.queues.map(({ id }) => id) },
    waiting: waiting
      .filter(one => !(one.saysSo && one.givesUpAt <= now))
      .map(one => ({
        ...{ ticketId: one.ticketId, queueId: one.queueId, class: one.class, order: one.order },
        ...{
          since: at(one.since),
          takenAt: at(one.takenAt),
          slotAt: one.slotAt === null ? null : at(one.slotAt),
        },
        ...{ forCounter: null, kind: one.kind.kind },
      })),
    inARow: new Map([...world.lines].map(([queueId, line]) => [queueId, line.inARow])),
    counters: world.counters
      .filter(({ doing }) => doing !== 'closed')
      .map(({ of, inHand, doing, since }) => ({
        caller: { counterId: of.id, serves: of.serves },
        inHand: inHand && {
          ...{ queueId: inHand.person.queueId, kind: inHand.person.kind.kind, since: at(inHand.calledAt) },
        },
        away: [
          ...(doing === 'break'
            ? [{ from: at(since), to: Math.max(at(since) + 8 * MINUTE, at(now) + 4 * MINUTE) }]
            : []),
          { from: at(of.lunch[0] * MINUTE), to: at(of.lunch[1] * MINUTE) },
        ],
      })),
    coming: booked
      .filter(({ comesAt, slotAt }) => (comesAt === null || comesAt > now) && slotAt > now - 30 * MINUTE)
      .map(({ queueId, slotAt }) => ({ queueId, slotAt: at(slotAt) })),
    issuesUntil: at(LAST_NUMBER * MINUTE),
    rules: USUAL_CALLING,
  };
}
