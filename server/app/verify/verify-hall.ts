import type { Hall } from '../../domain/state/hall.ts';
import type { Position, StoredFact } from '../ports.ts';
import { ChainCheck, type ChainFault } from './chain-check.ts';
import { compareHalls, compareThings, type RowFault } from './compare.ts';
import { type PastDay, Replay, type Stumble } from './replay.ts';

/** A hall as its database holds it, all of one moment. */
export interface StoredHall {
  readonly position: Position;
  /** Every fact in order of number, in chunks. */
  facts(): AsyncIterable<readonly StoredFact[]>;
  /** The live hall as its rows tell it. */
  hall(): Promise<Hall>;
  /** A past day's rows; null when its day has none. */
  pastDay(dayId: string): Promise<PastDay | null>;
  /** Every service day that any row names. */
  dayIds(): Promise<readonly string[]>;
  /** Rows beside the hall's that do not follow from its things, or are missing there. */
  beside?(hall: Hall): Promise<readonly RowFault[]>;
}

export interface Verdict {
  readonly facts: number;
  readonly pastDays: number;
  readonly chain: readonly ChainFault[];
  readonly rows: readonly RowFault[];
  /** A fact that could not be replayed; rows were not compared then. */
  readonly stumbled: Stumble | null;
}

/** Nothing is wrong. */
export const isSound = ({ chain, rows, stumbled }: Verdict): boolean =>
  chain.length === 0 && rows.length === 0 && stumbled === null;

const NO_THINGS = { ids: () => [], get: () => undefined };

function mapped<T>(map: ReadonlyMap<string, T>) {
  return { ids: () => map.keys(), get: (id: string) => map.get(id) };
}

function comparePast(stored: PastDay | null, told: PastDay): RowFault[] {
  const { day } = told;
  const one = (value: PastDay['day'] | undefined) => ({
    ids: () => (value ? [day.id] : []),
    get: () => value,
  });
  return [
    ...compareThings('days', one(stored?.day), one(day)),
    ...compareThings('tickets', stored ? mapped(stored.tickets) : NO_THINGS, mapped(told.tickets)),
    ...compareThings('jobs', stored ? mapped(stored.jobs) : NO_THINGS, mapped(told.jobs)),
  ];
}

/**
 * Checks a whole hall: its journal's chain and numbers, and that its rows, of today and of every past day, are what
 * a replay of the facts gives (rules J1, J3).
 */
export async function verifyHall(stored: StoredHall): Promise<Verdict> {
  const chain = new ChainCheck(stored.position);
  const replay = new Replay();
  const rows: RowFault[] = [];
  const known = new Set<string>();
  for await (const facts of stored.facts()) {
    for (const fact of facts) chain.take(fact);
    for (const told of replay.take(facts)) {
      known.add(told.day.id);
      rows.push(...comparePast(await stored.pastDay(told.day.id), told));
    }
  }
  const stumbled = replay.stumbled;
  if (!stumbled) {
    for (const id of replay.hall.days.ids()) known.add(id);
    const hall = await stored.hall();
    rows.push(...compareHalls(hall, replay.hall), ...((await stored.beside?.(hall)) ?? []));
    const unknown = (await stored.dayIds()).filter(id => !known.has(id));
    rows.push(...unknown.map((id): RowFault => ({ table: 'days', id, kind: 'surplus', fields: [] })));
  }
  const { facts } = chain;
  return { facts, pastDays: Math.max(0, known.size - 1), chain: chain.close(), rows, stumbled };
}
