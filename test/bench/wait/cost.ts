import { estimate, USUAL_RUNS } from '../../../server/domain/forecast/estimate.ts';
import { Learner } from '../../../server/domain/forecast/learner.ts';
import type { Snapshot } from '../../../server/domain/forecast/snapshot.ts';
import { USUAL_CALLING } from '../../../server/domain/queue/calling/rules.ts';
import { Chance } from '../../support/hall/chance.ts';

const MINUTE = 60_000;
const WAITING = 300;
const [QUEUES, COUNTERS] = [8, 20];
const ROUNDS = 9;

/** A hall in which three hundred wait: eight queues, twenty counters of three queues each, every class among them. */
function crowded(): { snapshot: Snapshot; learner: Learner } {
  const chance = new Chance(3);
  const at = 10 * 60 * MINUTE;
  const queueIds = Array.from({ length: QUEUES }, (_, queue) => `q${queue}`);
  const learner = new Learner(() => 8);
  for (let day = 0; day < 5; day += 1) {
    learner.dayBegins(day);
    for (let i = 0; i < 800; i += 1) {
      const queueId = chance.pick(queueIds);
      learner.arrived(queueId, chance.is(0.1) ? 'priority' : 'ordinary', 510 + chance.below(500));
      const ms = (2 + chance.below(12)) * MINUTE;
      learner.took({ queueId, counterId: `c${chance.below(COUNTERS)}`, kind: null, day, ms, whole: true });
    }
  }
  learner.dayBegins(5);
  const waiting = Array.from({ length: WAITING }, (_, order) => {
    const [queueId, since] = [chance.pick(queueIds), at - (WAITING - order) * 10_000];
    const of = chance.pick(['ordinary', 'ordinary', 'ordinary', 'ordinary', 'booked', 'priority'] as const);
    const slotAt = of === 'booked' ? since + 5 * MINUTE : null;
    const place = { since, takenAt: since, slotAt, forCounter: null, kind: null };
    return { ticketId: `t${order}`, queueId, class: of, order, ...place };
  });
  const counters = Array.from({ length: COUNTERS }, (_, counter) => ({
    caller: {
      counterId: `c${counter}`,
      serves: [0, 1, 2].map(step => ({
        ...{ queueId: queueIds[(counter + step) % QUEUES]!, weight: 1, idleOnly: false },
      })),
    },
    inHand: { queueId: queueIds[counter % QUEUES]!, kind: null, since: at - 4 * MINUTE },
    away: [{ from: at + 2 * 60 * MINUTE, to: at + 3 * 60 * MINUTE }],
  }));
  const day = { at, minuteOfDay: 600, issuesUntil: at + 7 * 60 * MINUTE, rules: USUAL_CALLING };
  const coming = Array.from({ length: 30 }, (_, i) => ({
    ...{ queueId: chance.pick(queueIds), slotAt: at + i * 10 * MINUTE },
  }));
  return { snapshot: { ...day, queueIds, waiting, inARow: new Map(), counters, coming }, learner };
}

/** CPU time of forty runs that serve all three hundred, ms: the median of some rounds, fitting not included. */
export function costOfRuns(): number {
  const { snapshot, learner } = crowded();
  const knowledge = learner.knowledge();
  const took = Array.from({ length: ROUNDS }, (_, round) => {
    const before = process.cpuUsage();
    estimate(snapshot, knowledge, USUAL_RUNS, run => {
      const chance = new Chance(round * 100 + run);
      return () => chance.next();
    });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return took.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}
