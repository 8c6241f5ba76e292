import type { Generator } from './hall.ts';
import { logNormal } from './laws.ts';

/** What is changed for the set that is kept aside. */
export interface Variant {
  readonly times: number;
  readonly cv: number;
  readonly pace: (counter: number) => number;
}

const own = (...queueIds: string[]) => queueIds.map(queueId => ({ queueId, weight: 1, idleOnly: false }));

/**
 * A township's hall: six queues, ten counters, mostly generalists, log-normal times, lunch in turns. On some days half
 * the counters close at 10:30; on some the power fails.
 */
export function town({ times, cv, pace }: Variant): Generator {
  const queue = (id: string, share: number, mean: number) => ({
    ...{ id, share },
    kinds: [{ kind: `${id}1`, share: 1, law: logNormal(mean * times, cv) }],
  });
  const serves = [
    own('A', 'B', 'C'),
    own('A', 'B', 'C'),
    own('A', 'B'),
    own('A', 'D'),
    own('C', 'D'),
    own('C', 'D', 'E'),
    own('B', 'E'),
    own('E', 'F'),
    own('A', 'F'),
    own('B', 'D', 'F'),
  ];
  return {
    name: 'town',
    queues: [
      queue('A', 0.26, 7),
      queue('B', 0.2, 10),
      queue('C', 0.18, 6),
      queue('D', 0.14, 14),
      queue('E', 0.12, 9),
      queue('F', 0.1, 12),
    ],
    counters: serves.map((all, at) => ({
      ...{ id: `w${at + 1}`, serves: all, pace: pace(at) },
      lunch: at % 2 === 0 ? [11.5 * 60, 12.5 * 60] : [12.5 * 60, 13.5 * 60],
    })),
    profile: [7, 9, 11, 11, 9, 7, 5, 3.5, 3, 3.5, 5, 7, 8, 7.5, 6, 4.5, 3],
    loads: [0.7, 1.05],
    ...{ priorityShare: 0.08, bookedShare: 0.15, noShow: 0.05, noShowPerHour: 0.06 },
    ...{ patience: [30, 90], saysSo: 0.4 },
    ...{ dayScatter: [0.1, 0.08, 0.08], arrivalScatter: 0.08, turnaround: 0.4, breaks: [0.15, 7] },
    stress: { 'half-closed': 0.12, 'power-cut': 0.1 },
  };
}
