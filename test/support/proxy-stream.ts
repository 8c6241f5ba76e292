import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What becomes of a chunk: on it goes, it waits for release(), the connection is cut, or it is swallowed. */
export type Verdict = 'pass' | 'hold' | 'cut' | 'drop';

/** Looks at every chunk before it is forwarded; may do anything first, such as killing a server. */
export type Look = (chunk: Buffer) => Verdict | Promise<Verdict>;

/** What one direction of one connection obeys. */
export interface Orders {
  readonly look: Look;
  readonly delayMs: () => number;
  /** Resolves when this direction may go on; asked before every chunk and every end. */
  readonly whenOpen: () => Promise<void>;
  readonly cut: () => void;
}

/** One direction of one connection: keeps the order of chunks, holds one back for as long as it is told to. */
export interface Stream {
  release(): void;
  stop(): void;
}

/** The sender is slowed when this much waits in us. */
const WAITING_BYTES = 1 << 20;

/** Forwards what `from` says to `to`, chunk by chunk, as ordered; the end of the stream travels in the same line. */
export function forward(from: Socket, to: Socket, orders: Orders): Stream {
  let line: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let isStopped = false;
  let held: (() => void) | null = null;

  const inTurn = (act: () => Promise<void>) => {
    line = line.then(() => (isStopped ? undefined : act())).catch(() => orders.cut());
  };
  const turn = async (chunk: Buffer | null, since: number) => {
    const early = orders.delayMs() - (performance.now() - since);
    if (early > 0) await sleep(early);
    await orders.whenOpen();
    if (isStopped) return;
    if (chunk === null) return void to.end();
    const verdict = await orders.look(chunk);
    if (verdict === 'hold' && !isStopped) await new Promise<void>(resolve => (held = resolve));
    if (verdict === 'cut') orders.cut();
    if (isStopped || verdict === 'cut' || verdict === 'drop') return;
    if (!to.write(chunk) && !to.destroyed) await drained(to);
  };

  from.on('data', (chunk: Buffer) => {
    const since = performance.now();
    waiting += chunk.length;
    if (waiting > WAITING_BYTES) from.pause();
    inTurn(async () => {
      await turn(chunk, since);
      waiting -= chunk.length;
      if (waiting <= WAITING_BYTES) from.resume();
    });
  });
  from.on('end', () => {
    const since = performance.now();
    inTurn(() => turn(null, since));
  });
  const release = () => {
    held?.();
    held = null;
  };
  return {
    // A test may learn of the hold from its own hook, before the hook's verdict has arrived here.
    release: () => void setImmediate(release),
    stop: () => {
      isStopped = true;
      release();
    },
  };
}

function drained(socket: Socket): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}
