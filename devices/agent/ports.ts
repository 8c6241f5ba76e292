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
