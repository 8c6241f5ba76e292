import { commanders, type Road, troubleIn } from '../clients/takers.ts';
import { hammer, type Load, type Measured } from '../hammer.ts';
import { play } from './play.ts';

interface Taking {
  readonly road: Road;
  readonly port: number;
  readonly cookie: string;
  readonly queueIds: readonly string[];
}

/** A ticket's token, out of the address on its slip. */
const tokenOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);
let tokens: string[] = [];

const acts = {
  /** Each connection takes numbers, one after the other. */
  async take({ road, port, cookie, queueIds, load }: Taking & { load: Load }): Promise<Measured> {
    const lines = await commanders(road, port, cookie, load.senders);
    let turn = 0;
    tokens = [];
    const measured = await hammer(load, async sender => {
      const queueId = queueIds[turn++ % queueIds.length]!;
      const answer = await lines[sender]!.command('ticket:take', { queueId });
      if (answer.ok) tokens.push(tokenOf((answer.data as { url: string }).url));
      return troubleIn(answer);
    });
    for (const line of lines) line.close();
    return measured;
  },
  /** Of the tickets that the last `take` got. */
  tokens: async (): Promise<string[]> => tokens,
};

export type Takers = typeof acts;
play(acts);
