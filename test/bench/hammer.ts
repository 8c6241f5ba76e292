import { quantile } from './statistics.ts';

/** How hard and how long to ask: each sender has one question open at a time. */
export interface Load {
  readonly senders: number;
  /** Not counted: what runs hot only after a while shall be hot. */
  readonly warmMs: number;
  readonly ms: number;
  /** Ends sooner when so many were counted. */
  readonly limit?: number;
}

/** What came of it. Latencies in ms; errors by name, counted from the first moment on. */
export interface Measured {
  readonly done: number;
  readonly ms: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: Readonly<Record<string, number>>;
}

/** Does one thing; gives null, or the name of what went wrong. */
export type Act = (sender: number) => Promise<string | null>;

export const nameOf = (error: unknown): string => {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  return `${code ?? name ?? 'Error'}: ${String(message).slice(0, 80)}`;
};

/** Closed loop: all senders ask at once and again, until the time is over. */
export async function hammer(load: Load, act: Act): Promise<Measured> {
  const { senders, warmMs, ms, limit = Infinity } = load;
  const errors: Record<string, number> = {};
  const latencies: number[] = [];
  const from = performance.now() + warmMs;
  let end = from + ms;
  const ask = async (sender: number): Promise<void> => {
    for (;;) {
      const begun = performance.now();
      if (begun >= end) return;
      const trouble = await act(sender).catch(nameOf);
      const now = performance.now();
      if (trouble !== null) {
        errors[trouble] = (errors[trouble] ?? 0) + 1;
        // What fails at once shall not become a loop without a pause.
        await new Promise(resolve => setTimeout(resolve, 20));
      } else if (now >= from && now < end) {
        latencies.push(now - begun);
        if (latencies.length >= limit) end = now;
      }
    }
  };
  await Promise.all(Array.from({ length: senders }, (_, sender) => ask(sender)));
  const counted = { done: latencies.length, ms: end - from, errors };
  return { ...counted, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) };
}

/** A second. */
export const rateOf = ({ done, ms }: Pick<Measured, 'done' | 'ms'>): number => (done / ms) * 1_000;

export const errorsOf = ({ errors }: Pick<Measured, 'errors'>): number =>
  Object.values(errors).reduce((sum, count) => sum + count, 0);
