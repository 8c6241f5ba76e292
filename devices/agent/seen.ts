import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Slip } from '../../server/contract/printing.ts';

/** Highest number that may be on paper, by service day and prefix. */
export type Seen = Record<string, Record<string, number>>;

/** Days kept: after a restore the server asks for today's, seldom for yesterday's. */
const KEPT_DAYS = 3;

/** A001 → A, 1; AB1000 → AB, 1000; a kiosk's offline series A-K2-001 → A-K2, 1. Null when there is no number. */
export function splitLabel(label: string): { prefix: string; number: number } | null {
  const match = /^(.*?)-?(\d{1,9})$/.exec(label);
  const prefix = match?.[1];
  if (match === null || prefix === undefined || prefix === '') return null;
  return { prefix, number: Number(match[2]) };
}

/** The slip's calendar day in the hall, 2026-11-22: for agents that are not told the service day's id. */
export function slipDay(slip: Pick<Slip, 'takenAt' | 'utcOffsetMinutes'>): string {
  return new Date(slip.takenAt + slip.utcOffsetMinutes * 60_000).toISOString().slice(0, 10);
}

export interface SeenLabels {
  /** Notes that this label may reach paper; on disk when it resolves. Labels without a number are passed over. */
  record(dayId: string, label: string): Promise<void>;
  read(): Seen;
}

/**
 * The state file at `path`, one for all printers of an agent. A missing or torn file counts as empty. Days are kept in
 * the order they were first seen.
 */
export async function seenLabels(path: string): Promise<SeenLabels> {
  const days = await load(path);
  let writing: Promise<void> = Promise.resolve();

  return {
    read: () => Object.fromEntries([...days].map(([day, numbers]) => [day, Object.fromEntries(numbers)])),
    record: (dayId, label) => {
      const found = splitLabel(label);
      if (found === null) return Promise.resolve();
      const day = days.get(dayId) ?? new Map<string, number>();
      if (found.number <= (day.get(found.prefix) ?? -1)) return writing;
      day.set(found.prefix, found.number);
      days.set(dayId, day);
      for (const old of [...days.keys()].slice(0, -KEPT_DAYS)) days.delete(old);
      const text = JSON.stringify([...days].map(([id, numbers]) => [id, [...numbers]]));
      // Two printers share the file: one write after the other, and a failed one does not spoil the next.
      writing = writing.catch(() => {}).then(() => replaceFile(path, text));
      return writing;
    },
  };
}

async function load(path: string): Promise<Map<string, Map<string, number>>> {
  try {
    const days: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (!Array.isArray(days)) return new Map();
    return new Map(days.filter(isPair).map(([id, numbers]) => [id, numbersOf(numbers)]));
  } catch {
    return new Map();
  }
}

function isPair(value: unknown): value is [string, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';
}

function numbersOf(value: unknown): Map<string, number> {
  const pairs = Array.isArray(value) ? value.filter(isPair) : [];
  return new Map(pairs.filter((pair): pair is [string, number] => Number.isSafeInteger(pair[1])));
}

/** The old text or the new one is there after a power cut, never a mixture: write beside, sync, rename, sync the folder. */
async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.tmp`;
  const file = await open(beside, 'w', 0o640);
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
