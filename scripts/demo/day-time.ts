const MINUTE_MS = 60_000;
/** When the played day begins, in minutes since midnight; it ends when the hall would. */
const BEGINS = 8 * 60 + 30;
export const NO_MORE_NUMBERS = 16 * 60 + 30;
export const ENDS = 17 * 60;

/** The clock of the played day, which runs faster than ours. */
export interface DayTime {
  /** Minutes since midnight of the played day. */
  minute(): number;
  /** 10:24 */
  text(): string;
  /** Waits so many minutes of the played day; rejects when the demonstration ends. */
  pass(minutes: number): Promise<void>;
  /** Waits so many of our milliseconds. */
  rest(ms: number): Promise<void>;
  readonly over: boolean;
}

/** Starts the played day; `signal` ends every wait in it. */
export function startDay(speed: number, signal: AbortSignal): DayTime {
  const began = performance.now();
  const minute = (): number => BEGINS + ((performance.now() - began) / MINUTE_MS) * speed;
  const rest = (ms: number): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new DayOver());
      const end = (): void => {
        clearTimeout(timer);
        reject(new DayOver());
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', end);
        resolve();
      }, ms);
      signal.addEventListener('abort', end, { once: true });
    });
  return {
    minute,
    text: () => `${Math.floor(minute() / 60)}:${String(Math.floor(minute() % 60)).padStart(2, '0')}`,
    pass: minutes => rest((minutes * MINUTE_MS) / speed),
    rest,
    get over() {
      return signal.aborted || minute() >= ENDS;
    },
  };
}

/** The demonstration ends: whoever waits is sent home. */
export class DayOver extends Error {
  override name = 'DayOver';
}
