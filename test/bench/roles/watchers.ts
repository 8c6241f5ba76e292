import { SocketLine } from '../clients/socket-line.ts';
import { wallNow } from '../wall.ts';
import { play } from './play.ts';

/** When the pushes with a called ticket came: on how many boards, and on the last of them. */
export interface Receipt {
  readonly boards: number;
  readonly last: number;
}

const AT_ONCE = 100;
const lines: SocketLine[] = [];
const receipts = new Map<string, { boards: number; last: number }>();
let pushes = 0;

async function join(
  port: number,
  view: string,
  params: object,
  onEvent: (text: string) => void,
): Promise<void> {
  const line = await SocketLine.open(port);
  line.onEvent = onEvent;
  lines.push(line);
  const answer = (await line.ask('join', { view, params })) as { ok: boolean };
  if (!answer.ok) throw new Error(`${view}: ${JSON.stringify(answer)}`);
}

/** Does a piece of work for each, so many at a time. */
async function each<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < all.length; i += AT_ONCE) await Promise.all(all.slice(i, i + AT_ONCE).map(work));
}

function boardSaw(text: string): void {
  const now = wallNow();
  const [, push] = JSON.parse(text.slice(2)) as [
    string,
    { changes: [string, string, { state: string } | null][] },
  ];
  for (const [section, ticketId, record] of push.changes) {
    if (section !== 'calls' || record === null) continue;
    const receipt = receipts.get(ticketId);
    if (!receipt) receipts.set(ticketId, { boards: 1, last: now });
    else [receipt.boards, receipt.last] = [receipt.boards + 1, now];
  }
}

const acts = {
  /** Boards keep the last receipt of each call, so no ticket may be pushed to a board twice as called. */
  boards: ({ port, count }: { port: number; count: number }): Promise<void> =>
    each(Array.from({ length: count }), () => join(port, 'board', {}, boardSaw)),
  /** Phones only count. */
  phones: ({ port, tokens }: { port: number; tokens: readonly string[] }): Promise<void> =>
    each(tokens, token => join(port, 'ticket', { token }, () => void (pushes += 1))),
  receipts: async (): Promise<Map<string, Receipt>> => receipts,
  pushes: async (): Promise<number> => pushes,
};

export type Watchers = typeof acts;
play(acts);
