/** A promise with its resolver; only the first call counts. */
export interface Once<T> {
  readonly promise: Promise<T>;
  readonly settled: () => boolean;
  readonly resolve: (value: T) => void;
}

export function once<T>(): Once<T> {
  let done = false;
  let settle: (value: T) => void = () => {};
  const promise = new Promise<T>(resolve => {
    settle = resolve;
  });
  return {
    promise,
    settled: () => done,
    resolve: value => {
      if (done) return;
      done = true;
      settle(value);
    },
  };
}

/** A promise that settles by `first`, by `ms` passing or by `signal`; timer and listener are always taken away. */
export async function bounded<T>(
  first: Promise<T>,
  ms: number,
  signal: AbortSignal,
): Promise<T | 'timeout' | 'stopped'> {
  if (signal.aborted) return 'stopped';
  const end = once<'timeout' | 'stopped'>();
  const stop = (): void => end.resolve('stopped');
  const timer = setTimeout(() => end.resolve('timeout'), ms);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([first, end.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
