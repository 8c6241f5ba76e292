import type { Judgement } from '../history/check.ts';
import type { Chance } from '../world/chance.ts';
import { type LogBook, now } from '../world/log-book.ts';
import type { World } from '../world/world.ts';

/** Nobody waits longer than this for a hall to come back. */
export const BACK_MS = 30_000;

export interface PhaseContext {
  readonly chance: Chance;
  say(text: string): void;
}

/** What a phase came to. */
export interface PhaseResult {
  readonly name: string;
  readonly faults: number;
  readonly judgement: Judgement | null;
  /** From each fault to the first command acknowledged after it, ms. */
  readonly recoveries: readonly number[];
  readonly wrong: readonly string[];
  readonly notes?: readonly string[];
  /** Why nothing was done here. */
  readonly skipped?: string;
}

export const medianOf = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Collects how long the hall was away after each fault. */
export class Recoveries {
  readonly all: number[] = [];
  readonly wrong: string[] = [];
  private readonly book: LogBook;
  constructor(book: LogBook) {
    this.book = book;
  }

  /** Waits for a yes to a command sent after `since`; the time counts from `from`. */
  async wait(what: string, from: number, since = now()): Promise<boolean> {
    const yes = await this.book.firstYes(since, BACK_MS);
    if (yes === null) this.wrong.push(`${what}: nothing acknowledged within ${BACK_MS} ms`);
    else this.all.push(yes - from);
    return yes !== null;
  }
}

/** Runs a phase in a world of its own; a fault of the harness or a server that gave up is a fault of the phase. */
export async function inWorld(
  name: string,
  open: () => Promise<World>,
  run: (world: World, recoveries: Recoveries) => Promise<number>,
): Promise<PhaseResult> {
  const world = await open();
  const recoveries = new Recoveries(world.book);
  try {
    const faults = await run(world, recoveries);
    const { judgement, wrong } = await world.end();
    return { name, faults, judgement, recoveries: recoveries.all, wrong: [...recoveries.wrong, ...wrong] };
  } catch (error) {
    const words = world.servers.map(server => server.lastWords()).join('\n');
    const said = `${error instanceof Error ? error.stack : String(error)}\n${words}`;
    return {
      name,
      faults: 0,
      judgement: null,
      recoveries: recoveries.all,
      wrong: [...recoveries.wrong, said],
    };
  } finally {
    await world.close();
  }
}
