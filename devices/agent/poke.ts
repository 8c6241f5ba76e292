import type { Wake } from './ports.ts';

export interface Poke {
  /** Resolves at the next wake, at once when one came while nobody was waiting. */
  readonly next: () => Promise<void>;
  readonly stop: () => void;
}

/** Remembers a wake until it is waited for, so that none falls between a claim and the wait after it. */
export function pokeable(wake: Wake | undefined): Poke {
  let poked = false;
  let tell: () => void = () => {};
  const stop = wake?.(() => {
    poked = true;
    tell();
  });
  return {
    stop: () => stop?.(),
    next: async () => {
      if (!poked) await new Promise<void>(resolve => (tell = resolve));
      poked = false;
    },
  };
}
