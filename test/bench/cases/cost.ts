import { readFileSync } from 'node:fs';

/** Clock ticks a second in /proc, as Linux has them everywhere. */
const TICK_MS = 10;

const ticksOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return Number(fields[11]) + Number(fields[12]);
};

/** What a piece of work costs: ms on the wall, and ms of processor of this process and of the database's. */
export interface Cost {
  readonly wall: number;
  readonly own: number;
  readonly database: number;
}

/** Runs some work; gives what it cost. `database`: the database's process. */
export async function costOf(database: number, work: () => Promise<unknown>): Promise<Cost> {
  const [begun, cpu, ticks] = [performance.now(), process.cpuUsage(), ticksOf(database)];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return {
    wall: performance.now() - begun,
    own: (user + system) / 1_000,
    database: (ticksOf(database) - ticks) * TICK_MS,
  };
}

/** The processors' part of a cost, for a row's note. */
export const spent = ({ own, database }: Cost): string =>
  `processor ${(own / 1_000).toFixed(1)} s here, ${(database / 1_000).toFixed(1)} s in the database`;
