import { connect, type Socket } from 'node:net';
import { bounded, once } from './once.ts';
import { causeOf, type Cause, type Opened, type Transport, type Written } from './transport.ts';

export interface TcpTarget {
  readonly host: string;
  readonly port: number;
  /** Milliseconds for the connection (3,000) and for one write (10,000). */
  readonly connectMs?: number;
  readonly writeMs?: number;
}

/** How long close() lets the last bytes leave. */
const LINGER_MS = 1_000;

/** Raw TCP to a printer, port 9100 as a rule. */
export function tcpTransport(target: TcpTarget): Transport {
  const lost = once<Cause>();
  const listeners = new Set<(bytes: Uint8Array) => void>();
  let socket: Socket | null = null;

  async function open(signal: AbortSignal): Promise<Opened> {
    if (socket !== null || lost.settled()) return { kind: 'failed', cause: 'closed' };
    if (signal.aborted) return { kind: 'failed', cause: 'stopped' };
    const opened = once<Opened>();
    const fresh = connect({ host: target.host, port: target.port, noDelay: true, keepAlive: true });
    socket = fresh;
    fresh.once('connect', () => opened.resolve({ kind: 'open' }));
    // 'error' comes before 'close' and only it knows the reason; lost takes the first of the two and no other.
    fresh.on('error', error => lost.resolve(causeOf(error)));
    fresh.on('close', () => lost.resolve('closed'));
    fresh.on('data', bytes => listeners.forEach(listener => listener(bytes)));
    void lost.promise.then(cause => opened.resolve({ kind: 'failed', cause }));

    const result = await bounded(opened.promise, target.connectMs ?? 3_000, signal);
    if (typeof result !== 'string') return result;
    drop(result);
    return { kind: 'failed', cause: result };
  }

  async function write(bytes: Uint8Array, signal: AbortSignal): Promise<Written> {
    if (signal.aborted) return { kind: 'failed', cause: 'stopped' };
    if (socket === null || lost.settled() || !socket.writable) return { kind: 'failed', cause: 'closed' };
    const done = once<Written>();
    // The callback means that the kernel took every byte, not only that Node queued them.
    socket.write(bytes, error => {
      done.resolve(error ? { kind: 'unknown', cause: causeOf(error) } : { kind: 'written' });
    });
    void lost.promise.then(cause => done.resolve({ kind: 'unknown', cause }));

    const result = await bounded(done.promise, target.writeMs ?? 10_000, signal);
    if (typeof result !== 'string') return result;
    drop(result);
    return { kind: 'unknown', cause: result };
  }

  /** Ends at once: what is still queued here must not leave after we have called the outcome unknown. */
  function drop(cause: Cause): void {
    lost.resolve(cause);
    socket?.destroy();
  }

  async function close(): Promise<void> {
    if (socket !== null && !socket.destroyed) {
      const ended = once<'ended'>();
      socket.once('close', () => ended.resolve('ended'));
      socket.end();
      await bounded(ended.promise, LINGER_MS, new AbortController().signal);
      socket.destroy();
    }
    listeners.clear();
    lost.resolve('closed');
  }

  return {
    open,
    write,
    close,
    lost: lost.promise,
    onData: listener => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
