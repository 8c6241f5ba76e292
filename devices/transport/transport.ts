/** Why something went wrong on the way to a printer; closed, so that it can be counted and translated. */
export type Cause =
  | 'refused'
  | 'unreachable'
  | 'timeout'
  | 'reset'
  | 'closed'
  | 'stopped'
  | 'denied'
  | 'missing'
  | 'full'
  | 'fault';

export type Opened = { readonly kind: 'open' } | { readonly kind: 'failed'; readonly cause: Cause };

/**
 * What became of a write. `written`: all bytes were handed over to the system, not that they were printed. `failed`:
 * surely no byte left, the same bytes may be sent again. `unknown`: at least one byte may have left.
 */
export type Written =
  | { readonly kind: 'written' }
  | { readonly kind: 'failed'; readonly cause: Cause }
  | { readonly kind: 'unknown'; readonly cause: Cause };

/** A way to one printer, used by one owner for one connection. No method throws or rejects. */
export interface Transport {
  /** Connects; settles once, within the transport's own time limit. Aborting gives `failed stopped`. */
  open(signal: AbortSignal): Promise<Opened>;
  /** Settles when all bytes have left the process, or on the first trouble; after `unknown` nothing more leaves. */
  write(bytes: Uint8Array, signal: AbortSignal): Promise<Written>;
  /** Calls `listener` with what the printer sends; returns how to stop that. */
  onData(listener: (bytes: Uint8Array) => void): () => void;
  /** Resolves once, with the reason, when the connection has ended for whatever reason, close() included. */
  readonly lost: Promise<Cause>;
  /** Lets what was written leave, then ends; may be called at any time and more than once. */
  close(): Promise<void>;
}

const CAUSES: Readonly<Record<string, Cause>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  EACCES: 'denied',
  EPERM: 'denied',
  ENOENT: 'missing',
  ENODEV: 'missing',
  ENXIO: 'missing',
  ENOSPC: 'full',
  ABORT_ERR: 'stopped',
};

/** The cause behind a thrown value, by its errno code. */
export function causeOf(error: unknown): Cause {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return CAUSES[code] ?? 'fault';
}
