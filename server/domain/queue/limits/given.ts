import type { Drafted, Table } from '../../state/tables.ts';
import type { Ticket } from '../ticket.ts';

/** How many numbers were given today: to a person, by who took them for others, in a quarter of an hour. Follows from the tickets. */
export interface Given {
  readonly count: number;
}

/** Every offset from UTC in use is a multiple of it, so that quarters are the same on every wall. */
export const QUARTER_MS = 15 * 60_000;

/** Keys of what is counted; `holder` and `agent` are marks of one service day. */
export const personKey = (holder: string): string => `p/${holder}`;
export const personQueueKey = (holder: string, queueId: string): string => `p/${holder}/${queueId}`;
export const agentKey = (agent: string): string => `a/${agent}`;
const quarterKey = (queueId: string, quarter: number): string => `q/${queueId}/${quarter}`;

type Counts = Pick<Drafted<Given>, 'get' | 'put'>;

/** Counts a ticket that is new; what becomes of it later changes none of these. */
export function countGiven(
  given: Counts,
  { holder, agent, homeId, takenAt }: Pick<Ticket, 'holder' | 'agent' | 'homeId' | 'takenAt'>,
): void {
  const keys = [quarterKey(homeId, Math.floor(takenAt / QUARTER_MS))];
  if (holder !== null) keys.push(personKey(holder), personQueueKey(holder, homeId));
  if (agent !== null) keys.push(agentKey(agent));
  for (const key of keys) given.put(key, { count: countOf(given, key) + 1 });
}

/** How many of a key were given today. */
export const countOf = (given: Pick<Table<Given>, 'get'>, key: string): number => given.get(key)?.count ?? 0;

/** Takes two moments (epoch ms) on whole quarters; gives how many numbers of a queue were given from the first to before the second. */
export function givenBetween(
  given: Pick<Table<Given>, 'get'>,
  queueId: string,
  from: number,
  to: number,
): number {
  let sum = 0;
  for (let quarter = Math.floor(from / QUARTER_MS); quarter * QUARTER_MS < to; quarter += 1)
    sum += countOf(given, quarterKey(queueId, quarter));
  return sum;
}
