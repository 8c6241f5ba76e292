import { type CommandResult, isOutage, OUTAGE } from './answer.ts';

/** One try of a command: its answer, or null when none came in time. `leftMs` is what is left until the deadline. */
export type Try = (leftMs: number) => Promise<CommandResult | null>;

/** Time, as a try and its pauses need it. */
export interface Timers {
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** The machine's own time. */
export const machineTimers: Timers = {
  now: () => performance.now(),
  sleep: ms => new Promise(resolve => setTimeout(resolve, ms)),
};

/** An answer that takes longer is asked for again, under the same commandId. */
export const ACK_MS = 4_000;
export const DEADLINE_MS = 30_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 2_000;

export interface Patience {
  readonly deadlineMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly timers?: Timers | undefined;
}

/**
 * Tries until there is an answer: silence and outages are tried again with growing pauses. At the deadline, or when
 * `signal` says so, the outcome stays unknown. Safe because every try has the same commandId.
 */
export async function persist(attempt: Try, patience: Patience = {}): Promise<CommandResult> {
  const { deadlineMs = DEADLINE_MS, signal, timers = machineTimers } = patience;
  const end = timers.now() + deadlineMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const left = end - timers.now();
    if (left <= 0 || signal?.aborted) return OUTAGE;
    const answer = await attempt(left);
    if (answer !== null && !isOutage(answer)) return answer;
    await timers.sleep(Math.min(pause, Math.max(0, end - timers.now())));
  }
}
