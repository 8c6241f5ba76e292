import path from 'node:path';

const USUAL_DATA = path.resolve(import.meta.dirname, '../../.cache/demo');

/** How a demonstration is played. */
export interface DemoOptions {
  /** Minutes of the day that go by in a minute of ours. */
  readonly speed: number;
  /** The same number, the same crowd. */
  readonly seed: number;
  /** Ends by itself after so many of our minutes; null: when one says so. */
  readonly minutes: number | null;
  /** Goes on with the data of the last time instead of a fresh hall. */
  readonly keep: boolean;
  readonly port: number;
  /** Where the hall keeps its data. */
  readonly data: string;
}

export class BadOption extends Error {
  override name = 'BadOption';
}

const USAGE = 'npm run demo -- [--speed 20] [--seed 1] [--minutes N] [--port 8080] [--data DIR] [--keep]';

/** Reads what stands behind `npm run demo --`; refuses (throws BadOption) what it does not know. */
export function readOptions(args: readonly string[]): DemoOptions {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at += 1) {
    const name = args[at]!;
    if (name === '--keep') given.set(name, '1');
    else if (['--speed', '--seed', '--minutes', '--port', '--data'].includes(name))
      given.set(name, args[(at += 1)] ?? '');
    else throw new BadOption(`${name}?\n${USAGE}`);
  }
  const number = (name: string, usual: number | null, from: number, to: number): number | null => {
    const text = given.get(name);
    if (text === undefined) return usual;
    const value = Number(text);
    if (text === '' || !(value >= from && value <= to))
      throw new BadOption(`${name} ${from}–${to}\n${USAGE}`);
    return value;
  };
  return {
    speed: number('--speed', 20, 1, 120)!,
    seed: number('--seed', 1, 0, 2 ** 31)!,
    minutes: number('--minutes', null, 0.1, 1_440),
    keep: given.has('--keep'),
    port: number('--port', 0, 0, 65_535)!,
    data: path.resolve(given.get('--data') || USUAL_DATA),
  };
}
