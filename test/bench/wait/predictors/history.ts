import { goesBefore } from '../../../../server/domain/queue/calling/rules.ts';
import { MINUTE } from '../halls/hall.ts';
import type { Person } from '../truth/people.ts';
import type { TrueCounter, World } from '../truth/world.ts';

const HOUR = 60 * MINUTE;
/** Mean of times of before anything was served. */
const USUAL_MS = 8 * MINUTE;

/** Estimates of a wait, ms, by what others offer (ENGINES 2.1). */
export interface Baselines {
  /** The wait of who was called last of the queue and class. */
  readonly les: number;
  /** How long the first in line has waited. */
  readonly hol: number;
  /** People before times mean time over counters. */
  readonly ql: number;
  /** Mean of the last ten waits. */
  readonly last10: number;
  /** A contact centre's: mean time of the last hour, a counter of n queues counting 1/n, 10 s more. */
  readonly formula: number;
  /** People waiting for each open counter. */
  readonly perCounter: number;
}

/** What a hall without a forecast remembers of today. */
export class History {
  private readonly waits = new Map<string, number[]>();
  private readonly served = new Map<string, { at: number; ms: number }[]>();

  called(person: Person, at: number): void {
    for (const key of [`${person.queueId} ${person.class}`, person.queueId]) {
      const all = this.waits.get(key) ?? [];
      all.push(at - person.takenAt);
      this.waits.set(key, all.slice(-10));
    }
  }

  ended(person: Person, calledAt: number, at: number): void {
    const all = this.served.get(person.queueId) ?? [];
    all.push({ at, ms: at - calledAt });
    this.served.set(person.queueId, all);
  }

  baselines(world: World, person: Person): Baselines {
    const { now } = world;
    const line = world.lines.get(person.queueId)!.all();
    const there = line.filter(one => !(one.saysSo && one.givesUpAt <= now) && one.order < person.order);
    const peers = there.filter(one => one.class === person.class);
    const before = goesBefore(person.class) ? there.filter(one => goesBefore(one.class)) : there;
    const waits = this.waits.get(`${person.queueId} ${person.class}`) ??
      this.waits.get(person.queueId) ?? [0];
    const all = this.served.get(person.queueId) ?? [];
    const recent = all.filter(({ at }) => at > now - HOUR);
    const mean = (of: readonly { ms: number }[]): number =>
      of.length < 3 ? USUAL_MS : of.reduce((sum, { ms }) => sum + ms, 0) / of.length;
    const open = world.counters.filter(
      one =>
        (one.doing === 'serves' || one.doing === 'idle' || one.doing === 'after') &&
        one.of.serves.some(({ queueId }) => queueId === person.queueId),
    );
    const agents = open.reduce((sum, one: TrueCounter) => sum + 1 / one.of.serves.length, 0);
    return {
      perCounter: there.length / Math.max(1, open.length),
      les: waits.at(-1)!,
      hol: peers.length === 0 ? 0 : now - peers[0]!.takenAt,
      ql: ((before.length + 1) * mean(all)) / Math.max(1, open.length),
      last10: waits.reduce((sum, ms) => sum + ms, 0) / waits.length,
      formula: (before.length * mean(recent.length < 3 ? all : recent)) / Math.max(0.5, agents) + 10_000,
    };
  }
}
