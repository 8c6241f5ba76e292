import type { Wake } from './ports.ts';

export interface Poke {
  /** To be called right before a claim, which answers every wake so far. */
  readonly clear: () => void;
  /** Resolves at the first wake since clear(), at once when there was one already. */
  readonly next: () => Promise<void>;
  readonly stop: () => void;
}

/** Remembers a wake until a claim answers it, so that none is lost that comes while a claim is under way. */
export function pokeable(wake: Wake | undefined): Poke {
  let poked = false;
  let tell: () => void = () => {};
  const stop = wake?.(() => {
    poked = true;
    tell();
  });
  return {
    clear: () => (poked = false),
    next: () => (poked ? Promise.resolve() : new Promise(resolve => (tell = resolve))),
    stop: () => stop?.(),
  };
}
