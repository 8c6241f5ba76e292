import { type Commander, commanders, troubleIn } from '../clients/takers.ts';
import { nameOf } from '../hammer.ts';
import { wallNow } from '../wall.ts';
import { play } from './play.ts';

interface Day {
  readonly port: number;
  readonly guide: string;
  readonly officers: readonly { readonly cookie: string; readonly counterId: string }[];
  readonly queueIds: readonly string[];
  readonly callsPerSecond: number;
  readonly ms: number;
}

/** When each call was sent, by ticket, with the number that a board shows. */
export interface Traffic {
  readonly calls: ReadonlyMap<string, { readonly label: string; readonly sent: number }>;
  readonly errors: Readonly<Record<string, number>>;
}

const SEAT = 'bench-seat';
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, Math.max(0, ms)));

const acts = {
  /** Officers call in turn and let half their time pass before the citizen has missed the call; between them takes. */
  async run({ port, guide, officers, queueIds, callsPerSecond, ms }: Day): Promise<Traffic> {
    const calls = new Map<string, { label: string; sent: number }>();
    const errors: Record<string, number> = {};
    const said = async (line: Commander, name: string, input: object): Promise<unknown> => {
      const answer = await line.command(name, input).catch((error: unknown) => {
        errors[nameOf(error)] = (errors[nameOf(error)] ?? 0) + 1;
        return null;
      });
      if (answer?.ok) return answer.data;
      const trouble = answer && troubleIn(answer);
      if (trouble) errors[`${name} ${trouble}`] = (errors[`${name} ${trouble}`] ?? 0) + 1;
      return null;
    };
    const [taker] = await commanders('socketio', port, guide, 1);
    const desks = await Promise.all(
      officers.map(async ({ cookie, counterId }) => {
        const [line] = await commanders('socketio', port, cookie, 1);
        const place = { counterId, seat: SEAT };
        await said(line!, 'counter:open', place);
        return { line: line!, place };
      }),
    );
    const cycleMs = (desks.length / callsPerSecond) * 1_000;
    const callAt = async ({ line, place }: (typeof desks)[number]): Promise<void> => {
      const sent = wallNow();
      const data = (await said(line, 'counter:call', place)) as { ticketId: string; label: string } | null;
      if (!data) return;
      calls.set(data.ticketId, { label: data.label, sent });
      await pause(cycleMs / 2);
      await said(line, 'counter:miss', { ...place, ticketId: data.ticketId });
    };
    const begin = performance.now() + 500;
    const open: Promise<unknown>[] = [];
    for (let i = 0; i < (ms / 1_000) * callsPerSecond; i += 1) {
      await pause(begin + (i * 1_000) / callsPerSecond - performance.now());
      open.push(callAt(desks[i % desks.length]!));
      await pause(400 / callsPerSecond);
      open.push(said(taker!, 'ticket:take', { queueId: queueIds[i % queueIds.length]! }));
    }
    await Promise.all(open);
    for (const { line } of desks) line.close();
    taker!.close();
    return { calls, errors };
  },
};

export type TrafficRole = typeof acts;
play(acts);
