import type { Generator } from './hall.ts';
import { gammaMixture } from './laws.ts';
import type { Variant } from './town.ts';

const own = (...queueIds: string[]) => queueIds.map(queueId => ({ queueId, weight: 1, idleOnly: false }));

/**
 * A city's hall: eight queues, twenty counters in groups of skill, short and long matters mixed (two gamma laws), many
 * bookings. On some days a bus of sixty comes; on some the power fails.
 */
export function city({ times, cv, pace }: Variant): Generator {
  const queue = (id: string, share: number, short: number, long: number, shareLong: number) => ({
    ...{ id, share },
    kinds: [
      {
        kind: `${id}1`,
        share: 1,
        law: gammaMixture(short * times, long * times * (0.6 + 0.5 * cv), shareLong),
      },
    ],
  });
  const groups: [number, string[]][] = [
    [4, ['A', 'B']],
    [3, ['A', 'B', 'C']],
    [3, ['C', 'D']],
    [3, ['D', 'E']],
    [3, ['F', 'G']],
    [2, ['E', 'F', 'G']],
    [2, ['H', 'A']],
  ];
  const serves = groups.flatMap(([count, queues]) => Array.from({ length: count }, () => own(...queues)));
  return {
    name: 'city',
    queues: [
      queue('A', 0.2, 4, 15, 0.25),
      queue('B', 0.17, 5, 18, 0.2),
      queue('C', 0.14, 6, 22, 0.3),
      queue('D', 0.13, 4, 16, 0.35),
      queue('E', 0.11, 5, 25, 0.2),
      queue('F', 0.1, 7, 20, 0.3),
      queue('G', 0.08, 6, 30, 0.2),
      queue('H', 0.07, 8, 24, 0.3),
    ],
    counters: serves.map((all, at) => ({
      ...{ id: `w${at + 1}`, serves: all, pace: pace(at) },
      lunch: [
        [11.5 * 60, 12.25 * 60] as const,
        [12.25 * 60, 13 * 60] as const,
        [13 * 60, 13.75 * 60] as const,
      ][at % 3]!,
    })),
    profile: [9, 11, 12, 11, 9, 7, 5, 4, 4, 5, 6, 8, 9, 8, 6, 4, 2],
    loads: [0.7, 1.05],
    ...{ priorityShare: 0.07, bookedShare: 0.25, noShow: 0.06, noShowPerHour: 0.05 },
    ...{ patience: [25, 100], saysSo: 0.3 },
    ...{ dayScatter: [0.08, 0.1, 0.1], arrivalScatter: 0.08, turnaround: 0.3, breaks: [0.2, 6] },
    stress: { bus: 0.15, 'power-cut': 0.1 },
  };
}
