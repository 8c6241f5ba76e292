import type { Generator } from './hall.ts';
import { weibull } from './laws.ts';
import type { Variant } from './town.ts';

/**
 * A hall of specialists: five queues, each with counters of its own that take a neighbour's only when idle, items of very
 * different length in each queue (Weibull laws). On some days half the counters close at 10:30; on some a bus comes.
 */
export function specialised({ times, cv, pace }: Variant): Generator {
  const shape = 1 / Math.max(0.45, cv * 0.9);
  const queue = (id: string, share: number, means: readonly number[]) => ({
    ...{ id, share },
    kinds: means.map((mean, at) => ({
      kind: `${id}${at + 1}`,
      share: [0.5, 0.3, 0.2][at]!,
      law: weibull(mean * times, shape),
    })),
  });
  const plan: [string, string | null][] = [
    ['A', 'B'],
    ['A', 'B'],
    ['A', null],
    ['A', null],
    ['B', 'A'],
    ['B', 'C'],
    ['B', null],
    ['C', 'D'],
    ['C', null],
    ['C', 'B'],
    ['D', 'C'],
    ['D', null],
    ['E', 'D'],
    ['E', null],
  ];
  return {
    name: 'specialised',
    queues: [
      queue('A', 0.3, [5, 9, 16]),
      queue('B', 0.24, [6, 12, 20]),
      queue('C', 0.19, [8, 12, 24]),
      queue('D', 0.14, [9, 16, 28]),
      queue('E', 0.13, [8, 15, 30]),
    ],
    counters: plan.map(([first, second], at) => ({
      id: `w${at + 1}`,
      serves: [
        { queueId: first, weight: 1, idleOnly: false },
        ...(second === null ? [] : [{ queueId: second, weight: 0.8, idleOnly: true }]),
      ],
      pace: pace(at),
      lunch: at % 2 === 0 ? ([11.75 * 60, 12.5 * 60] as const) : ([12.5 * 60, 13.25 * 60] as const),
    })),
    profile: [8, 10, 12, 11, 9, 8, 5, 4, 3, 4, 6, 8, 8, 7, 5, 4, 3],
    loads: [0.7, 1.05],
    ...{ priorityShare: 0.1, bookedShare: 0.2, noShow: 0.04, noShowPerHour: 0.06 },
    ...{ patience: [30, 80], saysSo: 0.5 },
    ...{ dayScatter: [0.1, 0.08, 0.06], arrivalScatter: 0.1, turnaround: 0.5, breaks: [0.1, 8] },
    stress: { 'half-closed': 0.12, bus: 0.12 },
  };
}
