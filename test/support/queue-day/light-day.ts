import { pick, type Waiting } from '../../../server/domain/queue/calling/pick.ts';
import {
  type CallingRules,
  goesBefore,
  type TicketClass,
} from '../../../server/domain/queue/calling/rules.ts';
import { type Caller, type Candidate, creditFrom } from '../../../server/domain/queue/calling/score.ts';
import { Chance } from '../hall/chance.ts';

/** One who comes on a light day: everything of him is fixed before anybody is called, so that two days can be paired. */
interface Visitor {
  readonly candidate: Candidate;
  readonly comesAt: number;
  readonly serviceMs: number;
}

export interface Called {
  readonly class: TicketClass;
  readonly waitedMs: number;
  /** How long after the slot it was called; null: none was booked. */
  readonly afterSlotMs: number | null;
}

const MINUTE = 60_000;
const HOURS = 7;
const QUEUES = ['a', 'b', 'c'];
/** Six counters: four of every queue, and two specialists who help their neighbours. */
const COUNTERS: readonly Caller[] = [0, 1, 2, 3, 4, 5].map(at => ({
  counterId: `c-${at}`,
  serves: QUEUES.map((queueId, own) => ({ queueId, weight: 1, idleOnly: at >= 4 && own !== at - 4 })),
}));
const MEAN_MINUTES = 8;
const SHARES: readonly [TicketClass, number][] = [
  ['priority', 0.15],
  ['green', 0.02],
  ['booked', 0.2],
];

function visitors(chance: Chance, load: number, rules: CallingRules): Visitor[] {
  const gap = MEAN_MINUTES / (COUNTERS.length * load);
  const all: Visitor[] = [];
  for (let minute = 0; minute < HOURS * 60; minute -= gap * Math.log(1 - chance.next())) {
    let left = chance.next();
    const [of] = SHARES.find(([, share]) => (left -= share) < 0) ?? (['ordinary'] as const);
    const booked = of === 'booked';
    // Slots of ten minutes; one checks in up to a quarter of an hour before, and never late.
    const slotAt = booked ? Math.ceil(minute / 10) * 10 * MINUTE : null;
    const comesAt = slotAt === null ? minute * MINUTE : slotAt - chance.next() * 15 * MINUTE;
    const since = slotAt === null ? comesAt : creditFrom(slotAt, comesAt, rules);
    // An Erlang of three: as many long ones as a real counter has.
    const serviceMs =
      (-Math.log((1 - chance.next()) * (1 - chance.next()) * (1 - chance.next())) / 3) *
      MEAN_MINUTES *
      MINUTE;
    const candidate: Candidate = {
      ...{ ticketId: `t-${all.length}`, queueId: chance.pick(QUEUES), class: of, since, slotAt },
      ...{ order: all.length, forCounter: null },
    };
    all.push({ candidate, comesAt, serviceMs });
  }
  return all.sort((a, b) => a.comesAt - b.comesAt);
}

/** A day on light structures by the calling rules alone: the same seed and load bring the same people. */
export function lightDay(seed: number, load: number, rules: CallingRules): Called[] {
  const coming = visitors(new Chance(seed), load, rules);
  const service = new Map(coming.map(({ candidate, serviceMs }) => [candidate.ticketId, serviceMs]));
  const came = new Map(coming.map(({ candidate, comesAt }) => [candidate.ticketId, comesAt]));
  const lines = new Map<string, Waiting & { candidates: Candidate[]; inARow: number }>(
    QUEUES.map(id => [id, { candidates: [], inARow: 0 }]),
  );
  const freeAt = COUNTERS.map(() => 0);
  const called: Called[] = [];
  let next = 0;
  for (let now = 0; called.length < coming.length;) {
    for (; next < coming.length && coming[next]!.comesAt <= now; next += 1) {
      const { candidate } = coming[next]!;
      lines.get(candidate.queueId)!.candidates.push(candidate);
    }
    COUNTERS.forEach((counter, at) => {
      if (freeAt[at]! > now) return;
      const picked = pick(lines, counter, rules, now);
      if (picked === null) return;
      const line = lines.get(picked.queueId)!;
      const place = line.candidates.findIndex(({ ticketId }) => ticketId === picked.ticketId);
      const [one] = line.candidates.splice(place, 1);
      line.inARow = goesBefore(one!.class) ? line.inARow + 1 : 0;
      freeAt[at] = now + service.get(picked.ticketId)!;
      const afterSlotMs = one!.slotAt === null ? null : now - one!.slotAt;
      called.push({ class: one!.class, waitedMs: now - came.get(picked.ticketId)!, afterSlotMs });
    });
    const arrival = next < coming.length ? coming[next]!.comesAt : Infinity;
    now = Math.min(arrival, ...freeAt.filter(at => at > now));
  }
  return called;
}
