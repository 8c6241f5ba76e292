import type { Transport } from '../transport/transport.ts';
import { readAnswer, type Reply, writeText, type Written } from './area.ts';
import { frameReader, seal } from './frame.ts';

/** How a write to a sign ended: `silent`: no answer in time; `lost`: the connection is gone. */
export type Outcome = Reply['kind'] | 'silent' | 'lost';

/** One connection to the controllers of a bus: one command at a time, each waits for its answer. */
export interface SignWire {
  write(written: Written, signal: AbortSignal): Promise<Outcome>;
  close(): Promise<void>;
}

/** Opens a connection; null where it cannot be opened. `answerMs`: how long a controller has for its answer. */
export async function openWire(
  transport: Transport,
  answerMs: number,
  signal: AbortSignal,
): Promise<SignWire | null> {
  const opened = await transport.open(signal);
  if (opened.kind !== 'open') return null;
  const read = frameReader();
  let waiting: { readonly address: number; readonly tell: (reply: Outcome) => void } | null = null;
  const unlisten = transport.onData(bytes => {
    for (const frame of read(bytes)) {
      const reply = frame && readAnswer(frame);
      if (reply && frame.from === waiting?.address) waiting.tell(reply.kind);
    }
  });
  return {
    async write(written, stop) {
      const told = new Promise<Outcome>(resolve => {
        const timer = setTimeout(() => resolve('silent'), answerMs);
        const tell = (outcome: Outcome): void => {
          clearTimeout(timer);
          resolve(outcome);
        };
        waiting = { address: written.address, tell };
        void transport.lost.then(() => tell('lost'));
      });
      const sent = await transport.write(seal(writeText(written)), stop);
      const outcome = sent.kind === 'written' ? await told : 'lost';
      waiting = null;
      return outcome;
    },
    async close() {
      unlisten();
      await transport.close();
    },
  };
}
