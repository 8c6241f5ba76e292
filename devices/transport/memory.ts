import { once } from './once.ts';
import type { Cause, Transport } from './transport.ts';

export interface MemoryScript {
  /** open() fails for this reason. */
  readonly openFails?: Cause;
  /** The write that passes this many bytes in total breaks there: 0 gives `failed`, more gives `unknown`. */
  readonly breaksAt?: number;
  /** What the printer answers to each write. */
  readonly answer?: (bytes: Buffer) => Uint8Array | null;
}

export interface MemoryTransport extends Transport {
  /** All bytes that left, in order. */
  readonly bytes: () => Buffer;
  /** The printer speaks of its own accord. */
  readonly say: (bytes: Uint8Array) => void;
  readonly closed: () => boolean;
}

/** A transport for tests: keeps what is written and misbehaves as told. */
export function memoryTransport(script: MemoryScript = {}): MemoryTransport {
  const lost = once<Cause>();
  const listeners = new Set<(bytes: Uint8Array) => void>();
  let left = Buffer.alloc(0);
  let isOpen = false;
  const say = (bytes: Uint8Array): void => listeners.forEach(listener => listener(bytes));

  return {
    bytes: () => left,
    say,
    closed: () => lost.settled(),
    lost: lost.promise,
    open: signal => {
      const cause = signal.aborted ? 'stopped' : script.openFails;
      isOpen = cause === undefined;
      return Promise.resolve(cause === undefined ? { kind: 'open' } : { kind: 'failed', cause });
    },
    write: (bytes, signal) => {
      if (signal.aborted) return Promise.resolve({ kind: 'failed', cause: 'stopped' });
      if (!isOpen || lost.settled()) return Promise.resolve({ kind: 'failed', cause: 'closed' });
      const room = script.breaksAt === undefined ? bytes.length : script.breaksAt - left.length;
      const part = bytes.subarray(0, Math.max(0, room));
      left = Buffer.concat([left, part]);
      if (part.length < bytes.length) {
        lost.resolve('reset');
        return Promise.resolve({ kind: part.length === 0 ? 'failed' : 'unknown', cause: 'reset' });
      }
      const answer = script.answer?.(Buffer.from(bytes));
      if (answer) queueMicrotask(() => say(answer));
      return Promise.resolve({ kind: 'written' });
    },
    onData: listener => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      lost.resolve('closed');
      return Promise.resolve();
    },
  };
}
