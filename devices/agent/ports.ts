/** Time as the agent sees it. sleep resolves after `ms` or when `signal` aborts, whichever is first. */
export interface Timers {
  readonly now: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Says that there may be a job. A hint only: the agent also asks by itself. Returns how to stop listening. */
export type Wake = (listener: () => void) => () => void;

/** One line of log: an event code and its facts, never what a slip says. */
export type Log = (event: string, facts: Readonly<Record<string, string | number | boolean | null>>) => void;

/** The process's own clock. */
export const processTimers: Timers = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise(resolve => {
      if (signal.aborted) return resolve();
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener('abort', end, { once: true });
    }),
};

/**
 * Waits for `ms`, for `signal` or for `until`, and takes its timer and listener away again. Not AbortSignal.any: on
 * Node 20 what it makes stays with a signal that lives as long as the process.
 */
export async function pauseUntil(
  timers: Timers,
  ms: number,
  signal: AbortSignal,
  ...until: readonly Promise<unknown>[]
): Promise<void> {
  const over = new AbortController();
  const stop = (): void => over.abort();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await Promise.race([timers.sleep(ms, over.signal), ...until]);
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
