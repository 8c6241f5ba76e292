import { constants } from 'node:fs';
import { open as openFile, stat, type FileHandle } from 'node:fs/promises';
import { bounded, once } from './once.ts';
import { causeOf, type Cause, type Opened, type Transport, type Written } from './transport.ts';

export interface FileTarget {
  readonly path: string;
  /** Milliseconds for one write to a device that takes its time (30,000: 9,600 baud pass about 28 kB). */
  readonly writeMs?: number;
}

/** How often a device that was not ready is asked again; it is opened non-blocking so that no thread hangs in it. */
const RETRY_MS = 20;
const POLL_MS = 100;
const NEVER = new AbortController().signal;

/** Appends to a file, or speaks with a character device such as /dev/usb/lp0 or /dev/ttyS0 (set raw beforehand). */
export function fileTransport(target: FileTarget): Transport {
  const lost = once<Cause>();
  const listeners = new Set<(bytes: Uint8Array) => void>();
  let handle: FileHandle | null = null;
  let reading: Promise<void> = Promise.resolve();

  async function open(signal: AbortSignal): Promise<Opened> {
    if (handle !== null || lost.settled()) return { kind: 'failed', cause: 'closed' };
    if (signal.aborted) return { kind: 'failed', cause: 'stopped' };
    try {
      const { file, readable } = await openTarget(target.path);
      handle = file;
      if (readable) reading = listen(file);
      return { kind: 'open' };
    } catch (error) {
      lost.resolve(causeOf(error));
      return { kind: 'failed', cause: causeOf(error) };
    }
  }

  async function write(bytes: Uint8Array, signal: AbortSignal): Promise<Written> {
    if (handle === null || lost.settled()) return { kind: 'failed', cause: 'closed' };
    const until = performance.now() + (target.writeMs ?? 30_000);
    let sent = 0;
    while (sent < bytes.length) {
      if (signal.aborted) return trouble(sent, 'stopped');
      if (performance.now() >= until) return trouble(sent, 'timeout');
      const step = await push(handle, bytes.subarray(sent));
      if (typeof step === 'number') sent += step;
      else if (step !== null) return trouble(sent, step);
      else await bounded(lost.promise, RETRY_MS, signal);
    }
    return { kind: 'written' };
  }

  /** A device says how much it took, so a write that took nothing has surely failed. */
  function trouble(sent: number, cause: Cause): Written {
    lost.resolve(cause);
    return { kind: sent === 0 ? 'failed' : 'unknown', cause };
  }

  async function listen(file: FileHandle): Promise<void> {
    const piece = Buffer.alloc(256);
    while (!lost.settled()) {
      const { bytesRead } = await file.read(piece, 0, piece.length, null).catch(() => ({ bytesRead: 0 }));
      if (bytesRead > 0) listeners.forEach(listener => listener(Buffer.from(piece.subarray(0, bytesRead))));
      else await bounded(lost.promise, POLL_MS, NEVER);
    }
  }

  async function close(): Promise<void> {
    lost.resolve('closed');
    await reading;
    await handle?.close().catch(() => {});
    handle = null;
    listeners.clear();
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

/** One handle for both ways: usblp admits a single opener. Nothing is created in /dev when the cable is out. */
async function openTarget(path: string): Promise<{ file: FileHandle; readable: boolean }> {
  const { O_RDWR, O_WRONLY, O_APPEND, O_CREAT, O_NONBLOCK, O_NOCTTY } = constants;
  const device = path.startsWith('/dev/') || (await isDevice(path));
  if (!device)
    return { file: await openFile(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK, 0o640), readable: false };
  try {
    return { file: await openFile(path, O_RDWR | O_NONBLOCK | O_NOCTTY), readable: true };
  } catch (error) {
    if (causeOf(error) !== 'denied') throw error;
    return { file: await openFile(path, O_WRONLY | O_NONBLOCK | O_NOCTTY), readable: false };
  }
}

async function isDevice(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isCharacterDevice(),
    () => false,
  );
}

/** Bytes taken, null when the device is not ready, or why it failed. */
async function push(handle: FileHandle, bytes: Uint8Array): Promise<number | null | Cause> {
  try {
    const { bytesWritten } = await handle.write(bytes);
    return bytesWritten === 0 ? null : bytesWritten;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EAGAIN' ? null : causeOf(error);
  }
}
